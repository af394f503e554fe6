import { type Enter, type KnockAtDoor, type RefusalCode } from './command.js';
import { doorRefusal, isStranger } from './door.js';
import { isThere, withKnock, withoutKnocks } from './knocks.js';
import { checkName } from './name.js';
import { done, type Outcome, refuse } from './outcome.js';
import { isSentAway, withoutWelcome } from './removals.js';
import { isTrusted } from './roles.js';
import { type OpenRoom, type Seat } from './room.js';
import { lineUp, nameRefusal, newSeat, onTurnOf, seatBack, seated, seatHeldBy, withSeat } from './seats.js';
import { resumed } from './turn.js';

/** Takes a seat, or resumes one [S1, S2, S5]. */
export function enter(room: OpenRoom, command: Enter): Outcome {
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
export function knock(room: OpenRoom, command: KnockAtDoor): Outcome {
  const waiting = room.knocks.find(({ tokenHash }) => tokenHash === command.tokenHash);
  if (waiting) return done(room, withKnock(room, lineUp(waiting)), [{ kind: 'knockResumed', seat: waiting.id }]);
  const checked = checkName(command.name);
  if (!checked.ok) return refuse(room, checked.code);
  const refusal = knockRefusal(room, command) ?? nameRefusal(room, checked.name, command.roles);
  if (refusal !== null) return refuse(room, refusal);
  const { knock: id, tokenHash, deviceHash, handle, isVisitor, isMatched, at } = command;
  const waits = { id, name: checked.name, tokenHash, deviceHash, handle, isVisitor, isMatched, at, greeter: null };
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

/** Many strangers at once turn an open door to knocks, where someone has a seat who may open it again [D8]. */
function counted(room: OpenRoom, command: Enter): OpenRoom {
  if (room.door.kind !== 'open' || !isStranger(command)) return room;
  const { arrivals: most, arrivalsMs } = room.limits;
  const arrivals = [...room.arrivals, command.at].filter((at) => at > command.at - arrivalsMs).slice(-most - 1);
  const isCrowd = arrivals.length > most && room.seats.some(isTrusted);
  return isCrowd ? { ...room, arrivals: [], door: { kind: 'knock', because: 'crowd' } } : { ...room, arrivals };
}
