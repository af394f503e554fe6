import { currentItem, type Item, type ItemId, type Place, type Progress } from './order.js';
import { isAway, type Present } from './roles.js';
import { type SeatId } from './room.js';

interface Read {
  readonly order: readonly Item[];
  readonly progress: Progress;
  readonly place: Place;
  readonly seats: readonly Present[];
}

/** Who reads an item, in the order in which they read, whether they are there or not. */
export function readersOfItem({ readers }: Progress, item: ItemId): readonly SeatId[] {
  return readers.filter((reader) => reader.item === item).map(({ seat }) => seat);
}

/** Who reads this part of an item: its readers by turns, whoever is away passed over; undefined without one [O8]. */
export function readerOfPart({ progress, seats }: Omit<Read, 'order' | 'place'>, item: ItemId, part: number) {
  const away = new Set(seats.filter(isAway).map(({ id }) => id));
  const there = readersOfItem(progress, item).filter((seat) => !away.has(seat));
  return there[part % Math.max(1, there.length)];
}

/** Who reads now: the reader of the part that the item under way has come to [O8]. */
export function currentReader(read: Read): SeatId | undefined {
  const { item } = read.progress;
  return item === null ? undefined : readerOfPart(read, item, read.place.part);
}

/** Whether the text of the item under way has this place. */
export function isPlaceIn(read: Pick<Read, 'order' | 'progress'>, { part, line }: Place): boolean {
  const lines = currentItem(read)?.lines[part];
  return lines !== undefined && line < lines;
}

export function withReader(progress: Progress, item: ItemId, seat: SeatId): Progress {
  const isReader = readersOfItem(progress, item).includes(seat);
  return isReader ? progress : { ...progress, readers: [...progress.readers, { item, seat }] };
}

export function withoutReader(progress: Progress, item: ItemId, seat: SeatId): Progress {
  return { ...progress, readers: progress.readers.filter((one) => one.item !== item || one.seat !== seat) };
}

/** What remains when seats are freed: they read nothing, offer nothing and stand nowhere. */
export function withoutThem(progress: Progress, isGone: (seat: SeatId) => boolean): Progress {
  const stay = ({ seat }: { readonly seat: SeatId }) => !isGone(seat);
  const { readers, offers, forward } = progress;
  if ([...readers, ...offers, ...forward].every(stay)) return progress;
  return { ...progress, readers: readers.filter(stay), offers: offers.filter(stay), forward: forward.filter(stay) };
}
