import { type Item, type SeatAction } from '@homegroup/room';

/** The items whose length is another than it was, each as it is now. */
export function lengthened(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  const lengths = new Map(before.map(({ id, lengthMs }) => [id, lengthMs]));
  return now.filter(({ id, lengthMs }) => lengths.has(id) && lengths.get(id) !== lengthMs);
}

/** What gives those items back the lengths that they had. */
export function backToLengths(before: readonly Item[], now: readonly Item[]): readonly SeatAction[] {
  return lengthened(now, before).map(({ id, lengthMs }) => ({ kind: 'setItemLength', item: id, lengthMs }));
}
