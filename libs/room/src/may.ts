import { type Chairing } from './chairing.js';
import { type ActionKind, type ActionOf, type RefusalCode } from './command.js';
import { LENGTH_MAX_MS, LENGTH_MIN_MS, mayBeHeard, type Floor } from './floor.js';
import { closedRefusal, DOOR_CHECKS, visitorRefusal } from './may-door.js';
import { BALLOT_CHECKS, ORDER_CHECKS } from './may-order.js';
import { type Asked, type Check, type Checks, needs, seatRefusal, turnsRefusal } from './needs.js';
import { callable } from './queue.js';
import { actingChair, isAway, isFacilitySeat } from './roles.js';
import { type SeatId } from './room.js';

/**
 * Why this seat may not do this now, or null. The server asks it of the room and the buttons ask it of the view,
 * so that a button never offers what the room would refuse.
 */
export function mayDo<K extends ActionKind>(room: Asked, me: SeatId, action: ActionOf<K>): RefusalCode | null {
  const check: Check<K> = CHECKS[action.kind];
  return seatRefusal(room, me) ?? facilityRefusal(room, me, action.kind) ?? check(room, me, action);
}

/** All that a facility's shared screen may do: be heard when it is called, ask, show its camera [H1]. */
const FACILITY_MAY: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'mute',
  'unmute',
  'showCamera',
  'hideCamera',
  'raiseHand',
  'lowerHand',
  'sayReady',
  'pass',
  'endTurn',
]);

function facilityRefusal(room: Asked, me: SeatId, kind: ActionKind): RefusalCode | null {
  return isFacilitySeat(room, me) && !FACILITY_MAY.has(kind) ? 'NOT_ALLOWED' : null;
}

const always = () => null;

const CHECKS: Checks<ActionKind> = {
  ...ORDER_CHECKS,
  ...BALLOT_CHECKS,
  ...DOOR_CHECKS,
  mute: always,
  unmute: (room, me) => closedRefusal(room, me, 'microphone') ?? (mayBeHeard(room, me) ? null : 'NOT_YOUR_TURN'),
  showCamera: (room, me) => closedRefusal(room, me, 'camera'),
  hideCamera: always,
  raiseHand: (room, me) => (room.floor.turn?.seat === me ? 'NOT_NOW' : handRefusal(room, me)),
  lowerHand: always,
  sayReady: readyRefusal,
  pass: ({ floor }, me, { turn }) => turnRefusal(floor, turn) ?? (isCalled(floor, me) ? null : 'NOT_YOUR_TURN'),
  endTurn: (room, me, { turn }) =>
    turnRefusal(room.floor, turn) ?? (room.floor.turn?.seat === me ? null : needs(room, me, 'time')),
  callNext: (room, me, { turn }) => needs(room, me, 'lead') ?? callRefusal(room, turn) ?? waitingRefusal(room),
  call: (room, me, { seat, turn }) => mayCall(room, me) ?? callRefusal(room, turn) ?? calledRefusal(room, seat),
  pauseTurn: timed,
  resumeTurn: (room, me, action) => timed(room, me, action) ?? stillRefusal(room),
  extendTurn: (room, me, action) => timed(room, me, action) ?? extensionRefusal(room.floor, action.lengthMs),
  moveHand: (room, me, { seat }) => needs(room, me, 'lead') ?? (room.queue.includes(seat) ? null : 'NOT_IN_QUEUE'),
  removeHand: (room, me) => needs(room, me, 'lead'),
  setWay: (room, me, { way }) =>
    needs(room, me, 'lead') ?? (room.floor.turn && !isByTurns({ ...room.floor, way }) ? 'TURN_UNDER_WAY' : null),
  setTiming: (room, me, { lengthMs }) => needs(room, me, 'lead') ?? lengthRefusal(lengthMs),
  invite: (room, me, { seat }) => needs(room, me, 'lead') ?? (seat === null ? null : seatRefusal(room, seat)),
  muteSeat: (room, me, { seat }) => needs(room, me, 'quiet') ?? seatRefusal(room, seat),
  muteAll: (room, me) => needs(room, me, 'quiet'),
  giveRole: (room, me, { seat, role }) =>
    needs(room, me, 'appoint') ??
    seatRefusal(room, seat) ??
    // A facility comes as one, and serves as nothing [H1].
    (role === 'facility' || isFacilitySeat(room, seat) ? 'NOT_ALLOWED' : null) ??
    (role === 'chair' ? chairRefusal(room, me) : null),
  takeRole: (room, me, { seat, role }) =>
    seat === me
      ? null
      : (needs(room, me, 'appoint') ??
        (['chair', 'facility'].includes(role) ? 'NOT_ALLOWED' : seatRefusal(room, seat))),
  offerToChair: (room) => (actingChair(room) === null && room.chairing.offer === null ? null : 'ROOM_HAS_CHAIR'),
  withdrawOffer: ({ chairing }, me) => (chairing.offer?.seat === me ? null : 'OFFER_OVER'),
  objectToOffer: ({ chairing }, me, { offer }) => objectionRefusal(chairing, me, offer),
  setChat: (room, me) => needs(room, me, 'lead'),
  keepOpen: (room, me, { until }) =>
    needs(room, me, 'lead') ?? (room.hours && until <= room.hours.latestAt ? null : 'NOT_NOW'),
};

