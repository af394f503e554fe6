import { type Chairing, NOBODY_OFFERS } from './chairing.js';
import { type ChatDoor } from './chat.js';
import { type Door } from './door.js';
import { DEFAULT_TIMING, type Floor, type Timing, type Way } from './floor.js';
import { type Ballot, NO_BALLOT } from './ballot.js';
import { type Hours } from './hours.js';
import { AT_THE_BEGINNING, atTheDoors, type Item, type Place, type Progress, usualMode } from './order.js';
import { type Role } from './roles.js';

/** Milliseconds since the epoch, by the server's clock. */
export type Instant = number;
export type SeatId = string;

/** The connection of a seat: up, or down until the seat is freed. */
export type Line = { readonly kind: 'up' } | { readonly kind: 'down'; readonly leavesAt: Instant };

/** One person's place in one room. */
export interface Seat {
  readonly id: SeatId;
  readonly name: string;
  /** Hash of the resume token; the token itself is never here. */
  readonly tokenHash: string;
  readonly roles: readonly Role[];
  readonly muted: boolean;
  readonly camera: boolean;
  readonly line: Line;
  /** Number of the last command of this seat that was applied; 0 before the first. */
  readonly lastCommand: number;
}

export interface Limits {
  readonly seats: number;
  readonly resumeWindowMs: number;
  /** How long the room has to object to an offer to chair [K3]. */
  readonly objectionMs: number;
}

export interface OpenRoom {
  readonly kind: 'open';
  readonly id: string;
  readonly version: number;
  readonly door: Door;
  readonly limits: Limits;
  /** Null: the room stays as long as anyone is there. */
  readonly hours: Hours | null;
  /** The way to share that this meeting usually has; whoever leads begins it [R8]. */
  readonly usualWay: Way;
  /** The timing of this meeting's shares, where an item has none of its own [O3]. */
  readonly usualTiming: Timing;
  /** The running order; empty where the meeting has none [O1]. */
  readonly order: readonly Item[];
  readonly progress: Progress;
  readonly place: Place;
  readonly ballot: Ballot;
  readonly floor: Floor;
  /** Those who wait to share, the next one first. */
  readonly queue: readonly SeatId[];
  readonly chairing: Chairing;
  readonly chat: ChatDoor;
  /** In the order of entering. */
  readonly seats: readonly Seat[];
}

export interface ClosedRoom {
  readonly kind: 'closed';
  readonly id: string;
  readonly version: number;
  readonly closedAt: Instant;
}

export type Room = OpenRoom | ClosedRoom;

export const DEFAULT_LIMITS: Limits = { seats: 500, resumeWindowMs: 90_000, objectionMs: 10_000 };

interface Settings {
  readonly id: string;
  readonly door: Door;
  readonly limits?: Partial<Limits>;
  readonly hours?: Hours | null;
  readonly usualWay?: Way;
  readonly timing?: Partial<Timing>;
  readonly order?: readonly Item[];
}

/** A fresh room, doors open, at the first item of its order or in open conversation, nobody seated [R8, O1]. */
export function openRoom({
  id,
  door,
  limits,
  hours = null,
  usualWay = 'raisedHands',
  timing,
  order = [],
}: Settings): OpenRoom {
  const usualTiming = { ...DEFAULT_TIMING, ...timing };
  const progress = atTheDoors(order);
  const first = order.find((item) => item.id === progress.item);
  const mode = first ?? usualMode('doorsOpen', usualWay);
  return {
    kind: 'open',
    id,
    version: 0,
    door,
    limits: { ...DEFAULT_LIMITS, ...limits },
    hours,
    usualWay,
    usualTiming,
    order,
    progress,
    place: AT_THE_BEGINNING,
    ballot: NO_BALLOT,
    floor: {
      way: mode.way,
      timing: { ...usualTiming, ...mode.timing },
      hands: mode.hands,
      turns: 0,
      turn: null,
      ready: [],
      invited: null,
      lastShared: null,
    },
    queue: [],
    chairing: NOBODY_OFFERS,
    chat: first ? first.chat : 'servants',
    seats: [],
  };
}

export function findSeat(room: OpenRoom, id: SeatId): Seat | undefined {
  return room.seats.find((seat) => seat.id === id);
}
