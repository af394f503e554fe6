export * from './actions.js';
export * from './events.js';
export * from './handshake.js';
export * from './media.js';
export * from './protocol.js';
export * from './reply.js';
export * from './rest.js';
