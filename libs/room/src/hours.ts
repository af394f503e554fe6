import { type Instant } from './room.js';

/** When the meeting that a room is for takes place [R6]. A room without hours stays as long as anyone is there. */
export interface Hours {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The room closes, whoever is there. */
  readonly closesAt: Instant;
  /** It cannot be kept open for longer than this: the next meeting begins, or it is enough [R7]. */
  readonly latestAt: Instant;
}

/** By how much a room is kept open longer at a time. */
export const KEEP_OPEN_MS = 15 * 60_000;

/** Open until this instant at least; nobody shortens what was given [R7]. */
export function keptOpen(hours: Hours, until: Instant): Hours {
  return until > hours.closesAt ? { ...hours, closesAt: until } : hours;
}
