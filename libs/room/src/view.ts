import { type Chairing } from './chairing.js';
import { type ChatDoor } from './chat.js';
import { type Door, type Sharing } from './door.js';
import { type Floor, type Way } from './floor.js';
import { type BallotView, ballotView } from './ballot.js';
import { type Held } from './held.js';
import { type Hours } from './hours.js';
import { answerers } from './knocks.js';
import { type Item, type Place, type Progress } from './order.js';
import { type OrderChange } from './order-change.js';
import { type QueueChange } from './queue-change.js';
import { holdersOf, type Role } from './roles.js';
import { findSeat, type Instant, type OpenRoom, type Seat, type SeatId } from './room.js';
import { serenityView, type SerenityView } from './serenity.js';

/** What everyone in the room sees of one seat. */
export interface SeatView {
  readonly id: SeatId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly muted: boolean;
  readonly camera: boolean;
  readonly away: boolean;
  readonly held: readonly Held[];
}

/** What everyone in the room sees; the same for all [V1]. */
export interface CommonView {
  readonly version: number;
  readonly door: Door;
  readonly sharing: Sharing;
  readonly quarantine: boolean;
  readonly serenity: SerenityView;
  readonly floor: Floor;
  readonly queue: readonly SeatId[];
  readonly chairing: Chairing;
  readonly chat: ChatDoor;
  readonly hours: Hours | null;
  readonly usualWay: Way;
  readonly order: readonly Item[];
  readonly progress: Progress;
  readonly place: Place;
  readonly ballot: BallotView;
  readonly seats: readonly SeatView[];
}

/** What only this seat sees [V2]. */
export interface OwnView {
  readonly seat: SeatId;
  readonly lastCommand: number;
  /** The number of the ballot that is open and in which this seat has taken part; else 0 [B2]. */
  readonly votedIn: number;
  /** The porch, for those who may answer a knock; null for all others. */
  readonly porch: PorchView | null;
}

/** Who waits, and who was sent away and may be let in again [V6]. */
export interface PorchView {
  readonly waiting: readonly {
    readonly id: SeatId;
    readonly name: string;
    readonly at: Instant;
    readonly greeter: SeatId | null;
    readonly away: boolean;
  }[];
  /** None for those who stand in for servants. */
  readonly removals: readonly {
    readonly number: number;
    readonly name: string;
    readonly isBan: boolean;
    /** It can be undone until then [D12]. */
    readonly undoUntil: Instant;
  }[];
}

/** What leads from one version of the common view to another [V3]. A part that is absent did not change. */
export interface ViewChange {
  readonly from: number;
  readonly to: number;
  readonly door?: Door;
  readonly sharing?: Sharing;
  readonly quarantine?: boolean;
  readonly serenity?: SerenityView;
  readonly floor?: Floor;
  readonly queue?: QueueChange;
  readonly chairing?: Chairing;
  readonly chat?: ChatDoor;
  readonly hours?: Hours;
  readonly order?: OrderChange;
  /** What of it is different: a step need not tell again who reads what. */
  readonly progress?: Partial<Progress>;
  readonly place?: Place;
  readonly ballot?: BallotView;
  /** Seats that are new or different; new ones stand at the end, in this order. */
  readonly put?: readonly SeatView[];
  readonly gone?: readonly SeatId[];
}

export function commonView(room: OpenRoom): CommonView {
  const { version, door, sharing, quarantine, floor, queue, chairing, chat, hours, usualWay, order, progress, place } =
    room;
  return {
    ...{ version, door, sharing, quarantine, floor, queue, chairing, chat, hours, usualWay, order, progress, place },
    serenity: serenityView(room.serenity),
    ballot: ballotView(room.ballot),
    seats: room.seats.map(seatView),
  };
}

/** The seat's own view, or undefined where there is no such seat. */
export function ownView(room: OpenRoom, id: SeatId): OwnView | undefined {
  const seat = findSeat(room, id);
  const { ballot } = room;
  const votedIn = ballot.kind === 'open' && ballot.voters.includes(id) ? ballot.number : 0;
  return seat && { seat: seat.id, lastCommand: seat.lastCommand, votedIn, porch: porchView(room, id) };
}

/** What this seat sees of the porch, or null where it may not answer a knock [D9, V6]. */
export function porchView(room: OpenRoom, id: SeatId): PorchView | null {
  return porchViews(room).get(id) ?? null;
}

/** Everyone who may answer a knock, with what they see of the porch; there are two such views at most [D9, V6]. */
export function porchViews(room: OpenRoom): ReadonlyMap<SeatId, PorchView> {
  const serving = holdersOf(room, 'door');
  const waiting = room.knocks.map(({ id, name, at, greeter, line }) => ({
    ...{ id, name, at, greeter },
    away: line.kind === 'down',
  }));
  const removals = room.removals.map(({ number, name, isBan, at }) => ({
    ...{ number, name, isBan },
    undoUntil: at + room.limits.undoMs,
  }));
  const views = { serving: { waiting, removals }, standingIn: { waiting, removals: [] } };
  const all = [...new Set([...serving, ...answerers(room)])];
  return new Map(all.map((id) => [id, serving.has(id) ? views.serving : views.standingIn]));
}

/** What was seen of a seat that has not changed is the same object, so that two views are compared by looking once at each. */
const SEEN = new WeakMap<Seat, SeatView>();

function seatView(seat: Seat): SeatView {
  const seen = SEEN.get(seat) ?? viewOf(seat);
  SEEN.set(seat, seen);
  return seen;
}

function viewOf({ id, name, roles, muted, camera, line, held }: Seat): SeatView {
  return { id, name, roles, muted, camera, away: line.kind === 'down', held };
}
