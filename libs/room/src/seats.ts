import { doorRefusal } from './door.js';
import { type Enter, type RefusalCode } from './command.js';
import { chairingWithout } from './chairing.js';
import { mayBeHeard, type Floor } from './floor.js';
import { withoutVoters } from './ballot.js';
import { withoutThem } from './reading.js';
import { checkName, nameKey } from './name.js';
import { queued, unqueued } from './queue.js';
import { actingChair, isFacility, type Role } from './roles.js';
import { type Instant, type Line, type OpenRoom, type Seat, type SeatId } from './room.js';

const UP: Line = { kind: 'up' };

export function seatWithToken(room: OpenRoom, tokenHash: string): Seat | undefined {
  return room.seats.find((seat) => seat.tokenHash === tokenHash);
}

/** The new seat for someone who enters [S1], or why there is none [D1, N1-N4, R4, S3]. */
export function newSeat(room: OpenRoom, command: Enter): Seat | RefusalCode {
  const checked = checkName(command.name);
  if (!checked.ok) return checked.code;
  return placeRefusal(room, command.seat, checked.name) ?? seatFor(room, command, checked.name);
}

function placeRefusal(room: OpenRoom, id: SeatId, name: string): RefusalCode | null {
  const locked = doorRefusal(room.door);
  if (locked !== null) return locked;
  if (room.seats.length >= room.limits.seats) return 'ROOM_FULL';
  if (room.seats.some((seat) => seat.id === id)) return 'SEAT_TAKEN';
  const key = nameKey(name);
  return room.seats.some((seat) => nameKey(seat.name) === key) ? 'NAME_TAKEN' : null;
}

function seatFor(room: OpenRoom, command: Enter, name: string): Seat {
  const { seat: id, tokenHash } = command;
  return {
    id,
    name,
    tokenHash,
    roles: appointed(room, command.roles),
    muted: true,
    camera: false,
    line: UP,
    lastCommand: 0,
  };
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
  if (way === 'roundRobin') return !isFacility(seat) && actingChair(room) !== seat.id;
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

export function lineUp(seat: Seat): Seat {
  return { ...seat, line: UP };
}

/** Away from `at`, freed when the room's window is over [L1]. */
export function lineDown(room: OpenRoom, seat: Seat, at: Instant): Seat {
  return { ...seat, line: { kind: 'down', leavesAt: at + room.limits.resumeWindowMs } };
}

/** The seats whose window is over at `at` [L2]. */
export function absentAt(room: OpenRoom, at: Instant): readonly SeatId[] {
  return room.seats.filter((seat) => seat.line.kind === 'down' && seat.line.leavesAt <= at).map((seat) => seat.id);
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
  if (room.floor.way === 'conversation') return room;
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
