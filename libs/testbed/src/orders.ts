import { type OrderItem } from '@homegroup/contracts';
import { currentItem, type ItemKind, itemAfter, usualMode } from '@homegroup/room';
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
