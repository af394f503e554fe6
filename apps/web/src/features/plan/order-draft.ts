import { type ListedReading, NewOrder, OrderItem } from '@homegroup/contracts';
import { type ItemKind, STYLES, usualMode } from '@homegroup/room';
import * as z from 'zod';

const MINUTE_MS = 60_000;

/** An item while it is written; the key stays with it wherever it moves. */
export interface DraftItem {
  readonly key: number;
  readonly item: OrderItem;
}

export interface OrderDraft {
  readonly items: readonly DraftItem[];
  /** No key is ever given twice, so that what was removed can come back. */
  readonly nextKey: number;
}

/** A number that is not there yet is kept as null. */
const HalfTyped = z
  .number()
  .nullable()
  .transform((number) => number ?? NaN);
/** An order as it is kept while it is written: its fields may not be as they should be yet. */
const KeptOrder = z.strictObject({
  items: z.array(
    z.strictObject({
      key: z.number(),
      item: OrderItem.extend({
        ...{ title: z.string(), say: z.string(), message: z.string(), lengthMs: HalfTyped },
        timing: z.strictObject({ style: z.enum(STYLES), lengthMs: HalfTyped }).nullable(),
      }),
    }),
  ),
  nextKey: z.number(),
});

/** What was being written, if it is an order. */
export function keptOrder(kept: unknown): OrderDraft | null {
  return KeptOrder.safeParse(kept).data ?? null;
}

/** How long items of a kind are when they are added, in minutes. */
const USUAL_MINUTES: Readonly<Record<ItemKind, number>> = {
  doorsOpen: 15,
  quiet: 1,
  welcome: 2,
  prayer: 1,
  reading: 3,
  newcomers: 2,
  chips: 2,
  housekeeping: 2,
  lead: 10,
  speaker: 20,
  step: 5,
  passage: 10,
  panel: 20,
  shares: 20,
  questions: 10,
  seventhTradition: 1,
  burningDesire: 4,
  announcements: 2,
  closing: 2,
  fellowship: 15,
};

export function draftOf(items: readonly OrderItem[], firstKey = 1): OrderDraft {
  return {
    items: items.map((item, index) => ({ key: firstKey + index, item })),
    nextKey: firstKey + items.length,
  };
}

/** An item of this kind as it usually is; where a reading of twelve parts is at hand, a step has it. */
export function newItem(kind: ItemKind, readings: readonly ListedReading[], language: string): OrderItem {
  const words = { title: '', say: '', message: '', text: usualText(kind, readings, language) };
  return { kind, lengthMs: USUAL_MINUTES[kind] * MINUTE_MS, ...usualWays(kind), ...words };
}

/** How people share in an item of this kind, unless the group wants it otherwise [O3]. */
export function usualWays(kind: ItemKind): Pick<OrderItem, 'way' | 'timing' | 'hands' | 'chat'> {
  const mode = usualMode(kind, 'raisedHands');
  const timing = mode.timing && { style: mode.timing.style, lengthMs: mode.timing.lengthMs };
  return { way: kind === 'shares' ? 'usual' : mode.way, timing, hands: mode.hands, chat: mode.chat };
}

export function withItem(draft: OrderDraft, place: number, item: OrderItem): OrderDraft {
  const added = { key: draft.nextKey, item };
  return { items: draft.items.toSpliced(place, 0, added), nextKey: draft.nextKey + 1 };
}

export function withChanged({ items }: OrderDraft, key: number, part: Partial<OrderItem>): Pick<OrderDraft, 'items'> {
  return { items: items.map((one) => (one.key === key ? { key, item: { ...one.item, ...part } } : one)) };
}

export function withMoved({ items }: OrderDraft, from: number, to: number): Pick<OrderDraft, 'items'> {
  const moved = items[from];
  return { items: moved ? items.toSpliced(from, 1).toSpliced(to, 0, moved) : items };
}

export function withoutItem({ items }: OrderDraft, key: number): Pick<OrderDraft, 'items'> {
  return { items: items.filter((one) => one.key !== key) };
}

export function orderIn({ items }: OrderDraft): NewOrder {
  return { items: items.map(({ item }) => item) };
}

/**
 * What the server would refuse: `items` for the list itself; an item by its key, and its fields by key and path, such as
 * `3.timing.lengthMs`.
 */
export function orderFaults(draft: OrderDraft): ReadonlySet<string> {
  const { error } = NewOrder.safeParse(orderIn(draft));
  return new Set(
    error?.issues.flatMap(({ path: [, place, ...field] }) => {
      const key = draft.items[Number(place)]?.key;
      return key === undefined ? ['items'] : [String(key), `${key}.${field.join('.')}`];
    }),
  );
}

function usualText(kind: ItemKind, readings: readonly ListedReading[], language: string): OrderItem['text'] {
  const steps = readings.filter(({ parts }) => parts === 12);
  const reading = steps.find((one) => one.language.split('-')[0] === language.split('-')[0]) ?? steps[0];
  return kind === 'step' && reading ? { kind: 'step', reading: reading.id } : { kind: 'none' };
}
