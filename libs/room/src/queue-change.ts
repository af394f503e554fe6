import { type SeatId } from './room.js';

/** How a queue changed [V5]: whole where its order did, else who left it and who came to its end. */
export type QueueChange =
  | { readonly whole: readonly SeatId[] }
  | {
      /** Sorted: their order says nothing. */
      readonly gone?: readonly SeatId[];
      /** In this order at the end; one of them that waits already goes there. */
      readonly end?: readonly SeatId[];
    };

/** The change between two queues, or undefined when they are the same. */
export function queueChange(before: readonly SeatId[], after: readonly SeatId[]): QueueChange | undefined {
  if (before === after) return undefined;
  const later = new Set(after);
  const kept = before.filter((seat) => later.has(seat));
  if (kept.some((seat, place) => after[place] !== seat)) return { whole: after };
  const gone = before.filter((seat) => !later.has(seat));
  const end = after.slice(kept.length);
  return gone.length + end.length === 0 ? undefined : parts(gone, end);
}

/** One change in place of two that follow each other. */
export function mergeQueueChanges(
  first: QueueChange | undefined,
  second: QueueChange | undefined,
): QueueChange | undefined {
  if (!first || !second || 'whole' in second) return second ?? first;
  if ('whole' in first) return { whole: changedQueue(first.whole, second) };
  const { gone = [], end = [] } = second;
  const left = new Set([...gone, ...end]);
  const stays = new Set(end);
  const allGone = [...new Set([...(first.gone ?? []), ...gone])].filter((seat) => !stays.has(seat));
  return parts(allGone, [...(first.end ?? []).filter((seat) => !left.has(seat)), ...end]);
}

export function changedQueue(queue: readonly SeatId[], change: QueueChange): readonly SeatId[] {
  if ('whole' in change) return change.whole;
  const { gone = [], end = [] } = change;
  const touched = new Set([...gone, ...end]);
  return [...queue.filter((seat) => !touched.has(seat)), ...end];
}

function parts(gone: readonly SeatId[], end: readonly SeatId[]): QueueChange {
  return { ...(gone.length > 0 && { gone: [...gone].sort() }), ...(end.length > 0 && { end }) };
}
