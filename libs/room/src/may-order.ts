import { type BallotAction, type OrderAction, type RefusalCode } from './command.js';
import { type Asked, type Checks, needs, seatRefusal, turnsRefusal } from './needs.js';
import { currentItem, ITEM_LENGTH_MAX_MS, ITEM_LENGTH_MIN_MS, type ItemId, ITEMS_MAX, READERS_MAX } from './order.js';
import { mayBeFitted } from './pace.js';
import { isPlaceIn, readersOfItem } from './reading.js';
import { isFacilitySeat } from './roles.js';
import { type SeatId } from './room.js';

export const ORDER_CHECKS: Checks<OrderAction['kind']> = {
  stepTo: (room, me, { item, step, turn }) =>
    needs(room, me, 'lead') ?? itemRefusal(room, item) ?? stepRefusal(room, step) ?? turnsRefusal(room, turn),
  skipItem: (room, me, { item }) =>
    needs(room, me, 'lead') ?? itemRefusal(room, item) ?? (room.progress.item === item ? 'NOT_NOW' : null),
  insertItem: (room, me, { after, lengthMs }) =>
    needs(room, me, 'lead') ??
    (after === null ? null : itemRefusal(room, after)) ??
    lengthRefusal(lengthMs) ??
    (room.order.length === 0 ? 'NOT_NOW' : null) ??
    (room.order.length < ITEMS_MAX ? null : 'ORDER_FULL'),
  setItemLength: (room, me, { item, lengthMs }) =>
    needs(room, me, 'lead') ?? itemRefusal(room, item) ?? lengthRefusal(lengthMs),
  endOnTime: (room, me) => needs(room, me, 'lead') ?? (mayBeFitted(room) ? null : 'NOT_NOW'),
  offerToRead: (room, me, { item }) => itemRefusal(room, item) ?? readersRefusal(room, item, me),
  withdrawReading: () => null,
  giveReading: (room, me, { item, seat }) =>
    needs(room, me, 'lead') ??
    itemRefusal(room, item) ??
    seatRefusal(room, seat) ??
    (isFacilitySeat(room, seat) ? 'NOT_ALLOWED' : null) ??
    readersRefusal(room, item, seat),
  takeReading: (room, me) => needs(room, me, 'lead'),
  movePlace: (room, me, { item, part, line }) =>
    itemRefusal(room, item) ??
    (room.progress.item === item ? null : 'NOT_NOW') ??
    (readersOfItem(room.progress, item).includes(me) ? null : needs(room, me, 'lead')) ??
    (isPlaceIn(room, { part, line }) ? null : 'NO_SUCH_PLACE'),
  offerToServe: () => null,
  withdrawService: () => null,
  comeForward: (room) => (currentItem(room)?.kind === 'chips' ? null : 'NOT_NOW'),
  stepBack: () => null,
};

export const BALLOT_CHECKS: Checks<BallotAction['kind']> = {
  openBallot: (room, me, { ballot }) =>
    needs(room, me, 'lead') ?? numberRefusal(room, ballot) ?? (room.ballot.kind === 'open' ? 'NOT_NOW' : null),
  vote: (room, me, { ballot }) => openRefusal(room, ballot) ?? laterRefusal(room, me) ?? votedRefusal(room, me),
  closeBallot: (room, me, { ballot }) => needs(room, me, 'lead') ?? openRefusal(room, ballot),
  dismissBallot: (room, me, { ballot }) => needs(room, me, 'lead') ?? numberRefusal(room, ballot),
};

function itemRefusal({ order }: Asked, item: ItemId): RefusalCode | null {
  return order.some(({ id }) => id === item) ? null : 'NO_SUCH_ITEM';
}

function stepRefusal({ progress }: Asked, step: number): RefusalCode | null {
  return progress.steps === step ? null : 'STEP_OVER';
}

function lengthRefusal(lengthMs: number): RefusalCode | null {
  return lengthMs >= ITEM_LENGTH_MIN_MS && lengthMs <= ITEM_LENGTH_MAX_MS ? null : 'LENGTH_OUT_OF_RANGE';
}

function readersRefusal({ progress }: Asked, item: ItemId, seat: SeatId): RefusalCode | null {
  const readers = readersOfItem(progress, item);
  return readers.length < READERS_MAX || readers.includes(seat) ? null : 'ORDER_FULL';
}

function numberRefusal({ ballot }: Asked, number: number): RefusalCode | null {
  return ballot.number === number ? null : 'BALLOT_OVER';
}

function openRefusal({ ballot }: Asked, number: number): RefusalCode | null {
  return ballot.kind === 'open' && ballot.number === number ? null : 'BALLOT_OVER';
}

// Seats stand in the order of coming.
function laterRefusal({ ballot, seats }: Asked, me: SeatId): RefusalCode | null {
  const isLater = ballot.kind === 'open' && seats.findIndex(({ id }) => id === me) >= ballot.seats;
  return isLater ? 'CAME_LATER' : null;
}

// The room knows who has taken part; its view does not, and a page asks its own view.
function votedRefusal({ ballot }: Asked, me: SeatId): RefusalCode | null {
  return ballot.kind === 'open' && 'voters' in ballot && ballot.voters.includes(me) ? 'ALREADY_VOTED' : null;
}
