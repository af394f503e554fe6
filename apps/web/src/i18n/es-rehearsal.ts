import { type Words } from './words.js';

/** A room in which a group practises. */
export const esRehearsal: Words['rehearsal'] = {
  title: 'Ensayo',
};
