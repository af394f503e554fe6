import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

export const HEROIN_ANONYMOUS: Fellowship = {
  name: { en: 'Heroin Anonymous', es: 'Heroin Anonymous' },
  wording: {
    member: { en: 'heroin addict', es: 'adicto o adicta a la heroína' },
    members: { en: 'heroin addicts', es: 'adictos a la heroína' },
    sober: { en: 'clean', es: 'limpio' },
    chip: { en: 'chip', es: 'ficha' },
    chips: { en: 'chips', es: 'fichas' },
    use: { en: 'use', es: 'consumir' },
  },
  chips: chipsIn({ ...USUAL_COLOURS, year1: '#2b2b33' }),
};
