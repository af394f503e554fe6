import { type RoomState } from '@homegroup/contracts';
import { type Door } from '@homegroup/room';

/** Below this many people the count is not told, so that nobody is singled out. */
const TOLD_FROM = 5;

interface Known {
  readonly isAlwaysOn: boolean;
  readonly door: Door['kind'];
  /** People in the room now. */
  readonly present: number;
  /** The occurrence whose room is open, and else the next one that is held; milliseconds since the epoch. */
  readonly occurrence: { readonly opensAt: number; readonly startsAt: number } | null;
}

/** What a visitor may know of a meeting's room at this instant. */
export function roomState({ isAlwaysOn, door, present, occurrence }: Known, at: number): RoomState {
  if (isAlwaysOn) return { kind: 'open', door, hasBegun: true, present: presentTold(present) };
  if (!occurrence) return { kind: 'none' };
  const { opensAt, startsAt } = occurrence;
  if (opensAt > at) return { kind: 'notYet', opensAt };
  return { kind: 'open', door, hasBegun: startsAt <= at, present: presentTold(present) };
}

/** How many are told to be present: null stands for one to four. */
export function presentTold(present: number): number | null {
  return present > 0 && present < TOLD_FROM ? null : present;
}
