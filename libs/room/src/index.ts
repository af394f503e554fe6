export * from './alarm.js';
export * from './apply.js';
export * from './change.js';
export type { Chairing, Offer } from './chairing.js';
export * from './chat.js';
export * from './command.js';
export type { Door } from './door.js';
export * from './floor.js';
export { KEEP_OPEN_MS, type Hours } from './hours.js';
export { mayDo } from './may.js';
export type { Asked } from './needs.js';
export * from './order.js';
export { dueAt, fitted, itemLeftMs, overMs, type Paced } from './pace.js';
export { currentReader, readerOfPart, readersOfItem } from './reading.js';
export {
  CHOICES,
  MOTION_LENGTH_MAX,
  QUORUM_MAX,
  resultOf,
  type Ballot,
  type BallotView,
  type Choice,
  type Counts,
} from './ballot.js';
export { checkName, NAME_LENGTH_MAX } from './name.js';
export { callable } from './queue.js';
export { actingChair, hasRight, ROLES, type Right, type Role } from './roles.js';
export * from './room.js';
export { leftMs, stageOf, warningMs, type ShareClock, type ShareStage, type Turn } from './turn.js';
export * from './view.js';
