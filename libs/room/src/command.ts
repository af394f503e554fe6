import { type Instant, type SeatId } from './room.js';

/** What a seated person may ask for; one word each, no arguments yet. */
export const SEAT_ACTIONS = ['mute', 'unmute', 'showCamera', 'hideCamera'] as const;
export type SeatAction = (typeof SEAT_ACTIONS)[number];

/** A command given by a seat, with that seat's own number [C1]. */
export interface SeatCommand {
  readonly kind: SeatAction;
  readonly seat: SeatId;
  readonly number: number;
  readonly at: Instant;
}

/** Takes a seat, or resumes the one that holds this token hash [S1, S2]. */
export interface Enter {
  readonly kind: 'enter';
  /** Id for a new seat; not used when one is resumed. */
  readonly seat: SeatId;
  readonly tokenHash: string;
  readonly name: string;
  readonly at: Instant;
}

export type Command =
  | SeatCommand
  | Enter
  | { readonly kind: 'leave'; readonly seat: SeatId; readonly at: Instant }
  | { readonly kind: 'loseLine'; readonly seat: SeatId; readonly at: Instant }
  /** The alarm: frees the seats whose window is over [L2]. */
  | { readonly kind: 'freeAbsent'; readonly at: Instant }
  /** The server is back after a restart [L3]. */
  | { readonly kind: 'wake'; readonly at: Instant };

/** What happened, in the order in which it happened. */
export type RoomEvent =
  | { readonly kind: 'seatTaken'; readonly seat: SeatId }
  | { readonly kind: 'seatResumed'; readonly seat: SeatId }
  | { readonly kind: 'lineLost'; readonly seat: SeatId }
  | { readonly kind: 'seatFreed'; readonly seat: SeatId }
  | { readonly kind: 'microphoneChanged'; readonly seat: SeatId }
  | { readonly kind: 'cameraChanged'; readonly seat: SeatId }
  | { readonly kind: 'roomClosed' };

/** Every reason for which the rules refuse a command. */
export const REFUSAL_CODES = [
  'DOOR_LOCKED',
  'NAME_EMPTY',
  'NAME_IDENTIFIES',
  'NAME_TAKEN',
  'NAME_TOO_LONG',
  'NOTHING_DUE',
  'NO_SUCH_SEAT',
  'ROOM_CLOSED',
  'ROOM_FULL',
  'SEAT_TAKEN',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
