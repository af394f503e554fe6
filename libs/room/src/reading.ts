import { currentItem, type Item, type ItemId, type Place, type Progress } from './order.js';
import { isAway, type Present } from './roles.js';
import { type OpenRoom, type SeatId } from './room.js';

interface Read {
  readonly progress: Progress;
  readonly place: Place;
  readonly seats: readonly Present[];
}

/** Who reads an item, in the order in which they read, whether they are there or not. */
export function readersOfItem({ readers }: Progress, item: ItemId): readonly SeatId[] {
  return readers.filter((reader) => reader.item === item).map(({ seat }) => seat);
}

/** Who offers to read an item by their position: its readers of the day, present, for as long as it has no reader [O13]. */
export function offersToRead({ progress, seats }: Omit<Read, 'place'>, item: ItemId): readonly SeatId[] {
  if (readersOfItem(progress, item).length > 0) return [];
  return seats.filter((seat) => seat.roles.includes('reader') && !isAway(seat)).map(({ id }) => id);
}

/** Who reads this part of an item: its readers by turns, whoever is away passed over; undefined without one [O8]. */
export function readerOfPart(read: Read, item: ItemId, part: number): SeatId | undefined {
  const { progress, place } = read;
  const readers = readersOfItem(progress, item);
  if (item !== progress.item) return firstThere(read, readers, part);
  // The turns go on from whoever reads now, so that nobody who comes or goes moves them.
  const now = firstThere(read, readers, place.reader === null ? 0 : readers.indexOf(place.reader));
  return now === undefined ? now : firstThere(read, readers, readers.indexOf(now) + part - place.part);
}

/** Who reads now: the reader of the part that the item under way has come to, or who stands in while they are away [O8]. */
export function currentReader(read: Read): SeatId | undefined {
  const { item } = read.progress;
  return item === null ? undefined : readerOfPart(read, item, read.place.part);
}

/** Whether the text of the item under way has this part and line [O9]. */
export function isPlaceIn(
  read: { readonly order: readonly Item[]; readonly progress: Progress },
  { part, line }: Omit<Place, 'reader'>,
): boolean {
  const lines = currentItem(read)?.lines[part];
  return lines !== undefined && line < lines;
}

/** The place after a move: another part is the next reader's [O8, O9]. */
export function placeAt({ progress, place, seats }: Read, part: number, line: number): Place {
  if (part === place.part) return line === place.line ? place : { ...place, line };
  const next = progress.item === null ? undefined : readerOfPart({ progress, place, seats }, progress.item, part);
  return { part, line, reader: next ?? place.reader };
}

/** The room with a reader of its part where there are any: the next after one who reads no more, else the first [O8]. */
export function withPartRead(before: OpenRoom, room: OpenRoom): OpenRoom {
  const { progress, place } = room;
  const readers = progress.item === null ? [] : readersOfItem(progress, progress.item);
  if (place.reader === null ? readers.length === 0 : readers.includes(place.reader)) return room;
  const former = progress.item === null ? [] : readersOfItem(before.progress, progress.item);
  const after = place.reader === null ? [] : former.slice(former.indexOf(place.reader));
  const reader = [...after, ...readers].find((seat) => readers.includes(seat)) ?? null;
  return { ...room, place: { ...place, reader } };
}

export function withReader(progress: Progress, item: ItemId, seat: SeatId): Progress {
  const isReader = readersOfItem(progress, item).includes(seat);
  return isReader ? progress : { ...progress, readers: [...progress.readers, { item, seat }] };
}

export function withoutReader(progress: Progress, item: ItemId, seat: SeatId): Progress {
  if (!readersOfItem(progress, item).includes(seat)) return progress;
  return { ...progress, readers: progress.readers.filter((one) => one.item !== item || one.seat !== seat) };
}

/** What remains when seats are freed: they read nothing, offer nothing and stand nowhere [O12]. */
export function withoutThem(progress: Progress, isGone: (seat: SeatId) => boolean): Progress {
  const stay = ({ seat }: { readonly seat: SeatId }) => !isGone(seat);
  const { readers, offers, forward } = progress;
  if ([...readers, ...offers, ...forward].every(stay)) return progress;
  return { ...progress, readers: readers.filter(stay), offers: offers.filter(stay), forward: forward.filter(stay) };
}

/** The first of the readers from an index on, round and round, who is there. */
function firstThere({ seats }: Pick<Read, 'seats'>, readers: readonly SeatId[], index: number): SeatId | undefined {
  const away = new Set(seats.filter(isAway).map(({ id }) => id));
  const from = ((index % readers.length) + readers.length) % readers.length;
  return [...readers.slice(from), ...readers.slice(0, from)].find((seat) => !away.has(seat));
}
