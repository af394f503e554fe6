import { type Words } from './words.js';

/** What whoever leads reads and does. */
export const esScript: Words['script'] = {};
