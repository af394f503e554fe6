export * from './apply.js';
export * from './change.js';
export * from './command.js';
export type { Door } from './door.js';
export { heardSeats, seenSeats, type Floor } from './floor.js';
export { mayDo } from './may.js';
export { checkName, NAME_LENGTH_MAX } from './name.js';
export * from './room.js';
export * from './view.js';
