export * from './alarm.js';
export * from './apply.js';
export * from './change.js';
export type { Chairing, Offer } from './chairing.js';
export * from './chat.js';
export * from './command.js';
export { DOORS, isStranger, SHARINGS, stranger, type Comer, type Door, type DoorKind, type Sharing } from './door.js';
export * from './floor.js';
export { HELD, type Held } from './held.js';
export { KEEP_OPEN_MS, type Hours } from './hours.js';
export { answerers, findKnock, type Knock } from './knocks.js';
export { mayDo } from './may.js';
export type { Asked } from './needs.js';
export * from './order.js';
export { dueAt, fitted, itemLeftMs, overMs, type Paced } from './pace.js';
export { porchTalks, type Talking } from './porch-talks.js';
export { currentReader, offersToRead, readerOfPart, readersOfItem } from './reading.js';
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
export { SERENITY_TOGETHER, type SerenityView } from './serenity.js';
export { actingChair, hasRight, isHeld, ROLES, type Right, type Role } from './roles.js';
export * from './room.js';
export { leftMs, stageOf, warningMs, type ShareClock, type ShareStage, type Turn } from './turn.js';
export * from './view.js';
