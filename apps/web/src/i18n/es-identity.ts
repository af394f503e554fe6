import { type Words } from './words.js';

export const esIdentity: Words['identity'] = {};
