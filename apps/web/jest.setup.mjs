import { TextDecoder, TextEncoder } from 'node:util';

// Browsers have them; the page of the tests has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
