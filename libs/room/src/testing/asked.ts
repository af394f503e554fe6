import fc from 'fast-check';
import { CHOICES } from '../ballot.js';
import { type Comer, DOORS, SHARINGS, stranger } from '../door.js';
import { type Knock } from '../knocks.js';
import { type SeatAction } from '../command.js';
import { STYLES, WAYS } from '../floor.js';
import { CHIPS, ITEM_KINDS, OFFERED_ROLES } from '../order.js';
import { ROLES } from '../roles.js';
import { type OpenRoom, type Seat } from '../room.js';
import { AT, itemOf, MINUTE_MS } from './scene.js';

/** A meeting in which there is something of everything. */
export const ORDER = [
  itemOf('doorsOpen'),
  itemOf('quiet', { lengthMs: MINUTE_MS }),
  itemOf('prayer', { lines: [1, 2], lengthMs: 30_000 }),
  itemOf('reading', { lines: [2, 1, 3] }),
  itemOf('chips'),
  itemOf('housekeeping', { isSkipped: true }),
  itemOf('speaker'),
  itemOf('shares', { lengthMs: 40_000 }),
  itemOf('shares', { id: 'round', way: 'roundRobin', timing: { style: 'softClose', lengthMs: 60_000 } }),
  itemOf('questions', { lengthMs: 10 * MINUTE_MS }),
  itemOf('burningDesire', { hands: 'closed' }),
  itemOf('closing', { lines: [2] }),
  itemOf('fellowship'),
];

/** Someone whom an action is about: one of a few people. */
export const other = fc.nat({ max: 7 });
/** How far a number that a command names is from the one that fits. */
const off = fc.constantFrom(0, 0, 0, 0, -1, 1);
const lengthMs = fc.constantFrom(5_000, 60_000, 180_000, 1);
/** One of the items that there are, or one more. */
const item = fc.nat({ max: ORDER.length });
const after = fc.option(item);

/** What is asked of the door and for safety, so that a room is mostly one in which something goes on. */
const doorAction = fc.oneof(
  fc.record({ kind: fc.constant('setDoor'), door: fc.constantFrom('open', 'open', 'open', ...DOORS) }),
  fc.record({ kind: fc.constant('setSharing'), sharing: fc.constantFrom('anyone', ...SHARINGS) }),
  fc.record({ kind: fc.constant('setQuarantine'), isOn: fc.boolean() }),
  { weight: 12, arbitrary: fc.record({ kind: fc.constantFrom('admit', 'admit', 'greet', 'decline'), knock: other }) },
  fc.record({ kind: fc.constant('greet'), knock: fc.constant(null) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('vouch', 'nod'), seat: other }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove', 'ban'), seat: other }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undoRemoval'), removal: off }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('callForSerenity'), serenity: off }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('endSerenity'), serenity: off }) },
);

/** An action, with people in place of seats, places in place of items, and differences in place of numbers. */
export const action = fc.oneof(
  { weight: 6, arbitrary: plain('raiseHand', 'sayReady', 'unmute') },
  { weight: 3, arbitrary: plain('mute', 'showCamera', 'hideCamera', 'lowerHand', 'offerToChair', 'withdrawOffer') },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('callNext'), turn: off }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('endTurn', 'pass', 'pauseTurn', 'resumeTurn'), turn: off }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('call'), turn: off, seat: other }) },
  fc.record({ kind: fc.constant('extendTurn'), turn: off, lengthMs }),
  fc.record({ kind: fc.constant('moveHand'), seat: other, place: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constantFrom('removeHand', 'muteSeat'), seat: other }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('setWay'), way: fc.constantFrom(...WAYS) }) },
  fc.record({ kind: fc.constant('setTiming'), style: fc.constantFrom(...STYLES), lengthMs }),
  fc.record({ kind: fc.constant('invite'), seat: fc.option(other) }),
  plain('muteAll'),
  fc.record({ kind: fc.constantFrom('giveRole', 'takeRole'), seat: other, role: fc.constantFrom(...ROLES) }),
  fc.record({ kind: fc.constant('objectToOffer'), offer: off }),
  fc.record({ kind: fc.constant('setChat'), to: fc.constantFrom('all', 'servants') }),
  fc.record({
    kind: fc.constant('keepOpen'),
    until: fc.constantFrom(15, 30, 60, 90).map((minutes) => minutes * MINUTE_MS),
  }),
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('stepTo'), item, step: off, turn: off }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('offerToRead', 'withdrawReading'), item }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('giveReading', 'takeReading'), item, seat: other }) },
  // Mostly in the item under way.
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('movePlace'),
      item: fc.option(item, { freq: 2 }),
      part: fc.nat({ max: 3 }),
      line: fc.nat({ max: 2 }),
    }),
  },
  fc.record({ kind: fc.constant('skipItem'), item, isSkipped: fc.boolean() }),
  fc.record({
    kind: fc.constant('insertItem'),
    after,
    item: fc.constantFrom(...ITEM_KINDS),
    title: fc.constant(' A\nb '),
    lengthMs,
  }),
  fc.record({ kind: fc.constant('setItemLength'), item, lengthMs }),
  { weight: 2, arbitrary: plain('endOnTime', 'stepBack') },
  fc.record({ kind: fc.constantFrom('offerToServe', 'withdrawService'), role: fc.constantFrom(...OFFERED_ROLES) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('comeForward'), chip: fc.constantFrom(...CHIPS) }) },
  fc.record({
    kind: fc.constant('openBallot'),
    ballot: off,
    motion: fc.constant('We meet at eight.'),
    quorum: fc.constantFrom(null, 1, 3),
  }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('vote'), ballot: off, choice: fc.constantFrom(...CHOICES) }) },
  fc.record({ kind: fc.constantFrom('closeBallot', 'dismissBallot'), ballot: off }),
  { weight: 4, arbitrary: doorAction },
);

