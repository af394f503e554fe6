import { afterAction, ended } from './actions.js';
import { agreed, chaired } from './chairing.js';
import { type Act, type Command, type Enter, type RefusalCode, type RoomEvent } from './command.js';
import { eventsBetween } from './events.js';
import { mayDo } from './may.js';
import { withPartRead } from './reading.js';
import { findSeat, type Instant, type OpenRoom, type Room, type Seat, type SeatId } from './room.js';
import {
  absentAt,
  lineDown,
  lineUp,
  newSeat,
  obeyingFloor,
  seated,
  seatWithToken,
  withoutSeats,
  withSeat,
} from './seats.js';
import { closesAt, paused, resumed, type Turn } from './turn.js';

export type Outcome =
  | { readonly ok: true; readonly room: Room; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly room: Room; readonly code: RefusalCode };

/**
 * One command on one room; RULES.md says what it does. Pure: the same room and command give the same outcome.
 * A refusal and a repeated command [C1] return the very same room; anything else raises its version by one [R2].
 */
export function apply(room: Room, command: Command): Outcome {
  return room.kind === 'closed' ? refuse(room, 'ROOM_CLOSED') : applied(room, command);
}

function applied(room: OpenRoom, command: Command): Outcome {
  switch (command.kind) {
    case 'act':
      return ifSeated(room, command.seat, (seat) => act(room, seat, command));
    case 'enter':
      return enter(room, command);
    case 'leave':
      return ifSeated(room, command.seat, () => free(room, [command.seat], command.at));
    case 'loseLine':
      return ifSeated(room, command.seat, (seat) => loseLine(room, seat, command.at));
    case 'wake':
      return wake(room, command);
    case 'freeAbsent':
      return freeAbsent(room, command.at);
    case 'closeTurn':
      return closeTurn(room, command);
    case 'agreeToOffer':
      return agreeToOffer(room, command);
    case 'closeRoom':
      return closeRoom(room, command.at);
  }
}

function act(room: OpenRoom, seat: Seat, command: Act): Outcome {
  if (command.number <= seat.lastCommand) return { ok: true, room, events: [] };
  const { action, number } = command;
  const refusal = mayDo(room, seat.id, action);
  if (refusal !== null) return refuse(room, refusal);
  const me = { ...seat, lastCommand: number };
  return done(room, afterAction(withSeat(room, me), me, action, command));
}

function enter(room: OpenRoom, command: Enter): Outcome {
  const held = seatWithToken(room, command.tokenHash);
  if (held) {
    const back = onTurnOf(withSeat(room, lineUp(held)), held.id, (turn) => resumed(turn, 'byLine', command.at));
    return done(room, back, [{ kind: 'seatResumed', seat: held.id }]);
  }
  const seat = newSeat(room, command);
  if (typeof seat === 'string') return refuse(room, seat);
  return done(room, seated(room, seat), [{ kind: 'seatTaken', seat: seat.id }]);
}

function loseLine(room: OpenRoom, seat: Seat, at: Instant): Outcome {
  if (seat.line.kind === 'down') return done(room, room);
  const down = withSeat(room, lineDown(room, seat, at));
  return done(
    room,
    onTurnOf(down, seat.id, (turn) => paused(turn, 'byLine', at)),
  );
}

function freeAbsent(room: OpenRoom, at: Instant): Outcome {
  const gone = absentAt(room, at);
  return gone.length === 0 ? refuse(room, 'NOTHING_DUE') : free(room, gone, at);
}

function free(room: OpenRoom, gone: readonly SeatId[], at: Instant): Outcome {
  const left = withoutSeats(room, gone);
  return left.seats.length > 0 ? done(room, left) : closed(room, at);
}

function closeRoom(room: OpenRoom, at: Instant): Outcome {
  return room.hours && room.hours.closesAt <= at ? closed(room, at) : refuse(room, 'NOTHING_DUE');
}

function closed(room: OpenRoom, at: Instant): Outcome {
  const after: Room = { kind: 'closed', id: room.id, version: room.version + 1, closedAt: at };
  const emptied = withoutSeats(
    room,
    room.seats.map(({ id }) => id),
  );
  return { ok: true, room: after, events: [...eventsBetween(room, emptied), { kind: 'roomClosed' }] };
}

function closeTurn(room: OpenRoom, command: { readonly turn: number; readonly at: Instant }): Outcome {
  const { turn, timing } = room.floor;
  const at = closesAt(turn, timing);
  const isDue = turn?.number === command.turn && at !== null && at <= command.at;
  return isDue ? done(room, ended(room)) : refuse(room, 'NOTHING_DUE');
}

function agreeToOffer(room: OpenRoom, command: { readonly offer: number; readonly at: Instant }): Outcome {
  const { offer } = room.chairing;
  const isDue = offer?.number === command.offer && offer.agreedAt <= command.at;
  return isDue ? done(room, agreed(room)) : refuse(room, 'NOTHING_DUE');
}

/** What the server lost is given back: the clock of a share stands as it stood when the server was last there [L3]. */
function wake(room: OpenRoom, { at, aliveAt }: { readonly at: Instant; readonly aliveAt: Instant }): Outcome {
  const seats = room.seats.map((seat) => lineDown(room, seat, at));
  const { turn } = room.floor;
  const standing = turn && paused(turn, 'byLine', Math.min(aliveAt, at));
  return done(room, { ...room, seats, floor: { ...room.floor, turn: standing } });
}

function onTurnOf(room: OpenRoom, seat: SeatId, change: (turn: Turn) => Turn): OpenRoom {
  const { turn } = room.floor;
  return turn?.seat === seat ? { ...room, floor: { ...room.floor, turn: change(turn) } } : room;
}

function ifSeated(room: OpenRoom, id: SeatId, then: (seat: Seat) => Outcome): Outcome {
  const seat = findSeat(room, id);
  return seat ? then(seat) : refuse(room, 'NO_SUCH_SEAT');
}

// Whatever happened: who leads and who reads follow from who is there, and who is heard from the floor.
function done(before: OpenRoom, room: OpenRoom, events: readonly RoomEvent[] = []): Outcome {
  const after = { ...obeyingFloor(withPartRead(before, chaired(room))), version: before.version + 1 };
  return { ok: true, room: after, events: [...events, ...eventsBetween(before, after)] };
}

function refuse(room: Room, code: RefusalCode): Outcome {
  return { ok: false, room, code };
}
