import { closedBallot, dismissed, opened, voted } from './ballot.js';
import { tidyMessage } from './chat.js';
import { type ActionKind, type ActionOf, type Act, type BallotAction, type OrderAction } from './command.js';
import { tidyName } from './name-tidy.js';
import {
  AT_THE_BEGINNING,
  type Chip,
  currentItem,
  type Item,
  type ItemId,
  type OfferToServe,
  type Progress,
  usualMode,
} from './order.js';
import { dueAt, fitted, plannedEnd } from './pace.js';
import { placeAt, withoutReader, withReader } from './reading.js';
import { type Role } from './roles.js';
import { type Instant, type OpenRoom, type Seat, type SeatId } from './room.js';

/** Ids of inserted items begin with this, and go on with the version that they came with: none is ever given twice. */
const INSERTED = 'new-';

/** What an action does that `mayDo` allows. */
export type Effect<K extends ActionKind> = (room: OpenRoom, me: Seat, action: ActionOf<K>, command: Act) => OpenRoom;
export type Effects<K extends ActionKind> = { readonly [One in K]: Effect<One> };

export const ORDER_EFFECTS: Effects<Exclude<OrderAction['kind'], 'stepTo'>> = {
  skipItem: (room, _me, { item, isSkipped }) => onItem(room, item, { isSkipped }),
  insertItem: inserted,
  setItemLength: (room, _me, { item, lengthMs }) => onItem(room, item, { lengthMs }),
  endOnTime: (room, _me, _action, { at }) => ({ ...room, order: fitted(room, at) }),
  offerToRead: (room, me, { item }) => onProgress(room, (progress) => withReader(progress, item, me.id)),
  withdrawReading: (room, me, { item }) => onProgress(room, (progress) => withoutReader(progress, item, me.id)),
  giveReading: (room, _me, { item, seat }) => onProgress(room, (progress) => withReader(progress, item, seat)),
  takeReading: (room, _me, { item, seat }) => onProgress(room, (progress) => withoutReader(progress, item, seat)),
  movePlace: (room, _me, { part, line }) => ({ ...room, place: placeAt(room, part, line) }),
  offerToServe: (room, me, { role }) => onProgress(room, (progress) => withOffer(progress, me, role)),
  withdrawService: (room, me, { role }) => withoutOffer(room, me.id, role),
  comeForward: (room, me, { chip }) => onProgress(room, (progress) => withForward(progress, me, chip)),
  stepBack: (room, me) => onProgress(room, (progress) => withoutForward(progress, me)),
};

export const BALLOT_EFFECTS: Effects<BallotAction['kind']> = {
  openBallot: (room, _me, { motion, quorum }) => ({
    ...room,
    ballot: opened(room, tidyMessage(motion), quorum),
  }),
  vote: (room, me, { choice }) => ({ ...room, ballot: voted(room.ballot, me.id, choice) }),
  closeBallot: (room) => ({ ...room, ballot: closedBallot(room.ballot) }),
  dismissBallot: (room) => ({ ...room, ballot: dismissed(room.ballot) }),
};

/** The item begins now: its place is at the beginning, and nobody stands forward any more [O2, O9, O11]. */
export function stepped(room: OpenRoom, item: Item, at: Instant): OpenRoom {
  const { order } = onItem(room, item.id, { isSkipped: false });
  const { steps, begun } = room.progress;
  const progress = { ...room.progress, steps: steps + 1, item: item.id, begun: withItem(begun, item.id), forward: [] };
  return { ...room, order, place: AT_THE_BEGINNING, progress: { ...progress, ...timesOf(room, item, at) } };
}

// Once is for good [O14].
function withItem(begun: readonly ItemId[], item: ItemId): readonly ItemId[] {
  return begun.includes(item) ? begun : [...begun, item];
}

/** Back at the open doors a meeting has not begun [O1]; its first step says when one without hours should be over. */
function timesOf(room: OpenRoom, item: Item, at: Instant): Pick<Progress, 'beganAt' | 'endsAt'> {
  if (item.kind === 'doorsOpen') return { beganAt: null, endsAt: null };
  return { beganAt: at, endsAt: dueAt(room) === null ? plannedEnd(room, item, at) : room.progress.endsAt };
}

function inserted(room: OpenRoom, _me: Seat, { after, item: kind, title, lengthMs }: ActionOf<'insertItem'>): OpenRoom {
  const place = after === null ? 0 : room.order.findIndex(({ id }) => id === after) + 1;
  const id = `${INSERTED}${room.version + 1}`;
  const mode = usualMode(kind, room.usualWay);
  const item: Item = { ...mode, id, kind, title: tidyName(title), lengthMs, lines: [], isSkipped: false };
  return { ...room, order: [...room.order.slice(0, place), item, ...room.order.slice(place)] };
}

function onItem(room: OpenRoom, id: ItemId, parts: Partial<Pick<Item, 'isSkipped' | 'lengthMs'>>): OpenRoom {
  const old = room.order.find((item) => item.id === id);
  const item = old && { ...old, ...parts };
  if (!item || (item.isSkipped === old.isSkipped && item.lengthMs === old.lengthMs)) return room;
  return { ...room, order: room.order.map((one) => (one === old ? item : one)) };
}

function onProgress(room: OpenRoom, change: (progress: Progress) => Progress): OpenRoom {
  return { ...room, progress: change(room.progress) };
}

// Whoever has the role already, or has offered, asks for what is so [C4].
function withOffer(progress: Progress, { id: seat, roles }: Seat, role: OfferToServe['role']): Progress {
  const isSo = roles.includes(role) || progress.offers.some((offer) => offer.seat === seat && offer.role === role);
  return isSo ? progress : { ...progress, offers: [...progress.offers, { seat, role }] };
}

// Whoever thinks of another chip comes forward anew.
function withForward(progress: Progress, me: Seat, chip: Chip): Progress {
  if (progress.forward.some((one) => one.seat === me.id && one.chip === chip)) return progress;
  const others = withoutForward(progress, me);
  return { ...others, forward: [...others.forward, { seat: me.id, chip }] };
}

function withoutForward(progress: Progress, me: Seat): Progress {
  const forward = progress.forward.filter(({ seat }) => seat !== me.id);
  return forward.length === progress.forward.length ? progress : { ...progress, forward };
}

/** Whoever serves, or no longer would, offers it no more [O10]. */
export function withoutOffer(room: OpenRoom, seat: SeatId, role: Role): OpenRoom {
  const offers = room.progress.offers.filter((offer) => offer.seat !== seat || offer.role !== role);
  return offers.length === room.progress.offers.length ? room : onProgress(room, (rest) => ({ ...rest, offers }));
}

/** Whether the item under way has its own timing, which a change of timing then leaves to it alone [O3]. */
export function hasOwnTiming(room: OpenRoom): boolean {
  return currentItem(room)?.timing != null;
}
