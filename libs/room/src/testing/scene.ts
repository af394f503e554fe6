import { apply, type Outcome } from '../apply.js';
import { type Command, type Enter, type SeatAction } from '../command.js';
import { type Door } from '../door.js';
import { findSeat, openRoom, type Limits, type OpenRoom, type Room, type Seat } from '../room.js';

/** When everything happens unless a test says otherwise. */
export const AT = 1_700_000_000_000;
export const WINDOW_MS = 90_000;

/** Someone of this name at the door; their seat's id is their name in small letters. */
export function enter(name: string, more: Partial<Enter> = {}): Enter {
  return { kind: 'enter', seat: name.toLowerCase(), tokenHash: `hash-of-${name}`, name, at: AT, ...more };
}

export function leave(seat: string, at = AT): Command {
  return { kind: 'leave', seat, at };
}

export function loseLine(seat: string, at = AT): Command {
  return { kind: 'loseLine', seat, at };
}

export function act(seat: string, kind: SeatAction, number: number): Command {
  return { kind, seat, number, at: AT };
}

/** A room with these people in it. */
export function roomOf(names: readonly string[], settings: { door?: Door; limits?: Partial<Limits> } = {}): OpenRoom {
  const { door = { kind: 'open' }, limits = {} } = settings;
  const room = allowed(openRoom({ id: 'room', door: { kind: 'open' }, limits }), ...names.map((name) => enter(name)));
  return { ...room, door };
}

/** The room, still open, after commands none of which it may refuse. */
export function allowed(room: OpenRoom, ...commands: readonly Command[]): OpenRoom {
  return commands.reduce((before, command) => stillOpen(must(apply(before, command)).room), room);
}

/** An outcome that is no refusal. */
export function must(outcome: Outcome): Outcome & { readonly ok: true } {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
  return outcome;
}

/** The code of a refusal, which must have left the very same room; null when the command was applied. */
export function refusal(room: Room, command: Command): string | null {
  const outcome = apply(room, command);
  if (outcome.ok) return null;
  if (outcome.room !== room) throw new Error('a refusal changed the room');
  return outcome.code;
}

function stillOpen(room: Room): OpenRoom {
  if (room.kind !== 'open') throw new Error('the room is closed');
  return room;
}

export function seat(room: OpenRoom, id: string): Seat {
  const found = findSeat(room, id);
  if (!found) throw new Error(`no seat ${id}`);
  return found;
}
