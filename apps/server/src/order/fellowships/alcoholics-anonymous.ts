import { chipsIn, USUAL_COLOURS } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

export const ALCOHOLICS_ANONYMOUS: Fellowship = {
  name: { en: 'Alcoholics Anonymous', es: 'Alcohólicos Anónimos' },
  wording: {
    member: { en: 'alcoholic', es: 'alcohólico o alcohólica' },
    members: { en: 'alcoholics', es: 'alcohólicos' },
    sober: { en: 'sober', es: 'sobriedad' },
    chip: { en: 'chip', es: 'ficha' },
    chips: { en: 'chips', es: 'fichas' },
    use: { en: 'drink', es: 'beber' },
  },
  chips: chipsIn({ ...USUAL_COLOURS, welcome: '#e9e9ee', months18: '#c07a9a' }),
};
