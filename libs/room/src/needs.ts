import { type Ballot, type BallotView } from './ballot.js';
import { type Chairing } from './chairing.js';
import { type ActionKind, type ActionOf, type RefusalCode } from './command.js';
import { type Sharing } from './door.js';
import { type Floor } from './floor.js';
import { type Hours } from './hours.js';
import { type Item, type Place, type Progress } from './order.js';
import { hasRight, type Present, type Right } from './roles.js';
import { type SeatId } from './room.js';
import { type Serenity, type SerenityView } from './serenity.js';

/** What the rules look at: a room, or the view of one. */
export interface Asked {
  readonly floor: Floor;
  readonly queue: readonly SeatId[];
  readonly chairing: Chairing;
  readonly sharing: Sharing;
  readonly serenity: Serenity | SerenityView;
  readonly hours: Hours | null;
  readonly order: readonly Item[];
  readonly progress: Progress;
  readonly place: Place;
  readonly ballot: Ballot | BallotView;
  readonly seats: readonly Present[];
}

/** Why this seat may not do this now, or null. */
export type Check<K extends ActionKind> = (room: Asked, me: SeatId, action: ActionOf<K>) => RefusalCode | null;
export type Checks<K extends ActionKind> = { readonly [One in K]: Check<One> };

export function needs(room: Asked, me: SeatId, right: Right): RefusalCode | null {
  return hasRight(room, me, right) ? null : 'NOT_ALLOWED';
}

export function seatRefusal({ seats }: Asked, seat: SeatId): RefusalCode | null {
  return seats.some(({ id }) => id === seat) ? null : 'NO_SUCH_SEAT';
}

/** A call or a step names the last turn that was seen [T1, O2]. */
export function turnsRefusal({ floor }: Asked, turn: number): RefusalCode | null {
  return floor.turns === turn ? null : 'TURN_OVER';
}
