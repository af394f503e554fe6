import { type Bookmark, STEPS } from '@homegroup/contracts';
import { type Instant, type Item, type ItemId, type OpenRoom, type Place, type Room } from '@homegroup/room';

/** What a text on the screen has to do with the meeting's bookmark. */
export type Mark =
  | { readonly kind: 'step'; /** Which step it is, from 1. */ readonly step: number }
  | {
      readonly kind: 'passage';
      readonly reading: string;
      /** The part of the reading that is shown first, and how many the reading has. */
      readonly from: number;
      readonly parts: number;
    };
export type Marks = Readonly<Record<ItemId, Mark>>;

/** A text that was read in a meeting, and how many of the parts that were shown. */
export interface WasRead {
  readonly mark: Mark;
  readonly parts: number;
}

/** What was read when a room goes on from an item to a later one, or closes in it; null where that moves no bookmark. */
export function readBetween(before: Room, after: Room, marks: Marks): WasRead | null {
  if (before.kind === 'closed' || before.progress.item === null) return null;
  const { order, progress, place } = before;
  const index = order.findIndex(({ id }) => id === progress.item);
  const item = order[index];
  const mark = item && marks[item.id];
  if (!mark) return null;
  const isLeft = after.kind === 'closed' || isLater(after.progress.item, index, order);
  return isLeft
    ? { mark, parts: isHeard(before, item, endOf(after)) ? item.lines.length : partsRead(item, place) }
    : null;
}

/**
 * The bookmark after this was read; null where it stays. What is further on already stays so: a passage may be stepped through
 * twice, and a servant may have set the bookmark meanwhile.
 */
export function movedBookmark(bookmark: Bookmark, { mark, parts: read }: WasRead): Bookmark | null {
  if (mark.kind === 'step') return bookmark.step === mark.step ? { ...bookmark, step: (mark.step % STEPS) + 1 } : null;
  const { reading, from, parts } = mark;
  const now = (bookmark.parts[reading] ?? 0) % parts;
  const gone = (now - from + parts) % parts;
  if (read <= gone) return null;
  return { ...bookmark, parts: { ...bookmark.parts, [reading]: (from + read) % parts } };
}

// A passage whose place nobody moved, but which had half of its time at least, was read by people who looked up from the screen.
function isHeard({ place, progress }: OpenRoom, { lengthMs }: Item, endedAt: Instant | null): boolean {
  const isMoved = place.part > 0 || place.line > 0;
  return !isMoved && progress.beganAt !== null && endedAt !== null && endedAt - progress.beganAt >= lengthMs / 2;
}

function endOf(room: Room): Instant | null {
  return room.kind === 'closed' ? room.closedAt : room.progress.beganAt;
}

// The part that was reached counts when its last line was.
function partsRead({ lines }: Item, { part, line }: Place): number {
  return line + 1 >= (lines[part] ?? 0) ? part + 1 : part;
}

function isLater(id: ItemId | null, than: number, order: readonly Item[]): boolean {
  return order.findIndex((item) => item.id === id) > than;
}
