import { type OrderItem } from '@homegroup/contracts';
import { currentItem, ITEM_KINDS, itemAfter, type ItemKind, usualMode } from '@homegroup/room';
import { type Member } from './member.js';

const SHORT_MS = 20_000;

/** An item as a group would write it, short, with the mode that is usual for its kind. */
export function itemOf(kind: ItemKind, changes: Partial<OrderItem> = {}): OrderItem {
  const mode = usualMode(kind, 'raisedHands');
  return { kind, title: '', lengthMs: SHORT_MS, ...mode, say: '', message: '', text: { kind: 'none' }, ...changes };
}

/** The same order in a few minutes, for those who have no hour. */
export function shortened(items: readonly OrderItem[], lengthMs = SHORT_MS): OrderItem[] {
  return items.map((item) => ({ ...item, lengthMs: item.kind === 'fellowship' ? item.lengthMs : lengthMs }));
}

/** Leads on to the next item, or to the first of a kind. @throws when there is none */
export async function stepOn(chair: Member, kind?: ItemKind): Promise<void> {
  const { view } = chair;
  if (!view) throw new Error('whoever steps has not come in');
  const item = kind === undefined ? itemAfter(view) : view.order.find((one) => one.kind === kind);
  if (!item) throw new Error(`there is no ${kind ?? 'next item'}`);
  const { progress, floor } = view;
  await chair.act({ kind: 'stepTo', item: item.id, step: progress.steps, turn: floor.turns });
}

/** The kind of the item that is under way by this member's view. */
export function kindNow({ view }: Member): ItemKind | undefined {
  return view ? currentItem(view)?.kind : undefined;
}

/** An order in which every kind of item takes place once, with texts where something is read. */
export function everyKind(reading: string, twelve = reading): OrderItem[] {
  const texts: Partial<Record<ItemKind, OrderItem['text']>> = {
    welcome: { kind: 'whole', reading },
    prayer: { kind: 'whole', reading },
    reading: { kind: 'whole', reading },
    step: { kind: 'step', reading: twelve },
    passage: { kind: 'bookmark', reading },
  };
  return ITEM_KINDS.map((kind) => itemOf(kind, { text: texts[kind] ?? { kind: 'none' } }));
}

/** A text of so many parts, each of as many lines, one sentence a line. */
export function textOf(parts: number, lines = 2): string {
  const sentence = (part: number, line: number) =>
    `This is sentence ${line + 1} of part ${part + 1}, and it is read aloud.`;
  const partOf = (part: number) => Array.from({ length: lines }, (_, line) => sentence(part, line)).join('\n');
  return Array.from({ length: parts }, (_, part) => partOf(part)).join('\n\n');
}
