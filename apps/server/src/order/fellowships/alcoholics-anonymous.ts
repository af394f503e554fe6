import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

export const ALCOHOLICS_ANONYMOUS: Fellowship = {
  name: { en: 'Alcoholics Anonymous', es: 'Alcohólicos Anónimos' },
  wording: {
    member: { en: 'an alcoholic', es: 'alcohólico o alcohólica' },
    members: { en: 'alcoholics', es: 'las personas alcohólicas' },
    sober: { en: 'sober', es: 'en sobriedad' },
    chip: { en: 'chip', es: 'una ficha' },
    use: { en: 'drink', es: 'beber' },
  },
  chips: chipsIn({ ...USUAL_COLOURS, welcome: '#e9e9ee', months18: '#c07a9a' }),
};
