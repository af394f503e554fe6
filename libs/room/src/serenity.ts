import { hasRight, holdersOf, isAway, type Servants } from './roles.js';
import { type Instant, type OpenRoom, type SeatId } from './room.js';
import { paused } from './turn.js';

/** Everything stands still, or nothing does [Y1]. */
export interface Serenity {
  /** How often it began or ended: an action names the last that was seen. */
  readonly number: number;
  readonly isOn: boolean;
  /** Where no servant is present: who has asked for it to begin, or to end [Y3]. */
  readonly askedBy: readonly SeatId[];
}

export const NO_SERENITY: Serenity = { number: 0, isOn: false, askedBy: [] };

/** What everyone sees of it. */
export interface SerenityView extends Omit<Serenity, 'askedBy'> {
  readonly asked: number;
}

/** So many who have been there long do together what one servant does [Y3]. */
export const SERENITY_TOGETHER = 3;

export function serenityView({ number, isOn, askedBy }: Serenity): SerenityView {
  return { number, isOn, asked: askedBy.length };
}

/** Whether a trusted servant is present, who may do it alone. */
export function isServed(room: Servants): boolean {
  const servants = holdersOf(room, 'serve');
  return room.seats.some((seat) => servants.has(seat.id) && !isAway(seat));
}

/** One more asks for a turn of things; a servant, or enough together, bring it about. */
export function askedFor(room: OpenRoom, me: SeatId, at: Instant): OpenRoom {
  const { serenity } = room;
  const askedBy = [...serenity.askedBy.filter((id) => id !== me), me];
  if (!hasRight(room, me, 'serve') && askedBy.length < SERENITY_TOGETHER) {
    return { ...room, serenity: { ...serenity, askedBy } };
  }
  const after = { ...room, serenity: { number: serenity.number + 1, isOn: !serenity.isOn, askedBy: [] } };
  return after.serenity.isOn ? stopped(after, at) : after;
}

/** Microphones and cameras close, and the share's clock stands until its holder goes on [Y1, Y2]. */
function stopped(room: OpenRoom, at: Instant): OpenRoom {
  const { turn } = room.floor;
  return {
    ...room,
    seats: room.seats.map((seat) => (seat.muted && !seat.camera ? seat : { ...seat, muted: true, camera: false })),
    floor: { ...room.floor, turn: turn && paused(turn, 'bySerenity', at) },
  };
}

export function serenityWithout(serenity: Serenity, isThere: (seat: SeatId) => boolean): Serenity {
  return serenity.askedBy.every(isThere) ? serenity : { ...serenity, askedBy: serenity.askedBy.filter(isThere) };
}
