import { type Words } from './words.js';

/** Doors, knocks, and what keeps a room safe. */
export const esDoor: Words['door'] = {
  title: 'La puerta',
};
