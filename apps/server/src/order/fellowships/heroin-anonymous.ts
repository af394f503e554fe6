import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

export const HEROIN_ANONYMOUS: Fellowship = {
  name: { en: 'Heroin Anonymous', es: 'Heroin Anonymous' },
  wording: {
    member: { en: 'a heroin addict', es: 'adicto o adicta a la heroína' },
    members: { en: 'heroin addicts', es: 'las personas adictas a la heroína' },
    sober: { en: 'clean', es: 'sin consumir' },
    chip: { en: 'chip', es: 'una ficha' },
    use: { en: 'use', es: 'consumir' },
  },
  chips: chipsIn({ ...USUAL_COLOURS, year1: '#2b2b33' }),
};
