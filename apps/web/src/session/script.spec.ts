import { describe, expect, it } from '@jest/globals';
import { type ItemKind } from '@homegroup/room';
import { madeUpAt, madeUpOrder, madeUpState } from '../testing/made-up.js';
import { TrueRoom } from '../testing/true-room.js';
import { isReading, meetingMessages, momentOf, placeAfter, textNow } from './script.js';

const viewAt = (kind: ItemKind) => {
  const { view } = madeUpAt(3, kind);
  if (!view) throw new Error('no view');
  return view;
};
const messagesAt = (state: Parameters<typeof meetingMessages>[0]) => meetingMessages(state).map(({ item }) => item);

describe('prepared messages', () => {
  it('are there from the beginning of their item on, for whoever comes later, too', () => {
    expect(messagesAt(madeUpAt(3, 'chips'))).toEqual([]);
    expect(messagesAt(madeUpAt(3, 'housekeeping'))).toEqual(['housekeeping']);
    expect(messagesAt(madeUpAt(3, 'closing'))).toEqual(['housekeeping', 'seventhTradition']);
  });

  it('do not go out for what is left out today, nor without words or an order', () => {
    const order = madeUpOrder().map((item) => ({ ...item, isSkipped: item.kind === 'housekeeping' }));
    expect(messagesAt(madeUpAt(3, 'closing', { order }))).toEqual(['seventhTradition']);
    expect(messagesAt(madeUpAt(3, 'closing', {}, { script: null }))).toEqual([]);
    expect(messagesAt(madeUpState(3))).toEqual([]);
  });

  it('[O14] do not go out for what is jumped over, and stay out when the meeting goes back', () => {
    const room = new TrueRoom(madeUpOrder(), 2);
    const step = (item: string) => {
      const { progress, floor } = room.view;
      room.does('seat-0', { kind: 'stepTo', item, step: progress.steps, turn: floor.turns });
      return messagesAt(room.session.store.getState());
    };
    expect(step('seventhTradition')).toEqual(['seventhTradition']);
    expect(step('welcome')).toEqual(['seventhTradition']);
    expect(step('housekeeping')).toEqual(['seventhTradition', 'housekeeping']);
    room.does('seat-0', { kind: 'skipItem', item: 'seventhTradition', isSkipped: true });
    expect(messagesAt(room.loadedAgain().store.getState())).toEqual(['seventhTradition', 'housekeeping']);
  });
});

describe('the text of the item under way', () => {
  it('is there where something is read, once its words are here', () => {
    expect(textNow(madeUpAt(3, 'step'))?.firstPart).toBe(4);
    expect(textNow(madeUpAt(3, 'step', {}, { script: null }))).toBeNull();
    expect(textNow(madeUpAt(3, 'shares'))).toBeNull();
    expect([isReading(viewAt('step')), isReading(viewAt('shares'))]).toEqual([true, false]);
  });

  it('goes on line by line and part by part, to its end', () => {
    const [item] = madeUpOrder().map((one) => ({ ...one, lines: [2, 0, 1] }));
    if (!item) throw new Error('no item');
    const after = (part: number, line: number) => placeAfter(item, { part, line, reader: null });
    expect(after(0, 0)).toEqual({ part: 0, line: 1 });
    expect(after(0, 1)).toEqual({ part: 2, line: 0 });
    expect(after(2, 0)).toBeNull();
  });
});

it('says what else belongs to where the meeting stands', () => {
  expect([momentOf(viewAt('doorsOpen')), momentOf(viewAt('chips')), momentOf(viewAt('shares'))]).toEqual([
    'before',
    'chips',
    null,
  ]);
});
