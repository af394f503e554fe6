import { type Words } from './words.js';

/** A group's own running order, and its readings. */
export const esPlan: Words['plan'] = {};
