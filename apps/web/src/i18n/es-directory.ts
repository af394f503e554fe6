import { type Words } from './words.js';

export const esDirectory: Words['directory'] = {};
