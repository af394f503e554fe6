import { type CommonView, type ItemId, type SeatAction } from '@homegroup/room';

/** What whoever leads does to the order itself. */
export type OrderChange = Extract<
  SeatAction,
  { readonly kind: 'stepTo' | 'skipItem' | 'setItemLength' | 'insertItem' }
>;

/** What was done to the order last, and how it is taken back. */
export interface Undoing {
  readonly done: OrderChange;
  /** The opposite command, by the view as it is then; null as long as nothing is to be taken back. */
  readonly action: (view: CommonView) => SeatAction | null;
}

/** What takes this back, if something does: a step, a skip, a length, an insertion. `before`: the view that it changes. */
export function opposite(before: CommonView, done: OrderChange): Undoing | null {
  switch (done.kind) {
    case 'stepTo':
      return { done, action: (view) => backTo(view, before.progress.item, done.item) };
    case 'skipItem':
      return { done, action: () => ({ ...done, isSkipped: !done.isSkipped }) };
    case 'setItemLength': {
      const was = before.order.find(({ id }) => id === done.item)?.lengthMs;
      return was === undefined ? null : { done, action: () => ({ ...done, lengthMs: was }) };
    }
    case 'insertItem':
      return { done, action: (view) => withoutNew(before, view) };
  }
}

function backTo({ progress, floor }: CommonView, item: ItemId | null, from: ItemId): SeatAction | null {
  // Somebody has stepped on meanwhile, or the step was not taken.
  if (item === null || item === from || progress.item !== from) return null;
  return { kind: 'stepTo', item, step: progress.steps, turn: floor.turns };
}

// An order forgets no item: one that is not wanted is skipped.
function withoutNew(before: CommonView, { order }: CommonView): SeatAction | null {
  const known = new Set(before.order.map(({ id }) => id));
  const added = order.find(({ id, isSkipped }) => !known.has(id) && !isSkipped);
  return added ? { kind: 'skipItem', item: added.id, isSkipped: true } : null;
}
