import { doorRefusal } from './door.js';
import { type Enter, type RefusalCode, type SeatAction } from './command.js';
import { checkName, nameKey } from './name.js';
import { type Instant, type Line, type OpenRoom, type Seat, type SeatId } from './room.js';

const UP: Line = { kind: 'up' };

export function seatWithToken(room: OpenRoom, tokenHash: string): Seat | undefined {
  return room.seats.find((seat) => seat.tokenHash === tokenHash);
}

/** The new seat for someone who enters [S1], or why there is none [D1, N1-N4, R4, S3]. */
export function newSeat(room: OpenRoom, command: Enter): Seat | RefusalCode {
  const checked = checkName(command.name);
  if (!checked.ok) return checked.code;
  return placeRefusal(room, command.seat, checked.name) ?? seatFor(command, checked.name);
}

function placeRefusal(room: OpenRoom, id: SeatId, name: string): RefusalCode | null {
  const locked = doorRefusal(room.door);
  if (locked !== null) return locked;
  if (room.seats.length >= room.limits.seats) return 'ROOM_FULL';
  if (room.seats.some((seat) => seat.id === id)) return 'SEAT_TAKEN';
  const key = nameKey(name);
  return room.seats.some((seat) => nameKey(seat.name) === key) ? 'NAME_TAKEN' : null;
}

function seatFor(command: Enter, name: string): Seat {
  const { seat: id, tokenHash } = command;
  return { id, name, tokenHash, roles: [], muted: true, camera: false, line: UP, lastCommand: 0 };
}

export function withSeat(room: OpenRoom, seat: Seat): OpenRoom {
  return { ...room, seats: room.seats.map((old) => (old.id === seat.id ? seat : old)) };
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

/** The seat after one of its own actions [M1]. */
export function afterAction(seat: Seat, action: SeatAction): Seat {
  switch (action) {
    case 'mute':
    case 'unmute':
      return { ...seat, muted: action === 'mute' };
    case 'showCamera':
    case 'hideCamera':
      return { ...seat, camera: action === 'showCamera' };
  }
}
