import { offered } from './chairing.js';
import { DOOR_EFFECTS } from './door-actions.js';
import { type Act, type ActionKind, type ActionOf } from './command.js';
import { type Floor, type Timing } from './floor.js';
import { keptOpen } from './hours.js';
import { invited, released, seatMuted, withRole, withSeat, withoutRole } from './seats.js';
import {
  BALLOT_EFFECTS,
  type Effect,
  type Effects,
  hasOwnTiming,
  ORDER_EFFECTS,
  stepped,
  withoutOffer,
} from './order-actions.js';
import { type ItemId } from './order.js';
import { moved, nextOf, queued, queueFor, unqueued } from './queue.js';
import { type OpenRoom, type Seat, type SeatId } from './room.js';
import { begun, extended, newTurn, paused, resumed, type Turn } from './turn.js';

/** The room after an action that `mayDo` allows. */
export function afterAction<K extends ActionKind>(
  room: OpenRoom,
  me: Seat,
  action: ActionOf<K>,
  command: Act,
): OpenRoom {
  const effect: Effect<K> = EFFECTS[action.kind];
  return effect(room, me, action, command);
}

const EFFECTS: Effects<ActionKind> = {
  ...ORDER_EFFECTS,
  ...BALLOT_EFFECTS,
  ...DOOR_EFFECTS,
  stepTo: (room, _me, { item }, { at }) => steppedTo(room, item, at),
  mute: (room, me) => withSeat(room, { ...me, muted: true }),
  unmute: (room, me) => withSeat(room, { ...me, muted: false }),
  showCamera: (room, me) => withSeat(room, { ...me, camera: true }),
  hideCamera: (room, me) => withSeat(room, { ...me, camera: false }),
  raiseHand: (room, me) => ({ ...room, queue: queued(room.queue, me.id) }),
  lowerHand: (room, me) => withoutHand(room, me.id),
  sayReady: (room, me, _action, { at }) => ready(room, me, at),
  pass: (room) => withTurn(room, null),
  endTurn: (room) => ended(room),
  callNext: (room, _me, _action, { at, draw }) => called(room, nextOf(room, draw), at),
  call: (room, _me, { seat }, { at }) => called(room, seat, at),
  pauseTurn: (room, _me, _action, { at }) => onTurn(room, (turn) => paused(turn, 'byServant', at)),
  resumeTurn: (room, _me, _action, { at }) =>
    onTurn(room, (turn) => resumed(resumed(turn, 'bySerenity', at), 'byServant', at)),
  extendTurn: (room, _me, { lengthMs }, { at }) =>
    onTurn(room, (turn) => (lengthMs > (turn.lengthMs ?? Infinity) ? extended(turn, lengthMs, at) : turn)),
  moveHand: (room, _me, { seat, place }) => ({ ...room, queue: moved(room.queue, seat, place) }),
  removeHand: (room, _me, { seat }) => withoutHand(room, seat),
  setWay: (room, _me, { way }) => inWay(withHands(room, 'open'), way),
  setTiming: (room, _me, { style, lengthMs }) => timed(room, { style, lengthMs }),
  invite: (room, _me, { seat }) => invited(room, seat),
  muteSeat: (room, _me, { seat }) => seatMuted(room, (id) => id === seat),
  muteAll: (room, me) => seatMuted(room, (id) => id !== me.id && id !== room.floor.turn?.seat),
  giveRole: (room, _me, { seat, role }) => withoutOffer(withRole(room, seat, role), seat, role),
  takeRole: (room, _me, { seat, role }) => withoutRole(room, seat, role),
  offerToChair: (room, me, _action, { at }) => ({ ...room, chairing: offered(room, me.id, at) }),
  withdrawOffer: (room) => ({ ...room, chairing: { ...room.chairing, offer: null } }),
  objectToOffer: (room) => ({ ...room, chairing: { ...room.chairing, offer: null } }),
  setChat: (room, _me, { to }) => ({ ...room, chat: to }),
  keepOpen: (room, _me, { until }) => ({ ...room, hours: room.hours && keptOpen(room.hours, until) }),
};

