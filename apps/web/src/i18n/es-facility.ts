import { type Words } from './words.js';

/** Hospitals and institutions. */
export const esFacility: Words['facility'] = {};
