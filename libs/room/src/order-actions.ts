import { closedBallot, NO_BALLOT, opened, voted } from './ballot.js';
import { tidyMessage } from './chat.js';
import { type ActionKind, type ActionOf, type Act, type BallotAction, type OrderAction } from './command.js';
import { AT_THE_BEGINNING, currentItem, type Item, type ItemId, type Progress, usualMode } from './order.js';
import { dueAt, fitted } from './pace.js';
import { withoutReader, withReader } from './reading.js';
import { type Role } from './roles.js';
import { type Instant, type OpenRoom, type Seat, type SeatId } from './room.js';

/** What an action does that `mayDo` allows. */
export type Effect<K extends ActionKind> = (room: OpenRoom, me: Seat, action: ActionOf<K>, command: Act) => OpenRoom;
export type Effects<K extends ActionKind> = { readonly [One in K]: Effect<One> };

export const ORDER_EFFECTS: Effects<Exclude<OrderAction['kind'], 'stepTo'>> = {
  skipItem: (room, _me, { item, isSkipped }) => onItem(room, item, (one) => ({ ...one, isSkipped })),
  insertItem: inserted,
  setItemLength: (room, _me, { item, lengthMs }) => onItem(room, item, (one) => ({ ...one, lengthMs })),
  endOnTime: (room, _me, _action, { at }) => ({ ...room, order: fitted(room, at) }),
  offerToRead: (room, me, { item }) => onProgress(room, (progress) => withReader(progress, item, me.id)),
  withdrawReading: (room, me, { item }) => onProgress(room, (progress) => withoutReader(progress, item, me.id)),
  giveReading: (room, _me, { item, seat }) => onProgress(room, (progress) => withReader(progress, item, seat)),
  takeReading: (room, _me, { item, seat }) => onProgress(room, (progress) => withoutReader(progress, item, seat)),
  movePlace: (room, _me, { part, line }) =>
    room.place.part === part && room.place.line === line ? room : { ...room, place: { part, line } },
  offerToServe: (room, me, { role }) =>
    onProgress(withoutOffer(room, me.id, role), ({ offers, ...rest }) => ({
      ...rest,
      offers: [...offers, { seat: me.id, role }],
    })),
  withdrawService: (room, me, { role }) => withoutOffer(room, me.id, role),
  comeForward: (room, me, { chip }) =>
    onProgress(withoutForward(room, me), ({ forward, ...rest }) => ({
      ...rest,
      forward: [...forward, { seat: me.id, chip }],
    })),
  stepBack: withoutForward,
};

export const BALLOT_EFFECTS: Effects<BallotAction['kind']> = {
  openBallot: (room, _me, { motion, quorum }) => ({
    ...room,
    ballot: opened(room.ballot, tidyMessage(motion), quorum),
  }),
  vote: (room, me, { choice }) => ({ ...room, ballot: voted(room.ballot, me.id, choice) }),
  closeBallot: (room) => ({ ...room, ballot: closedBallot(room.ballot) }),
  dismissBallot: (room, _me, { ballot }) => ({ ...room, ballot: { ...NO_BALLOT, number: ballot } }),
};

/** The item begins now: its place is at the beginning, and nobody stands forward any more [O2, O9, O11]. */
export function stepped(room: OpenRoom, item: Item, at: Instant): OpenRoom {
  const order = item.isSkipped ? onItem(room, item.id, (one) => ({ ...one, isSkipped: false })).order : room.order;
  const progress = { ...room.progress, steps: room.progress.steps + 1, item: item.id, forward: [] };
  return { ...room, order, place: AT_THE_BEGINNING, progress: { ...progress, ...timesOf(room, item, at) } };
}

/** Back at the open doors a meeting has not begun [O1]; its first step says when one without hours should be over. */
function timesOf(room: OpenRoom, item: Item, at: Instant): Pick<Progress, 'beganAt' | 'endsAt'> {
  if (item.kind === 'doorsOpen') return { beganAt: null, endsAt: null };
  if (dueAt(room) !== null) return { beganAt: at, endsAt: room.progress.endsAt };
  const place = room.order.findIndex(({ id }) => id === item.id);
  const rest = room.order.filter(({ kind, isSkipped }, index) => index > place && !isSkipped && kind !== 'fellowship');
  return { beganAt: at, endsAt: rest.reduce((end, { lengthMs }) => end + lengthMs, at + item.lengthMs) };
}

function inserted(room: OpenRoom, _me: Seat, { after, item: kind, title, lengthMs }: ActionOf<'insertItem'>): OpenRoom {
  const place = after === null ? 0 : room.order.findIndex(({ id }) => id === after) + 1;
  // The version names it: no other item ever has it.
  const id = `new-${room.version + 1}`;
  const mode = usualMode(kind, room.usualWay);
  const item: Item = { ...mode, id, kind, title: tidyMessage(title), lengthMs, lines: [], isSkipped: false };
  return { ...room, order: [...room.order.slice(0, place), item, ...room.order.slice(place)] };
}

function onItem(room: OpenRoom, id: ItemId, change: (item: Item) => Item): OpenRoom {
  return { ...room, order: room.order.map((item) => (item.id === id ? change(item) : item)) };
}

function onProgress(room: OpenRoom, change: (progress: Progress) => Progress): OpenRoom {
  return { ...room, progress: change(room.progress) };
}

/** Whoever serves, or no longer would, offers it no more [O10]. */
export function withoutOffer(room: OpenRoom, seat: SeatId, role: Role): OpenRoom {
  return onProgress(room, ({ offers, ...rest }) => ({
    ...rest,
    offers: offers.filter((offer) => offer.seat !== seat || offer.role !== role),
  }));
}

function withoutForward(room: OpenRoom, me: Seat): OpenRoom {
  return onProgress(room, ({ forward, ...rest }) => ({
    ...rest,
    forward: forward.filter(({ seat }) => seat !== me.id),
  }));
}

/** Whether the item under way has its own timing, which a change of timing then leaves to it alone [O3]. */
export function hasOwnTiming(room: OpenRoom): boolean {
  return currentItem(room)?.timing != null;
}
