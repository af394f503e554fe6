import { type Command, type Enter, type RefusalCode, type RoomEvent, type SeatCommand } from './command.js';
import { mayDo } from './may.js';
import { findSeat, type Instant, type OpenRoom, type Room, type Seat, type SeatId } from './room.js';
import { absentAt, afterAction, lineDown, lineUp, newSeat, seatWithToken, withSeat } from './seats.js';

export type Outcome =
  | { readonly ok: true; readonly room: Room; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly room: Room; readonly code: RefusalCode };

/**
 * One command on one room; RULES.md says what it does. Pure: the same room and command give the same outcome.
 * A refusal and a repeated command [C1] return the very same room; anything else raises its version by one [R2].
 */
export function apply(room: Room, command: Command): Outcome {
  if (room.kind === 'closed') return refuse(room, 'ROOM_CLOSED');
  if ('number' in command) return ifSeated(room, command.seat, (seat) => act(room, seat, command));
  switch (command.kind) {
    case 'enter':
      return enter(room, command);
    case 'leave':
      return ifSeated(room, command.seat, () => free(room, [command.seat], command.at));
    case 'loseLine':
      return ifSeated(room, command.seat, (seat) => loseLine(room, seat, command.at));
    case 'freeAbsent':
      return freeAbsent(room, command.at);
    case 'wake':
      return wake(room, command.at);
  }
}

/** When the room wants its next `freeAbsent` command [A1], or null. */
export function nextAlarmAt(room: Room): Instant | null {
  if (room.kind === 'closed') return null;
  const ends = room.seats.flatMap(({ line }) => (line.kind === 'down' ? [line.leavesAt] : []));
  return ends.length === 0 ? null : ends.reduce((earliest, end) => Math.min(earliest, end));
}

function enter(room: OpenRoom, command: Enter): Outcome {
  const held = seatWithToken(room, command.tokenHash);
  if (held) return done(withSeat(room, lineUp(held)), [{ kind: 'seatResumed', seat: held.id }]);
  const seat = newSeat(room, command);
  if (typeof seat === 'string') return refuse(room, seat);
  return done({ ...room, seats: [...room.seats, seat] }, [{ kind: 'seatTaken', seat: seat.id }]);
}

function loseLine(room: OpenRoom, seat: Seat, at: Instant): Outcome {
  if (seat.line.kind === 'down') return done(room, []);
  return done(withSeat(room, lineDown(room, seat, at)), [{ kind: 'lineLost', seat: seat.id }]);
}

function freeAbsent(room: OpenRoom, at: Instant): Outcome {
  const gone = absentAt(room, at);
  return gone.length === 0 ? refuse(room, 'NOTHING_DUE') : free(room, gone, at);
}

function free(room: OpenRoom, gone: readonly SeatId[], at: Instant): Outcome {
  const events: RoomEvent[] = gone.map((seat) => ({ kind: 'seatFreed', seat }));
  const seats = room.seats.filter(({ id }) => !gone.includes(id));
  if (seats.length > 0) return done({ ...room, seats }, events);
  const closed: Room = { kind: 'closed', id: room.id, version: room.version + 1, closedAt: at };
  return { ok: true, room: closed, events: [...events, { kind: 'roomClosed' }] };
}

function wake(room: OpenRoom, at: Instant): Outcome {
  const events: RoomEvent[] = room.seats
    .filter(({ line }) => line.kind === 'up')
    .map(({ id }) => ({ kind: 'lineLost', seat: id }));
  return done({ ...room, seats: room.seats.map((seat) => lineDown(room, seat, at)) }, events);
}

function act(room: OpenRoom, seat: Seat, command: SeatCommand): Outcome {
  if (command.number <= seat.lastCommand) return { ok: true, room, events: [] };
  const refusal = mayDo(room, seat.id, command.kind);
  if (refusal !== null) return refuse(room, refusal);
  const after = { ...afterAction(seat, command.kind), lastCommand: command.number };
  return done(withSeat(room, after), eventsOf(seat, after));
}

function eventsOf(before: Seat, after: Seat): RoomEvent[] {
  const events: RoomEvent[] = [];
  if (before.muted !== after.muted) events.push({ kind: 'microphoneChanged', seat: after.id });
  if (before.camera !== after.camera) events.push({ kind: 'cameraChanged', seat: after.id });
  return events;
}

function ifSeated(room: OpenRoom, id: SeatId, then: (seat: Seat) => Outcome): Outcome {
  const seat = findSeat(room, id);
  return seat ? then(seat) : refuse(room, 'NO_SUCH_SEAT');
}

function done(room: OpenRoom, events: readonly RoomEvent[]): Outcome {
  return { ok: true, room: { ...room, version: room.version + 1 }, events };
}

function refuse(room: Room, code: RefusalCode): Outcome {
  return { ok: false, room, code };
}
