import { type CommonView, isFlexible, type Item, type SeatAction } from '@homegroup/room';

/** The items whose length is another than it was, each as it is now. */
export function lengthened(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  const lengths = new Map(before.map(({ id, lengthMs }) => [id, lengthMs]));
  return now.filter(({ id, lengthMs }) => lengths.has(id) && lengths.get(id) !== lengthMs);
}

/** What gives those items back the lengths that they had. */
export function backToLengths(before: readonly Item[], now: readonly Item[]): readonly SeatAction[] {
  return lengthened(now, before).map(({ id, lengthMs }) => ({ kind: 'setItemLength', item: id, lengthMs }));
}

/** Whether something is under way or to come that can give time, or take it. */
export function hasGivingItem({ order, progress }: CommonView): boolean {
  const place = order.findIndex(({ id }) => id === progress.item);
  return order.some((item, at) => at >= place && !item.isSkipped && isFlexible(item));
}
