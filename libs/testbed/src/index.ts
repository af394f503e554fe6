export * from './canaries.js';
export * from './chairing.js';
export * from './media-member.js';
export * from './member.js';
export * from './process-table.js';
export * from './server-process.js';
export * from './chromium.js';
export * from './servant.js';