function plain(...kinds: readonly string[]) {
  return fc.record({ kind: fc.constantFrom(...kinds) });
}

type Asked = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** The action about seats of this room, and numbers near those that fit. */
export function actionOf(room: OpenRoom, asked: Asked): SeatAction {
  const seatId = (person: number | null) => (person === null ? null : (seatOf(room, person)?.id ?? 'nobody'));
  return {
    ...asked,
    ...itemsOf(room, asked),
    ...numbersOfDoor(room, asked),
    ...('step' in asked && { step: room.progress.steps + asked.step }),
    ...('ballot' in asked && { ballot: room.ballot.number + asked.ballot }),
    // Whoever is banned or vouched for may wait at the porch.
    ...('seat' in asked && { seat: isOfDoor(asked) ? whoever(room, asked.seat) : seatId(asked.seat) }),
    ...('turn' in asked && { turn: room.floor.turns + asked.turn }),
    ...('until' in asked && { until: AT + asked.until }),
    ...('offer' in asked && { offer: room.chairing.offers + asked.offer }),
  } as SeatAction;
}

function numbersOfDoor(room: OpenRoom, asked: Asked) {
  const knockId = (person: number | null) => (person === null ? null : (knockOf(room, person)?.id ?? 'nobody'));
  return {
    ...('knock' in asked && { knock: knockId(asked.knock) }),
    ...('removal' in asked && { removal: room.sentAway + asked.removal }),
    ...('serenity' in asked && { serenity: room.serenity.number + asked.serenity }),
  };
}

/** The ids of items where a tale has their places in the order. */
function itemsOf({ order, progress }: OpenRoom, asked: Asked) {
  const itemId = (place: number) => order[place]?.id ?? 'nothing';
  return {
    ...('after' in asked && { after: asked.after === null ? null : itemId(asked.after) }),
    ...('item' in asked && typeof asked.item === 'number' && { item: itemId(asked.item) }),
    ...('item' in asked && asked.item === null && { item: progress.item }),
  };
}

function isOfDoor({ kind }: Asked): boolean {
  return kind === 'ban' || kind === 'vouch';
}

function whoever(room: OpenRoom, person: number | null): string {
  return person === null ? 'nobody' : ((seatOf(room, person) ?? knockOf(room, person))?.id ?? 'nobody');
}

/** The knock of one of the few people, if they wait. */
export function knockOf(room: OpenRoom, person: number): Knock | undefined {
  return room.knocks.find(({ tokenHash }) => tokenHash === tokenHashOf(person));
}

/** The seat of one of the few people, if they have one. */
export function seatOf(room: OpenRoom, person: number): Seat | undefined {
  return room.seats.find(({ tokenHash }) => tokenHash === tokenHashOf(person));
}

function tokenHashOf(person: number): string {
  return `hash-of-${person}`;
}

/** One of the few people at the door, in their own tab; with a seat token of their own, or of another. */
export function comerOf(person: number, name: string, more: Partial<Coming> = {}): Comer {
  const { tokenOf = null, ...others } = more;
  const handle = tokenOf === null ? null : `handle-of-${tokenOf}`;
  return { ...stranger({ name, tokenHash: tokenHashOf(person), deviceHash: `tab-of-${person}` }), handle, ...others };
}

/** What may be different in how someone comes. */
export const coming = fc.record({
  tokenOf: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: other }),
  isVisitor: fc.boolean(),
  isMatched: fc.constantFrom(false, false, false, true),
  mayBeSeen: fc.constantFrom(true, true, false),
});
type Coming = typeof coming extends fc.Arbitrary<infer T> ? T : never;
