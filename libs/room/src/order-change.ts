import { type Item } from './order.js';

/** How an order changed: whole where items came, went or moved, else the items that are different. */
export type OrderChange = { readonly whole: readonly Item[] } | { readonly items: readonly Item[] };

/** The change between two orders, or undefined when they are the same. */
export function orderChange(before: readonly Item[], after: readonly Item[]): OrderChange | undefined {
  if (before === after) return undefined;
  const isKept = before.length === after.length && after.every(({ id }, place) => before[place]?.id === id);
  if (!isKept) return { whole: after };
  const items = after.filter((item, place) => !sameItem(before[place], item));
  return items.length > 0 ? { items } : undefined;
}

/** One change in place of two that follow each other. */
export function mergeOrderChanges(
  first: OrderChange | undefined,
  second: OrderChange | undefined,
): OrderChange | undefined {
  if (!first || !second || 'whole' in second) return second ?? first;
  if ('whole' in first) return { whole: changedOrder(first.whole, second) };
  const later = new Set(second.items.map(({ id }) => id));
  return { items: [...first.items.filter(({ id }) => !later.has(id)), ...second.items] };
}

export function changedOrder(order: readonly Item[], change: OrderChange): readonly Item[] {
  if ('whole' in change) return change.whole;
  const items = new Map(change.items.map((item) => [item.id, item]));
  return order.map((item) => items.get(item.id) ?? item);
}

function sameItem(before: Item | undefined, after: Item): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
