import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

/** Words that fit any fellowship. */
export const NEUTRAL: Fellowship = {
  name: { en: 'our fellowship', es: 'nuestra confraternidad' },
  wording: {
    member: { en: 'a person in recovery', es: 'una persona en recuperación' },
    members: { en: 'people', es: 'las personas' },
    sober: { en: 'clean and sober', es: 'sin consumir' },
    chip: { en: 'chip', es: 'una ficha' },
    use: { en: 'drink or use', es: 'beber o consumir' },
  },
  chips: chipsIn(USUAL_COLOURS),
};
