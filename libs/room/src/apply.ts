import { afterAction, ended } from './actions.js';
import { agreed, chaired } from './chairing.js';
import { type Act, type Command, type Enter, type KnockAtDoor, type RefusalCode, type RoomEvent } from './command.js';
import { doorRefusal, isStranger } from './door.js';
import { eventsBetween } from './events.js';
import { findKnock, porchFollowed, withKnock, withoutKnocks } from './knocks.js';
import { mayDo } from './may.js';
import { roomRefusal } from './may-door.js';
import { checkName } from './name.js';
import { isSentAway, withoutWelcome } from './removals.js';
import { withPartRead } from './reading.js';
import { findSeat, type Instant, type OpenRoom, type Room, type Seat, type SeatId } from './room.js';
import {
  absentAt,
  lineDown,
  lineUp,
  seatBack,
  nameRefusal,
  newSeat,
  obeyingFloor,
  released,
  seated,
  seatHeldBy,
  withoutSeats,
  withSeat,
} from './seats.js';
import { isServed } from './serenity.js';
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
    case 'knock':
      return knock(room, command);
    case 'leave':
      return isThere(room, command.seat) ? free(room, [command.seat], command.at) : refuse(room, 'NO_SUCH_SEAT');
    case 'loseLine':
      return loseLineOf(room, command);
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
    case 'endQuiet':
      return endQuiet(room, command.at);
  }
}

function act(room: OpenRoom, seat: Seat, command: Act): Outcome {
  if (command.number <= seat.lastCommand) return { ok: true, room, events: [] };
  const { action, number } = command;
  const refusal = mayDo(room, seat.id, action) ?? roomRefusal(room, command);
  if (refusal !== null) return refuse(room, refusal);
  const me = { ...seat, lastCommand: number };
  return done(room, afterAction(withSeat(room, me), me, action, command));
}

function enter(room: OpenRoom, command: Enter): Outcome {
  const held = seatHeldBy(room, command);
  if (held) return resume(room, held, command);
  const seat = newSeat(room, command);
  if (typeof seat === 'string') return refuse(room, seat);
  const after = counted(seated(withoutWelcome(withoutOwnKnock(room, command), command), seat), command);
  return done(room, after, [{ kind: 'seatTaken', seat: seat.id }]);
}

function resume(room: OpenRoom, held: Seat, command: Enter): Outcome {
  const { tokenHash, deviceHash, at } = command;
  const isOwn = held.tokenHash === tokenHash;
  if (!isOwn && isSentAway(room, command) === 'banned') return refuse(room, 'BANNED');
  // The same seat token on another line: the seat is that line's from now on [S5].
  const mine = isOwn ? held : { ...held, tokenHash, deviceHash };
  const up = withoutOwnKnock(withSeat(room, seatBack(room, mine, at)), command);
  const back = onTurnOf(up, held.id, (turn) => resumed(turn, 'byLine', at));
  return done(room, back, [{ kind: 'seatResumed', seat: held.id }]);
}

/** Waits at the porch; whoever waits already goes on waiting [D4]. */
function knock(room: OpenRoom, command: KnockAtDoor): Outcome {
  const waiting = room.knocks.find(({ tokenHash }) => tokenHash === command.tokenHash);
  if (waiting) return done(room, withKnock(room, lineUp(waiting)), [{ kind: 'knockResumed', seat: waiting.id }]);
  const checked = checkName(command.name);
  if (!checked.ok) return refuse(room, checked.code);
  const refusal = knockRefusal(room, command) ?? nameRefusal(room, checked.name, command.roles);
  if (refusal !== null) return refuse(room, refusal);
  const { knock: id, tokenHash, deviceHash, handle, isVisitor, at } = command;
  const waits = { id, name: checked.name, tokenHash, deviceHash, handle, isVisitor, at, greeter: null };
  return done(room, { ...room, knocks: [...room.knocks, { ...waits, line: { kind: 'up' } }] });
}

// A locked door has no porch. Whoever need not knock waits all the same, and learns at once that they may come in.
function knockRefusal(room: OpenRoom, command: KnockAtDoor): RefusalCode | null {
  const refusal = doorRefusal(room, command);
  if (refusal === 'BANNED' || refusal === 'DOOR_LOCKED') return refusal;
  if (room.knocks.length >= room.limits.knocks) return 'PORCH_FULL';
  const isIn = seatHeldBy(room, command) !== undefined || isThere(room, command.knock);
  return isIn ? 'SEAT_TAKEN' : null;
}

function withoutOwnKnock(room: OpenRoom, { tokenHash }: Enter): OpenRoom {
  const own = room.knocks.filter((one) => one.tokenHash === tokenHash).map(({ id }) => id);
  return own.length === 0 ? room : withoutKnocks(room, own);
}

/** Many strangers at once turn an open door to knocks, where somebody is there to answer them [D8]. */
function counted(room: OpenRoom, command: Enter): OpenRoom {
  if (room.door.kind !== 'open' || !isStranger(command)) return room;
  const { arrivals: most, arrivalsMs } = room.limits;
  const arrivals = [...room.arrivals, command.at].filter((at) => at > command.at - arrivalsMs).slice(-most - 1);
  const isCrowd = arrivals.length > most && isServed(room);
  return isCrowd ? { ...room, arrivals: [], door: { kind: 'knock', because: 'crowd' } } : { ...room, arrivals };
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
  return done(room, { ...room, seats, knocks, floor: { ...room.floor, turn: standing } });
}

function onTurnOf(room: OpenRoom, seat: SeatId, change: (turn: Turn) => Turn): OpenRoom {
  const { turn } = room.floor;
  return turn?.seat === seat ? { ...room, floor: { ...room.floor, turn: change(turn) } } : room;
}

function isThere({ seats, knocks }: OpenRoom, id: SeatId): boolean {
  return [...seats, ...knocks].some((one) => one.id === id);
}

function ifSeated(room: OpenRoom, id: SeatId, then: (seat: Seat) => Outcome): Outcome {
  const seat = findSeat(room, id);
  return seat ? then(seat) : refuse(room, 'NO_SUCH_SEAT');
}

// Whatever happened: who leads and who reads follow from who is there, and who is heard from the floor.
function done(before: OpenRoom, room: OpenRoom, events: readonly RoomEvent[] = []): Outcome {
  const after = { ...obeyingFloor(withPartRead(before, porchFollowed(chaired(room)))), version: before.version + 1 };
  return { ok: true, room: after, events: [...events, ...eventsBetween(before, after)] };
}

function refuse(room: Room, code: RefusalCode): Outcome {
  return { ok: false, room, code };
}
