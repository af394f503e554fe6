import { doorRefusal, isStranger } from './door.js';
import { type Enter, type RefusalCode } from './command.js';
import { chairingWithout } from './chairing.js';
import { mayBeHeard, type Floor } from './floor.js';
import { type Held } from './held.js';
import { withoutVoters } from './ballot.js';
import { withoutThem } from './reading.js';
import { checkName, nameKey } from './name.js';
import { impersonates } from './name-impersonates.js';
import { isInRounds, queued, unqueued } from './queue.js';
import { welcomeOf } from './removals.js';
import { serenityWithout } from './serenity.js';
import { type Turn } from './turn.js';
import { actingChair, type Role } from './roles.js';
import { type Instant, type Line, type OpenRoom, type Seat, type SeatId } from './room.js';

const UP: Line = { kind: 'up' };
/** The keys of those who are seated, for as long as their seats are: or else n who come would make n names comparable n times. */
const KEYS = new WeakMap<Seat, string>();

/** The seat that someone has already: by its token, or by the same seat token on another line [S2, S5]. */
export function seatHeldBy(
  room: OpenRoom,
  { tokenHash, handle }: Pick<Enter, 'tokenHash' | 'handle'>,
): Seat | undefined {
  const own = room.seats.find((seat) => seat.tokenHash === tokenHash);
  return own ?? room.seats.find((seat) => handle !== null && seat.handle === handle);
}

/** The new seat for someone who enters [S1], or why there is none [D1-D4, N1-N6, R4, S3]. */
export function newSeat(room: OpenRoom, command: Enter): Seat | RefusalCode {
  const checked = checkName(command.name);
  if (!checked.ok) return checked.code;
  return (
    doorRefusal(room, command) ?? placeRefusal(room, command, checked.name) ?? seatFor(room, command, checked.name)
  );
}

function placeRefusal(room: OpenRoom, { seat: id, roles }: Enter, name: string): RefusalCode | null {
  if (room.seats.length >= room.limits.seats) return 'ROOM_FULL';
  if ([...room.seats, ...room.knocks].some((one) => one.id === id)) return 'SEAT_TAKEN';
  return nameRefusal(room, name, roles);
}

/** Why nobody more may be called so here, or null [N4]; whoever is appointed may be called as they serve [N6]. */
export function nameRefusal({ seats }: OpenRoom, name: string, roles: readonly Role[]): RefusalCode | null {
  const key = nameKey(name);
  if (seats.some((seat) => keyOf(seat) === key)) return 'NAME_TAKEN';
  return roles.length === 0 && impersonates(name, seats) ? 'NAME_IMPERSONATES' : null;
}

function keyOf(seat: Seat): string {
  const key = KEYS.get(seat) ?? nameKey(seat.name);
  KEYS.set(seat, key);
  return key;
}

function seatFor(room: OpenRoom, command: Enter, name: string): Seat {
  const { seat: id, tokenHash, deviceHash, handle, at } = command;
  const held = heldBack(room, command);
  return {
    id,
    name,
    tokenHash,
    roles: appointed(room, command.roles),
    muted: true,
    camera: false,
    line: UP,
    lastCommand: 0,
    deviceHash,
    handle,
    held,
    quietUntil: held.includes('quarantine') ? at + room.limits.quietMs : null,
    cameAt: at,
    awayMs: 0,
  };
}

/** What holds a newcomer back: not whoever is vouched for [D5, D6, D13]. */
function heldBack(room: OpenRoom, command: Enter): readonly Held[] {
  const isVouched = welcomeOf(room, command)?.isVouched ?? false;
  const isNew = isStranger(command) && !isVouched;
  const held: [boolean, Held][] = [
    [isNew && room.quarantine, 'quarantine'],
    [isNew && command.isVisitor, 'visitor'],
    [!command.mayBeSeen, 'unseen'],
  ];
  return held.flatMap(([is, why]) => (is ? [why] : []));
}

/** The seat is held back by these no more. */
export function released(room: OpenRoom, id: SeatId, ...why: readonly Held[]): OpenRoom {
  const seat = room.seats.find((one) => one.id === id);
  if (!seat?.held.some((one) => why.includes(one))) return room;
  const held = seat.held.filter((one) => !why.includes(one));
  return withSeat(room, { ...seat, held, quietUntil: held.includes('quarantine') ? seat.quietUntil : null });
}

/** Who is appointed chair while someone chairs already comes as co-chair: nobody is displaced by a newcomer [P5]. */
function appointed(room: OpenRoom, roles: readonly Role[]): readonly Role[] {
  // A facility serves as nothing beside [H1].
  if (roles.includes('facility')) return ['facility'];
  const isLed = room.seats.some((seat) => seat.roles.includes('chair'));
  return [...new Set(roles.map((role) => (role === 'chair' && isLed ? 'coChair' : role)))];
}

/** The room with someone new; in a round, or among the speakers as one of them, they come last [W3, W6]. */
export function seated(room: OpenRoom, seat: Seat): OpenRoom {
  const after = { ...room, seats: [...room.seats, seat] };
  return joinsQueue(after, seat) ? { ...after, queue: queued(room.queue, seat.id) } : after;
}

