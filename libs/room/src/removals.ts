import { type Comer } from './door.js';
import { type Knock } from './knocks.js';
import { type Instant, type OpenRoom, type Seat, type SeatId } from './room.js';

/** Someone who was sent away, by what they may come back with; never by an address [D11]. */
export interface Removal {
  /** From 1. */
  readonly number: number;
  /** The seat or the knock that it was. */
  readonly seat: SeatId;
  readonly name: string;
  /** May not come back to this room, rather than knock again. */
  readonly isBan: boolean;
  readonly tokenHash: string;
  readonly deviceHash: string;
  readonly handle: string | null;
  readonly at: Instant;
}

/** Someone for whom the door was opened; once, or for the whole meeting [D5]. */
export interface Welcome {
  readonly tokenHash: string;
  readonly deviceHash: string;
  readonly isVouched: boolean;
}

/** So many of each are kept, the newest; bans the longest. */
const KEPT_MAX = 500;

type Marked = Pick<Comer, 'tokenHash' | 'deviceHash' | 'handle'>;

function isSame(mark: Marked, one: Marked): boolean {
  const { tokenHash, deviceHash, handle } = mark;
  return tokenHash === one.tokenHash || deviceHash === one.deviceHash || (handle !== null && handle === one.handle);
}

/** Whether the room has sent them away, and how. */
export function isSentAway({ removals }: OpenRoom, comer: Marked): 'banned' | 'removed' | null {
  const marks = removals.filter((removal) => isSame(removal, comer));
  if (marks.some(({ isBan }) => isBan)) return 'banned';
  return marks.length > 0 ? 'removed' : null;
}

export function welcomeOf({ welcome }: OpenRoom, comer: Omit<Marked, 'handle'>): Welcome | undefined {
  const theirs = welcome.filter((one) => isSame({ ...one, handle: null }, { ...comer, handle: null }));
  return theirs.find(({ isVouched }) => isVouched) ?? theirs[0];
}

/** The door stands open for them: once, or whenever they come [D5]. */
export function welcomed(
  room: OpenRoom,
  { tokenHash, deviceHash }: Omit<Marked, 'handle'>,
  isVouched: boolean,
): OpenRoom {
  return { ...room, welcome: [...room.welcome, { tokenHash, deviceHash, isVouched }].slice(-KEPT_MAX) };
}

/** The door opens by itself for someone who waits, which is told to them; a welcome that they have is not given twice. */
export function letIn(room: OpenRoom, knock: Knock): OpenRoom {
  const own = welcomeOf(room, knock);
  return welcomed({ ...room, welcome: room.welcome.filter((one) => one !== own) }, knock, own?.isVouched ?? false);
}

/** A welcome that was good for once is used up. */
export function withoutWelcome(room: OpenRoom, comer: Omit<Marked, 'handle'>): OpenRoom {
  const used = welcomeOf(room, comer);
  return used && !used.isVouched ? { ...room, welcome: room.welcome.filter((one) => one !== used) } : room;
}

/** The room remembers whom it sent away, and is open to nobody by an older welcome [D11]. */
export function sentAway(room: OpenRoom, who: Seat | Knock, isBan: boolean, at: Instant): OpenRoom {
  const { id: seat, name, tokenHash, deviceHash, handle } = who;
  const number = room.sentAway + 1;
  const removals = [...room.removals, { number, seat, name, isBan, tokenHash, deviceHash, handle, at }];
  return {
    ...room,
    sentAway: number,
    removals: bounded(removals),
    welcome: room.welcome.filter((one) => !isSame({ ...one, handle: null }, { ...who, handle: null })),
  };
}

function bounded(removals: readonly Removal[]): readonly Removal[] {
  if (removals.length <= KEPT_MAX) return removals;
  const oldest = removals.find(({ isBan }) => !isBan) ?? removals[0];
  return removals.filter((one) => one !== oldest);
}

/** It did not happen: they may come in again [D12]. */
export function undone(room: OpenRoom, number: number): OpenRoom {
  const removal = room.removals.find((one) => one.number === number);
  if (!removal) return room;
  return welcomed({ ...room, removals: room.removals.filter((one) => one !== removal) }, removal, true);
}