// Said to a call, beforehand in the queue, or to go on once everything goes on [T3, Y2].
function readyRefusal(room: Asked, me: SeatId): RefusalCode | null {
  const { floor, queue } = room;
  const isAsked = isCalled(floor, me) || queue.includes(me) || isToGoOn(floor, me);
  return isAsked ? closedRefusal(room, me, 'microphone') : 'NOT_YOUR_TURN';
}

function isToGoOn({ turn }: Floor, me: SeatId): boolean {
  if (turn?.seat !== me || turn.phase.kind !== 'sharing') return false;
  return turn.phase.clock.kind === 'paused' && turn.phase.clock.bySerenity;
}

function stillRefusal({ serenity }: Asked): RefusalCode | null {
  return serenity.isOn ? 'SERENITY' : null;
}

// A facility's question is relayed whatever the item is [H2].
function handRefusal(room: Asked, me: SeatId): RefusalCode | null {
  const { way, hands } = room.floor;
  const visiting = visitorRefusal(room, me);
  if (visiting !== null) return visiting;
  return (way === 'speaker' || hands === 'closed') && !isFacilitySeat(room, me) ? 'NOT_NOW' : null;
}

function isCalled({ turn }: Floor, me: SeatId): boolean {
  return turn?.seat === me && turn.phase.kind === 'called';
}

function turnRefusal({ turn }: Floor, number: number): RefusalCode | null {
  return turn?.number === number ? null : 'TURN_OVER';
}

function callRefusal(room: Asked, turn: number): RefusalCode | null {
  if (room.serenity.isOn) return 'SERENITY';
  if (!isByTurns(room.floor)) return 'NOT_NOW';
  return turnsRefusal(room, turn);
}

// In conversation everyone is heard, and in one voice nobody is called [W1, W8].
function isByTurns({ way }: Floor): boolean {
  return way !== 'conversation' && way !== 'oneVoice';
}

function waitingRefusal(room: Asked): RefusalCode | null {
  return callable(room).length > 0 ? null : 'NOBODY_WAITING';
}

// Whoever leads calls anyone; in a tag round whoever shared last names the next [W4].
function mayCall(room: Asked, me: SeatId): RefusalCode | null {
  const { way, turn, lastShared } = room.floor;
  return way === 'tag' && turn === null && lastShared === me ? null : needs(room, me, 'lead');
}

function calledRefusal(room: Asked, seat: SeatId): RefusalCode | null {
  const called = room.seats.find(({ id }) => id === seat);
  if (!called) return 'NO_SUCH_SEAT';
  if (room.floor.turn?.seat === seat) return 'TURN_UNDER_WAY';
  return isAway(called) ? 'SEAT_AWAY' : visitorRefusal(room, seat);
}

function timed(room: Asked, me: SeatId, { turn }: { readonly turn: number }): RefusalCode | null {
  const refusal = needs(room, me, 'time') ?? turnRefusal(room.floor, turn);
  return refusal ?? (room.floor.turn?.phase.kind === 'sharing' ? null : 'NOT_NOW');
}

function extensionRefusal({ turn }: Floor, lengthMs: number): RefusalCode | null {
  if (turn?.lengthMs == null) return 'NOT_NOW';
  return lengthMs > LENGTH_MAX_MS ? 'LENGTH_OUT_OF_RANGE' : null;
}

function lengthRefusal(lengthMs: number): RefusalCode | null {
  return lengthMs >= LENGTH_MIN_MS && lengthMs <= LENGTH_MAX_MS ? null : 'LENGTH_OUT_OF_RANGE';
}

// The chair alone hands the chair on, even while away; where there is none, whoever has the chair's powers [P4].
function chairRefusal({ seats }: Asked, me: SeatId): RefusalCode | null {
  const chair = seats.find(({ roles }) => roles.includes('chair'));
  return chair && chair.id !== me ? 'NOT_ALLOWED' : null;
}

function objectionRefusal({ offer }: Chairing, me: SeatId, number: number): RefusalCode | null {
  if (offer?.number !== number) return 'OFFER_OVER';
  return offer.seat === me ? 'NOT_ALLOWED' : null;
}
