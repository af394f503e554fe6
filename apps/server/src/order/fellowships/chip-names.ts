import { type Chip } from '@homegroup/room';
import { type InEach } from '../text.js';
import { byChip } from './by-chip.js';
import { type Fellowship } from './fellowship.js';

const NAMES: Readonly<Record<Chip, InEach>> = {
  welcome: { en: 'Welcome', es: 'Bienvenida' },
  days30: { en: '30 days', es: '30 días' },
  days60: { en: '60 days', es: '60 días' },
  days90: { en: '90 days', es: '90 días' },
  months6: { en: '6 months', es: '6 meses' },
  months9: { en: '9 months', es: '9 meses' },
  year1: { en: '1 year', es: '1 año' },
  months18: { en: '18 months', es: '18 meses' },
  years: { en: 'Years', es: 'Años' },
};

/** Chips in the names that most fellowships give them, each in its colour. */
export function chipsIn(colours: Readonly<Record<Chip, string>>): Fellowship['chips'] {
  return byChip((chip) => ({ name: NAMES[chip], colour: colours[chip] }));
}

/** The colours that chips have where nothing else is known. */
export const USUAL_COLOURS: Readonly<Record<Chip, string>> = {
  welcome: '#f2efe8',
  days30: '#b3322c',
  days60: '#c7952b',
  days90: '#2f7d4f',
  months6: '#1f3f7a',
  months9: '#6b3f8f',
  year1: '#8c5a2b',
  months18: '#3f6f73',
  years: '#a8742f',
};
