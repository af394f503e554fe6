import { type Chairing, NOBODY_OFFERS } from './chairing.js';
import { type ChatDoor } from './chat.js';
import { type Door, type Sharing } from './door.js';
import { DEFAULT_TIMING, type Floor, type Timing, type Way } from './floor.js';
import { type Ballot, NO_BALLOT } from './ballot.js';
import { type Held } from './held.js';
import { type Hours } from './hours.js';
import { type Knock } from './knocks.js';
import { AT_THE_BEGINNING, atTheDoors, type Item, type Place, type Progress, usualMode } from './order.js';
import { type Removal, type Welcome } from './removals.js';
import { type Role } from './roles.js';
import { NO_SERENITY, type Serenity } from './serenity.js';

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
  /** Hash of the token of its tab [D11]. */
  readonly deviceHash: string;
  /** What its seat token or its pass came to; null for whoever came without one [S5]. */
  readonly handle: string | null;
  readonly held: readonly Held[];
  /** When a newcomer's quiet minutes are over [D13]; null for whoever has none. */
  readonly quietUntil: Instant | null;
  readonly cameAt: Instant;
  /** For how long it was away, in milliseconds, up to when it was last back [L5]. */
  readonly awayMs: number;
}

export interface Limits {
  readonly seats: number;
  readonly resumeWindowMs: number;
  /** How long the room has to object to an offer to chair [K3]. */
  readonly objectionMs: number;
  /** So many wait at the porch; more come back later [D4]. */
  readonly knocks: number;
  /** When more strangers than this come within `arrivalsMs`, an open door turns to knocks [D8]. */
  readonly arrivals: number;
  readonly arrivalsMs: number;
  /** How long a newcomer's quiet minutes are [D13]. */
  readonly quietMs: number;
  /** How long it can be undone that someone was sent away [D12]. */
  readonly undoMs: number;
  /** Who has been here for so long may ask for serenity where no servant is [Y3]. */
  readonly longMs: number;
}

export interface OpenRoom {
  readonly kind: 'open';
  readonly id: string;
  readonly version: number;
  readonly door: Door;
  readonly sharing: Sharing;
  /** Whether newcomers have their first minutes in quiet [D13]. */
  readonly quarantine: boolean;
  readonly serenity: Serenity;
  /** Those who wait at the porch, in the order in which they came. */
  readonly knocks: readonly Knock[];
  /** For whom the door was opened. */
  readonly welcome: readonly Welcome[];
  readonly removals: readonly Removal[];
  /** The number of the last removal; they count from 1. */
  readonly sentAway: number;
  /** When the last strangers came in by an open door, the newest last; no more than the rule needs [D8]. */
  readonly arrivals: readonly Instant[];
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
  /** Who led when the server went, until they are back [K6]. */
  readonly ledBefore: SeatId | null;
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

export const DEFAULT_LIMITS: Limits = {
  seats: 500,
  resumeWindowMs: 90_000,
  objectionMs: 10_000,
  knocks: 50,
  arrivals: 40,
  arrivalsMs: 30_000,
  quietMs: 3 * 60_000,
  undoMs: 10 * 60_000,
  longMs: 5 * 60_000,
};

interface Settings {
  readonly id: string;
  readonly door: Door;
  readonly sharing?: Sharing;
  readonly quarantine?: boolean;
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
  sharing = 'anyone',
  quarantine = false,
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
    sharing,
    quarantine,
    serenity: NO_SERENITY,
    knocks: [],
    welcome: [],
    removals: [],
    sentAway: 0,
    arrivals: [],
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
    ledBefore: null,
    chat: first ? first.chat : 'servants',
    seats: [],
  };
}

/**
 * Whether all who were there stand where they stood; whoever else is there came after them. So it is with all but a leaving, and then
 * the two lists are compared place by place, without a table of everyone for each command.
 */
export function isKept(before: readonly { readonly id: SeatId }[], after: readonly { readonly id: SeatId }[]): boolean {
  return before.every(({ id }, place) => after[place]?.id === id);
}

export function findSeat(room: OpenRoom, id: SeatId): Seat | undefined {
  return room.seats.find((seat) => seat.id === id);
}
