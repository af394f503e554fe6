import { type Item, type Place, type Progress } from './order.js';
import { currentReader } from './reading.js';
import { hasRight, isHeld, type Servants } from './roles.js';
import { type Room, type SeatId } from './room.js';
import { type Turn } from './turn.js';

/** How it is decided who shares next, as a meeting may usually have it [W1-W7]. */
export const USUAL_WAYS = [
  'conversation',
  'raisedHands',
  'roundRobin',
  'tag',
  'ticket',
  'speaker',
  'burningDesire',
] as const;
export type UsualWay = (typeof USUAL_WAYS)[number];

/** The same, and one voice, in which nobody is called [W8]. */
export const WAYS = [...USUAL_WAYS, 'oneVoice'] as const;
export type Way = (typeof WAYS)[number];

/** What happens when a share's time is over [T6]. */
export const STYLES = ['unlimited', 'warning', 'tone', 'softClose'] as const;
export type Style = (typeof STYLES)[number];

export interface Timing {
  readonly style: Style;
  /** Length of a share, in milliseconds; not counted where the style is `unlimited`. */
  readonly lengthMs: number;
  /** How long after its end a soft close waits before it closes the microphone. */
  readonly graceMs: number;
}

export const LENGTH_MIN_MS = 5_000;
export const LENGTH_MAX_MS = 2 * 60 * 60_000;
/** A burning desire is a short share [W7]. */
export const BURNING_DESIRE_MS = 2 * 60_000;
export const DEFAULT_TIMING: Timing = { style: 'warning', lengthMs: 3 * 60_000, graceMs: 30_000 };

/** Who may be heard. */
export interface Floor {
  readonly way: Way;
  readonly timing: Timing;
  /** Whether hands may be raised now [O3]. */
  readonly hands: 'open' | 'closed';
  /** The number of the last turn; turns count from 1 [T1]. */
  readonly turns: number;
  readonly turn: Turn | null;
  /** Seats in the queue that have said yes beforehand [T3]. */
  readonly ready: readonly SeatId[];
  /** One more who may be heard beside the floor [F3]. */
  readonly invited: SeatId | null;
  /** Whose share ended last in this way to share: they are thanked, and in a tag round they name the next. */
  readonly lastShared: SeatId | null;
}

interface OnFloor extends Servants {
  readonly floor: Floor;
  readonly order: readonly Item[];
  readonly progress: Progress;
  readonly place: Place;
  readonly serenity: { readonly isOn: boolean };
  /** A view does not have it: who is asked for is away. */
  readonly ledBefore?: SeatId | null;
}

/** Whether the floor lets this seat unmute [F1-F4], and nothing holds it back [Y1, D7, D13]. */
export function mayBeHeard(room: OnFloor, seat: SeatId): boolean {
  const isClosed = room.serenity.isOn || isHeld(room, seat, 'quarantine', 'atPorch');
  return !isClosed && hasFloor(room, seat);
}

function hasFloor(room: OnFloor, seat: SeatId): boolean {
  const { way, turn, invited } = room.floor;
  if (way === 'conversation' || seat === invited || seat === room.ledBefore) return true;
  if (turn?.seat === seat && turn.phase.kind === 'sharing') return true;
  // A line that is cut takes the voice of nobody who reads, as it takes that of nobody who shares.
  if (way === 'oneVoice' && (room.place.reader === seat || currentReader(room) === seat)) return true;
  return hasRight(room, seat, 'voice');
}

/** The seats whose microphones the media layer may pass on [M2]. */
export function heardSeats(room: Room): ReadonlySet<SeatId> {
  if (room.kind === 'closed') return new Set();
  return new Set(room.seats.filter(({ muted }) => !muted).map(({ id }) => id));
}

/** The seats whose cameras the media layer may pass on [M3]. */
export function seenSeats(room: Room): ReadonlySet<SeatId> {
  if (room.kind === 'closed') return new Set();
  return new Set(room.seats.filter((seat) => seat.camera).map((seat) => seat.id));
}
