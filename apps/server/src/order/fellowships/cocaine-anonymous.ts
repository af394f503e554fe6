import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

export const COCAINE_ANONYMOUS: Fellowship = {
  name: { en: 'Cocaine Anonymous', es: 'Cocaína Anónimos' },
  wording: {
    member: { en: 'an addict', es: 'adicto o adicta' },
    members: { en: 'addicts', es: 'las personas adictas' },
    sober: { en: 'clean and sober', es: 'sin consumir' },
    chip: { en: 'chip', es: 'una ficha' },
    use: { en: 'use', es: 'consumir' },
  },
  chips: chipsIn(USUAL_COLOURS),
};
