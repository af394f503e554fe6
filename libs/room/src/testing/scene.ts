import { apply, type Outcome } from '../apply.js';
import { type Act, type Command, type Enter, type PlainAction, type SeatAction } from '../command.js';
import { type Door, type Sharing, stranger } from '../door.js';
import { type Timing, type Way } from '../floor.js';
import { type Hours } from '../hours.js';
import { type Item, type ItemKind, usualMode } from '../order.js';
import { type Role } from '../roles.js';
import { findSeat, openRoom, type Limits, type OpenRoom, type Room, type Seat } from '../room.js';

/** When everything happens unless a test says otherwise. */
export const AT = 1_700_000_000_000;
export const WINDOW_MS = 90_000;

/** Someone of this name at the door; their seat's id is their name in small letters. */
export function enter(name: string, more: Partial<Enter> = {}): Enter {
  const who = stranger({ name, tokenHash: `hash-of-${name}`, deviceHash: `tab-of-${name}` });
  return { kind: 'enter', seat: name.toLowerCase(), ...who, at: AT, ...more };
}

/** Someone of this name knocks; their knock's id is their name in small letters. */
export function knock(name: string, more: Partial<Enter> = {}): Command {
  const { seat: id, ...comer } = enter(name, more);
  return { ...comer, kind: 'knock', knock: id };
}

export function leave(seat: string, at = AT): Command {
  return { kind: 'leave', seat, at };
}

export function loseLine(seat: string, at = AT): Command {
  return { kind: 'loseLine', seat, at };
}

export function wake(at: number, aliveAt = at): Command {
  return { kind: 'wake', at, aliveAt };
}

/** A command of a seat with this number. */
export function act(seat: string, asked: PlainAction | SeatAction, number: number, more: Partial<Act> = {}): Act {
  const action = typeof asked === 'string' ? { kind: asked } : asked;
  return { kind: 'act', seat, number, action, draw: 0, at: AT, ...more };
}

/** A command of a seat with the next number that is free. */
export function does(room: OpenRoom, who: string, asked: PlainAction | SeatAction, more: Partial<Act> = {}): OpenRoom {
  return allowed(room, act(who, asked, (findSeat(room, who)?.lastCommand ?? 0) + 1, more));
}

/** Why the room refuses the seat this action; null when it does not. */
export function refused(room: OpenRoom, who: string, asked: PlainAction | SeatAction): string | null {
  return refusal(room, act(who, asked, (findSeat(room, who)?.lastCommand ?? 0) + 1));
}

interface Scene {
  readonly door?: Door;
  readonly sharing?: Sharing;
  readonly quarantine?: boolean;
  readonly limits?: Partial<Limits>;
  readonly timing?: Partial<Timing>;
  /** Where there is no order; otherwise its first item says it. */
  readonly way?: Way;
  readonly hours?: Hours;
  readonly order?: readonly Item[];
  /** Roles by seat. */
  readonly roles?: Readonly<Record<string, readonly Role[]>>;
}

/** A room with these people in it. */
export function roomOf(names: readonly string[], scene: Scene = {}): OpenRoom {
  const { door = { kind: 'open' }, roles = {}, way, ...settings } = scene;
  const empty = openRoom({ id: 'room', ...settings, door: { kind: 'open' }, sharing: 'anyone', quarantine: false });
  const room = allowed(empty, ...names.map((name) => enter(name)));
  const seats = room.seats.map((one) => ({ ...one, roles: roles[one.id] ?? [] }));
  const { sharing = 'anyone', quarantine = false } = scene;
  return { ...room, door, sharing, quarantine, seats, floor: { ...room.floor, way: way ?? room.floor.way } };
}

export const MINUTE_MS = 60_000;

/** An item of five minutes, whose id is its kind, in the mode that is usual for it. */
export function itemOf(kind: ItemKind, more: Partial<Item> = {}): Item {
  const mode = usualMode(kind, 'raisedHands');
  return { ...mode, id: kind, kind, title: '', lengthMs: 5 * MINUTE_MS, lines: [], isSkipped: false, ...more };
}

/** Ana chairs a meeting with this order; its doors are open. */
export function meetingOf(names: readonly string[], order: readonly Item[], scene: Scene = {}): OpenRoom {
  return roomOf(['Ana', ...names], { order, ...scene, roles: { ana: ['chair'], ...scene.roles } });
}

/** A step to an item by someone who has seen all that there is. */
export function stepTo({ progress, floor }: OpenRoom, item: string): SeatAction {
  return { kind: 'stepTo', item, step: progress.steps, turn: floor.turns };
}

/** Ana steps to an item. */
export function steps(room: OpenRoom, item: string, at = AT): OpenRoom {
  return does(room, 'ana', stepTo(room, item), { at });
}

/** Ana chairs; the others wait in the queue in this order. */
export function queueOf(names: readonly string[], scene: Scene = {}): OpenRoom {
  const room = roomOf(['Ana', ...names], { way: 'raisedHands', ...scene, roles: { ana: ['chair'], ...scene.roles } });
  return names.reduce((before, name) => does(before, name.toLowerCase(), 'raiseHand'), room);
}

/** The next is called, says yes, and shares. */
export function sharing(room: OpenRoom, at = AT): OpenRoom {
  const called = does(room, 'ana', { kind: 'callNext', turn: room.floor.turns }, { at });
  const { turn } = called.floor;
  return turn?.phase.kind === 'called' ? does(called, turn.seat, 'sayReady', { at }) : called;
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
