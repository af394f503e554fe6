import { type ListedReading, NewOrder } from '@homegroup/contracts';
import { describe, expect, it } from '@jest/globals';
import { ITEM_KINDS } from '@homegroup/room';
import * as drafts from './order-draft.js';

const item = (kind: (typeof ITEM_KINDS)[number]) => drafts.newItem(kind, [], 'en');
const three = () => drafts.draftOf([item('doorsOpen'), item('welcome'), item('shares')]);
const kinds = ({ items }: Pick<drafts.OrderDraft, 'items'>) => items.map((one) => one.item.kind);
const steps: ListedReading = {
  ...{ id: 'steps', title: 'Steps', language: 'es', source: '', isShipped: true },
  ...{ parts: 12, words: 200 },
};

describe('a new item', () => {
  it('can be saved as it is, whatever its kind', () => {
    for (const kind of ITEM_KINDS) expect(NewOrder.safeParse({ items: [item(kind)] }).success).toBe(true);
  });

  it('is as its kind usually is; shares are as the meeting has them', () => {
    expect(item('shares')).toMatchObject({ way: 'usual', timing: null, hands: 'open' });
    expect(item('welcome')).toMatchObject({ way: 'oneVoice', hands: 'closed', chat: 'servants' });
    expect(item('questions')).toMatchObject({ way: 'raisedHands', timing: { style: 'warning', lengthMs: 120_000 } });
    expect(item('fellowship')).toMatchObject({ way: 'conversation', chat: 'all' });
  });

  it('has the step of the week where there are twelve, in the meeting’s language rather', () => {
    const english = { ...steps, id: 'steps-en', language: 'en-US' };
    expect(drafts.newItem('step', [steps, english], 'en').text).toEqual({ kind: 'step', reading: 'steps-en' });
    expect(drafts.newItem('step', [steps], 'en').text).toEqual({ kind: 'step', reading: 'steps' });
    expect(drafts.newItem('step', [{ ...steps, parts: 11 }], 'en').text).toEqual({ kind: 'none' });
    expect(drafts.newItem('welcome', [steps], 'es').text).toEqual({ kind: 'none' });
  });
});

describe('the items of an order', () => {
  it('move, come and go, and keep their keys', () => {
    const draft = three();
    const [, welcome] = draft.items;
    expect(kinds(drafts.withMoved(draft, 1, 0))).toEqual(['welcome', 'doorsOpen', 'shares']);
    expect(drafts.withMoved(draft, 1, 2).items[2]?.key).toBe(welcome?.key);
    expect(kinds(drafts.withoutItem(draft, welcome?.key ?? 0))).toEqual(['doorsOpen', 'shares']);
    expect(kinds(drafts.withItem(draft, 2, item('prayer')))).toEqual(['doorsOpen', 'welcome', 'prayer', 'shares']);
    expect(drafts.withChanged(draft, 3, { title: 'Tag' }).items.map((one) => one.item.title)).toEqual(['', '', 'Tag']);
  });

  it('never have a key that another had before', () => {
    const first = drafts.withItem(three(), 3, item('closing'));
    const without = { ...first, ...drafts.withoutItem(first, 4) };
    expect(drafts.withItem(without, 3, item('closing')).items.at(-1)?.key).toBe(5);
    expect(drafts.draftOf([item('quiet')], first.nextKey).items[0]?.key).toBe(5);
  });
});

describe('what is wrong', () => {
  it('is named by the item’s key and the field’s path', () => {
    const draft = drafts.withChanged(three(), 2, { lengthMs: NaN, timing: { style: 'tone', lengthMs: 1 } });
    const faults = drafts.orderFaults({ ...three(), ...draft });
    expect([...faults].sort()).toEqual(['2', '2.lengthMs', '2.timing.lengthMs']);
  });

  it('is the list where it has nothing in it', () => {
    expect([...drafts.orderFaults(drafts.draftOf([]))]).toEqual(['items']);
    expect(drafts.orderFaults(three()).size).toBe(0);
  });
});
