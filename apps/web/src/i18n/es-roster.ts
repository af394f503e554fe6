import { type Words } from './words.js';

/** Who serves when. */
export const esRoster: Words['roster'] = {};
