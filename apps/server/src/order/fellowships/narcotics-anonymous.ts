import { chipsIn } from './chip-names.js';
import { type Fellowship } from './fellowship.js';

export const NARCOTICS_ANONYMOUS: Fellowship = {
  name: { en: 'Narcotics Anonymous', es: 'Narcóticos Anónimos' },
  wording: {
    member: { en: 'an addict', es: 'adicto o adicta' },
    members: { en: 'addicts', es: 'las personas adictas' },
    sober: { en: 'clean', es: 'sin consumir' },
    chip: { en: 'keytag', es: 'un llavero' },
    use: { en: 'use', es: 'consumir' },
  },
  // White, orange, green, red, blue, yellow, glow in the dark, grey, black, as members are quoted in “Narcotics Anonymous Study”
  // (ipl.org, from an interview of 2016); the shades are ours.
  chips: chipsIn({
    welcome: '#f7f7f5',
    days30: '#d9742b',
    days60: '#2f8a4c',
    days90: '#b32d2d',
    months6: '#2456a6',
    months9: '#e0bd2e',
    year1: '#cfe8a9',
    months18: '#7d8287',
    years: '#1f2022',
  }),
};
