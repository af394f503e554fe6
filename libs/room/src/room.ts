import { type Floor } from './floor.js';
import { type Door } from './door.js';

/** Milliseconds since the epoch, by the server's clock. */
export type Instant = number;
export type SeatId = string;

/** A set of rights given to a seat. What each may do stands in `may.ts`. */
export type Role = 'chair' | 'techHost' | 'timekeeper' | 'greeter' | 'reader' | 'speaker';

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
}

export interface OpenRoom {
  readonly kind: 'open';
  readonly id: string;
  readonly version: number;
  readonly door: Door;
  readonly limits: Limits;
  readonly floor: Floor;
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

export const DEFAULT_LIMITS: Limits = { seats: 500, resumeWindowMs: 90_000 };

/** A fresh room, doors open, nobody seated. */
export function openRoom(settings: { id: string; door: Door; limits?: Partial<Limits> }): OpenRoom {
  const limits = { ...DEFAULT_LIMITS, ...settings.limits };
  return { kind: 'open', id: settings.id, version: 0, door: settings.door, limits, floor: { kind: 'open' }, seats: [] };
}

export function findSeat(room: OpenRoom, id: SeatId): Seat | undefined {
  return room.seats.find((seat) => seat.id === id);
}