/** The turn is over: a share is thanked for, a call that was not answered leaves no trace [T9]. */
export function ended(room: OpenRoom): OpenRoom {
  const { turn, lastShared } = room.floor;
  const shared = turn?.phase.kind === 'sharing' ? turn.seat : lastShared;
  return { ...room, floor: { ...room.floor, turn: null, lastShared: shared } };
}

/** The item begins in its mode. Whoever shares is thanked, and nobody stands invited any more [O2, O3]. */
function steppedTo(room: OpenRoom, id: ItemId, at: number): OpenRoom {
  const item = room.order.find((one) => one.id === id);
  if (!item) return room;
  const { way, timing, hands, chat } = item;
  const before = inWay(stepped(invited(ended(waitingAgain(room)), null), item, at), way);
  return withHands({ ...before, chat, floor: { ...before.floor, timing: { ...room.usualTiming, ...timing } } }, hands);
}

/** A timing that an item has for itself is no other item's. */
function timed(room: OpenRoom, timing: Pick<Timing, 'style' | 'lengthMs'>): OpenRoom {
  const usualTiming = hasOwnTiming(room) ? room.usualTiming : { ...room.usualTiming, ...timing };
  return { ...room, usualTiming, floor: { ...room.floor, timing: { ...room.floor.timing, ...timing } } };
}

function withHands(room: OpenRoom, hands: Floor['hands']): OpenRoom {
  return { ...room, floor: { ...room.floor, hands } };
}

/** Called, the share begins; in the queue, it is known that it may begin at once [T3]. */
function ready(room: OpenRoom, me: Seat, at: number): OpenRoom {
  const { turn, ready: already } = room.floor;
  if (turn?.seat === me.id)
    return sharing(room, turn.phase.kind === 'called' ? begun(turn, at) : resumed(turn, 'bySerenity', at));
  return already.includes(me.id) ? room : { ...room, floor: { ...room.floor, ready: [...already, me.id] } };
}

/** A turn for this seat. A share under way ends; whoever was called and has not begun waits again, as the first [T2]. */
function called(room: OpenRoom, seat: SeatId | null, at: number): OpenRoom {
  if (seat === null) return room;
  const before = ended(waitingAgain(room));
  const next = newTurn(before.floor, seat, at);
  const after = { ...before, floor: { ...before.floor, turns: next.number, turn: next } };
  // Whoever is called has been nodded to [D13].
  const waiting = released(withoutHand(after, seat), seat, 'quarantine');
  return next.phase.kind === 'sharing' ? sharing(waiting, next) : waiting;
}

function waitingAgain(room: OpenRoom): OpenRoom {
  const { turn } = room.floor;
  return turn?.phase.kind === 'called' ? { ...room, queue: [turn.seat, ...room.queue] } : room;
}

/** The share is under way, and its microphone open: its seat has said yes [M1]. */
function sharing(room: OpenRoom, turn: Turn): OpenRoom {
  const seats = room.seats.map((seat) => (seat.id === turn.seat ? { ...seat, muted: false } : seat));
  return { ...withTurn(room, turn), seats };
}

function withoutHand(room: OpenRoom, seat: SeatId): OpenRoom {
  const ready = unqueued(room.floor.ready, seat);
  return { ...room, queue: unqueued(room.queue, seat), floor: { ...room.floor, ready } };
}

function inWay(room: OpenRoom, way: OpenRoom['floor']['way']): OpenRoom {
  const waiting = queueFor(room, way);
  if (way === room.floor.way && waiting === room.queue) return room;
  const queue = waiting.filter((id) => id !== room.floor.turn?.seat);
  const ready = room.floor.ready.filter((id) => queue.includes(id));
  return { ...room, queue, floor: { ...room.floor, way, ready, lastShared: null } };
}

function onTurn(room: OpenRoom, change: (turn: Turn) => Turn): OpenRoom {
  return room.floor.turn ? withTurn(room, change(room.floor.turn)) : room;
}

function withTurn(room: OpenRoom, turn: Turn | null): OpenRoom {
  return { ...room, floor: { ...room.floor, turn } };
}