function joinsQueue(room: OpenRoom, seat: Seat): boolean {
  const { way } = room.floor;
  if (way === 'roundRobin') return isInRounds(room, seat) && actingChair(room) !== seat.id;
  return way === 'speaker' && seat.roles.includes('speaker');
}

export function withSeat(room: OpenRoom, seat: Seat): OpenRoom {
  return { ...room, seats: room.seats.map((old) => (old.id === seat.id ? seat : old)) };
}

/** The room without these seats, and nothing of them anywhere in it [S4]. */
export function withoutSeats(room: OpenRoom, gone: readonly SeatId[]): OpenRoom {
  const isThere = (id: SeatId) => !gone.includes(id);
  return {
    ...room,
    seats: room.seats.filter(({ id }) => isThere(id)),
    queue: room.queue.filter(isThere),
    floor: floorWithout(room.floor, isThere),
    progress: withoutThem(room.progress, (id) => !isThere(id)),
    ballot: withoutVoters(room, isThere),
    chairing: chairingWithout(room.chairing, isThere),
    serenity: serenityWithout(room.serenity, isThere),
  };
}

function floorWithout(floor: Floor, isThere: (id: SeatId) => boolean): Floor {
  const { turn, invited, lastShared } = floor;
  return {
    ...floor,
    turn: turn && isThere(turn.seat) ? turn : null,
    ready: floor.ready.filter(isThere),
    invited: invited !== null && isThere(invited) ? invited : null,
    lastShared: lastShared !== null && isThere(lastShared) ? lastShared : null,
  };
}

export function lineUp<Lined extends { readonly line: Line }>(seat: Lined): Lined {
  return { ...seat, line: UP };
}

/** The seat is back; for how long it was away is counted [L5]. */
export function seatBack(room: OpenRoom, seat: Seat, at: Instant): Seat {
  if (seat.line.kind === 'up') return seat;
  const goneAt = seat.line.leavesAt - room.limits.resumeWindowMs;
  return { ...lineUp(seat), awayMs: seat.awayMs + Math.max(0, at - goneAt) };
}

/** Away from `at`, freed when the room's window is over [L1]. */
export function lineDown<Lined extends { readonly line: Line }>(room: OpenRoom, seat: Lined, at: Instant): Lined {
  return { ...seat, line: { kind: 'down', leavesAt: at + room.limits.resumeWindowMs } };
}

/** The seats, and those at the porch, whose window is over at `at` [L2, D4]. */
export function absentAt(room: OpenRoom, at: Instant): readonly SeatId[] {
  const all = [...room.seats, ...room.knocks];
  return all.filter(({ line }) => line.kind === 'down' && line.leavesAt <= at).map(({ id }) => id);
}

/** One more beside the floor, or nobody; they unmute themselves [F3, M1]. */
export function invited(room: OpenRoom, seat: SeatId | null): OpenRoom {
  return { ...room, floor: { ...room.floor, invited: seat } };
}

export function seatMuted(room: OpenRoom, isMeant: (id: SeatId) => boolean): OpenRoom {
  return { ...room, seats: room.seats.map((seat) => (isMeant(seat.id) ? { ...seat, muted: true } : seat)) };
}

/** Whom the floor no longer lets be heard is muted, so that only they themselves are ever heard again [M4]. */
export function obeyingFloor(room: OpenRoom): OpenRoom {
  const unheard = room.seats.filter(({ id, muted }) => !muted && !mayBeHeard(room, id)).map(({ id }) => id);
  return unheard.length === 0 ? room : seatMuted(room, (id) => unheard.includes(id));
}

/** The seat with one role more. There is one chair: who was it becomes co-chair [P3]. A speaker is booked in its round [W6]. */
export function withRole(room: OpenRoom, id: SeatId, role: Role): OpenRoom {
  const holder = room.seats.find(({ roles }) => roles.includes('chair'))?.id;
  const isHandedOn = role === 'chair' && holder !== undefined && holder !== id;
  const before = isHandedOn ? withRole(withoutRole(room, holder, 'chair'), holder, 'coChair') : room;
  const booked = role === 'speaker' && room.floor.way === 'speaker' && room.floor.turn?.seat !== id;
  const seats = before.seats.map((seat) =>
    seat.id === id && !seat.roles.includes(role) ? { ...seat, roles: [...seat.roles, role] } : seat,
  );
  return { ...before, seats, queue: booked ? queued(before.queue, id) : before.queue };
}

export function withoutRole(room: OpenRoom, id: SeatId, role: Role): OpenRoom {
  const seats = room.seats.map((seat) =>
    seat.id === id ? { ...seat, roles: seat.roles.filter((held) => held !== role) } : seat,
  );
  const queue = role === 'speaker' && room.floor.way === 'speaker' ? unqueued(room.queue, id) : room.queue;
  return { ...room, seats, queue };
}

/** The turn of this seat, if it has it, changed. */
export function onTurnOf(room: OpenRoom, seat: SeatId, change: (turn: Turn) => Turn): OpenRoom {
  const { turn } = room.floor;
  return turn?.seat === seat ? { ...room, floor: { ...room.floor, turn: change(turn) } } : room;
}
