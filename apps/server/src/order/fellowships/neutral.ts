import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

/** Words that fit any fellowship. */
export const NEUTRAL: Fellowship = {
  name: { en: 'our fellowship', es: 'nuestra confraternidad' },
  wording: {
    member: { en: 'person in recovery', es: 'persona en recuperación' },
    members: { en: 'people in recovery', es: 'personas en recuperación' },
    sober: { en: 'clean and sober', es: 'sin consumir' },
    chip: { en: 'chip', es: 'ficha' },
    chips: { en: 'chips', es: 'fichas' },
    use: { en: 'drink or use', es: 'beber o consumir' },
  },
  chips: chipsIn(USUAL_COLOURS),
};
