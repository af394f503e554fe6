// What the door needs of a token that is there already: nothing here computes on the curve, which is a heavy load for a phone.
export * from './base64url.js';
export * from './period.js';
export * from './seat-mac.js';
