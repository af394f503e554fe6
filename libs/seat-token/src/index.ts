export * from './client.js';
export * from './door.js';
export * from './info.js';
export * from './keys.js';
export * from './server.js';
