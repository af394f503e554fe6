import { afterAction, ended } from './actions.js';
import { agreed } from './chairing.js';
import { type Act, type Command } from './command.js';
import { enter, knock } from './entering.js';
import { eventsBetween } from './events.js';
import { findKnock, isThere, withKnock, withoutKnocks } from './knocks.js';
import { mayDo } from './may.js';
import { roomRefusal } from './may-door.js';
import { done, type Outcome, refuse } from './outcome.js';
import { actingChair } from './roles.js';
import { findSeat, type Instant, type OpenRoom, type Room, type Seat, type SeatId } from './room.js';
import { absentAt, lineDown, onTurnOf, released, seatBack, withoutSeats, withSeat } from './seats.js';
import { closesAt, paused } from './turn.js';

export type { Outcome };

/**
 * One command on one room; RULES.md says what it does. Pure: the same room and command give the same outcome.
 * A refusal and a repeated command [C1] return the very same room; anything else raises its version by one [R2].
 */
export function apply(room: Room, command: Command): Outcome {
  return room.kind === 'closed' ? refuse(room, 'ROOM_CLOSED') : applied(room, command);
}

type CommandOf<K extends Command['kind']> = Command & { readonly kind: K };
type Applied = { readonly [K in Command['kind']]: (room: OpenRoom, command: CommandOf<K>) => Outcome };

const APPLIED: Applied = {
  act: (room, command) => ifSeated(room, command.seat, (seat) => act(room, seat, command)),
  enter,
  knock,
  leave: (room, { seat, at }) => (isThere(room, seat) ? free(room, [seat], at) : refuse(room, 'NO_SUCH_SEAT')),
  loseLine: loseLineOf,
  wake,
  freeAbsent: (room, { at }) => freeAbsent(room, at),
  closeTurn,
  agreeToOffer,
  closeRoom: (room, { at }) => closeRoom(room, at),
  endQuiet: (room, { at }) => endQuiet(room, at),
};

function applied<K extends Command['kind']>(room: OpenRoom, command: CommandOf<K>): Outcome {
  const handle: Applied[K] = APPLIED[command.kind];
  return handle(room, command);
}

function act(room: OpenRoom, seat: Seat, command: Act): Outcome {
  if (command.number <= seat.lastCommand) return { ok: true, room, events: [] };
  const { action, number } = command;
  const refusal = mayDo(room, seat.id, action) ?? roomRefusal(room, command);
  if (refusal !== null) return refuse(room, refusal);
  const me = { ...seat, lastCommand: number };
  return done(room, afterAction(withSeat(room, me), me, action, command));
}

function loseLineOf(room: OpenRoom, { seat: id, at }: { readonly seat: SeatId; readonly at: Instant }): Outcome {
  const waiting = findKnock(room, id);
  if (!waiting) return ifSeated(room, id, (seat) => loseLine(room, seat, at));
  return done(room, waiting.line.kind === 'down' ? room : withKnock(room, lineDown(room, waiting, at)));
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
  const left = withoutKnocks(withoutSeats(room, gone), gone);
  // A room that somebody's knock has opened waits with them [R3].
  const goesOn = left.seats.length > 0 || (room.seats.length === 0 && left.knocks.length > 0);
  return goesOn ? done(room, left) : closed(room, at);
}

function closeRoom(room: OpenRoom, at: Instant): Outcome {
  return room.hours && room.hours.closesAt <= at ? closed(room, at) : refuse(room, 'NOTHING_DUE');
}

/** The quiet minutes of those who have had theirs are over [D13]. */
function endQuiet(room: OpenRoom, at: Instant): Outcome {
  const over = room.seats.filter(({ quietUntil }) => quietUntil !== null && quietUntil <= at);
  if (over.length === 0) return refuse(room, 'NOTHING_DUE');
  return done(
    room,
    over.reduce((left, { id }) => released(left, id, 'quarantine'), room),
  );
}

function closed(room: OpenRoom, at: Instant): Outcome {
  const after: Room = { kind: 'closed', id: room.id, version: room.version + 1, closedAt: at };
  const emptied = withoutKnocks(
    withoutSeats(
      room,
      room.seats.map(({ id }) => id),
    ),
    room.knocks.map(({ id }) => id),
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
  const seats = room.seats.map((seat) => lineDown(room, seatBack(room, seat, Math.min(aliveAt, at)), at));
  const knocks = room.knocks.length > 0 ? room.knocks.map((one) => lineDown(room, one, at)) : room.knocks;
  const { turn } = room.floor;
  const standing = turn && paused(turn, 'byLine', Math.min(aliveAt, at));
  const ledBefore = actingChair(room) ?? room.ledBefore;
  return done(room, { ...room, seats, knocks, ledBefore, floor: { ...room.floor, turn: standing } });
}

function ifSeated(room: OpenRoom, id: SeatId, then: (seat: Seat) => Outcome): Outcome {
  const seat = findSeat(room, id);
  return seat ? then(seat) : refuse(room, 'NO_SUCH_SEAT');
}
