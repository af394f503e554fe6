import { type Words } from './words.js';

export const esServe: Words['serve'] = {};
