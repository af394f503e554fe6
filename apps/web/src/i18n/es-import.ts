import { type Words } from './words.js';

export const esImport: Words['import'] = {};
