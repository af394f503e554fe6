import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type SeatAction } from './command.js';
import {
  type Item,
  itemAfter,
  itemBefore,
  ITEM_KINDS,
  ITEM_LENGTH_MAX_MS,
  ITEM_LENGTH_MIN_MS,
  ITEMS_MAX,
  usualMode,
} from './order.js';
import { openRoom, type OpenRoom } from './room.js';
import {
  act,
  AT,
  does,
  itemOf,
  meetingOf,
  MINUTE_MS,
  must,
  refused,
  roomOf,
  seat,
  steps,
  stepTo,
} from './testing/scene.js';

const ORDER = [
  itemOf('doorsOpen'),
  itemOf('quiet'),
  itemOf('reading', { lines: [2, 1] }),
  itemOf('chips'),
  itemOf('shares'),
  itemOf('burningDesire', { isSkipped: true }),
  itemOf('closing'),
  itemOf('fellowship'),
];
const meeting = (names: readonly string[] = ['Ben', 'Cleo']) => meetingOf(names, ORDER);
const skip = (item: string, isSkipped = true): SeatAction => ({ kind: 'skipItem', item, isSkipped });
const insert = (after: string | null, more: Partial<SeatAction & { kind: 'insertItem' }> = {}): SeatAction => ({
  ...{ kind: 'insertItem', after, item: 'prayer', title: '', lengthMs: MINUTE_MS },
  ...more,
});
const length = (item: string, lengthMs: number): SeatAction => ({ kind: 'setItemLength', item, lengthMs });
const idsOf = ({ order }: OpenRoom) => order.map(({ id }) => id);
const eventsOf = (room: OpenRoom, who: string, action: SeatAction) =>
  must(apply(room, act(who, action, seat(room, who).lastCommand + 1))).events.map(({ kind }) => kind);

describe('a running order', () => {
  it('[O1] begins at its first item that is not skipped, in its mode, before any step', () => {
    const order = [itemOf('quiet', { isSkipped: true }), itemOf('welcome', { chat: 'all' }), itemOf('shares')];
    const room = openRoom({ id: 'room', door: { kind: 'open' }, order });
    expect(room.progress).toEqual({
      ...{ steps: 0, item: 'welcome', begun: ['welcome'], beganAt: null, endsAt: null },
      ...{ readers: [], offers: [], forward: [] },
    });
    expect(room.floor).toMatchObject({ way: 'oneVoice', hands: 'closed' });
    expect(room.chat).toBe('all');
    const none = openRoom({
      id: 'room',
      door: { kind: 'open' },
      order: order.map((item) => ({ ...item, isSkipped: true })),
    });
    expect([none.progress.item, none.floor.way]).toEqual([null, 'conversation']);
    expect([itemAfter(none), itemBefore(none)]).toEqual([undefined, undefined]);
  });

  it('[O1] begins anew with a step back to the open doors', () => {
    const begun = steps(steps(meeting(), 'quiet'), 'shares', AT + MINUTE_MS);
    expect(begun.progress).toMatchObject({ steps: 2, beganAt: AT + MINUTE_MS, endsAt: AT + 25 * MINUTE_MS });
    const back = steps(begun, 'doorsOpen', AT + 2 * MINUTE_MS);
    expect(back.progress).toMatchObject({ steps: 3, item: 'doorsOpen', beganAt: null, endsAt: null });
    expect(steps(back, 'shares', AT + 60 * MINUTE_MS).progress).toMatchObject({ endsAt: AT + 70 * MINUTE_MS });
  });

  it('[O2] goes to any item: the next, one before, one that was skipped, the same anew', () => {
    const room = steps(meeting(), 'shares', AT + 1);
    expect([itemBefore(room)?.id, itemAfter(room)?.id]).toEqual(['chips', 'closing']);
    expect(steps(room, 'quiet', AT + 2).progress).toMatchObject({ item: 'quiet', beganAt: AT + 2, steps: 2 });
    const desire = steps(room, 'burningDesire');
    expect(desire.order.find(({ id }) => id === 'burningDesire')?.isSkipped).toBe(false);
    expect(steps(room, 'shares', AT + 3).progress).toMatchObject({ item: 'shares', beganAt: AT + 3, steps: 2 });
    expect(itemAfter(steps(room, 'fellowship'))).toBeUndefined();
    expect(itemBefore(meeting())).toBeUndefined();
    expect(itemBefore(steps(room, 'closing'))?.id).toBe('shares');
  });

  it('[O14] remembers what has begun, once and for good, and nothing that was jumped over', () => {
    const there = steps(meeting(), 'shares');
    expect(there.progress.begun).toEqual(['doorsOpen', 'shares']);
    const back = steps(there, 'quiet');
    expect(back.progress.begun).toEqual(['doorsOpen', 'shares', 'quiet']);
    for (const again of ['shares', 'doorsOpen', 'quiet'])
      expect(steps(back, again).progress.begun).toBe(back.progress.begun);
    expect(does(back, 'ana', skip('shares')).progress.begun).toBe(back.progress.begun);
    expect(openRoom({ id: 'room', door: { kind: 'open' } }).progress.begun).toEqual([]);
  });

  it('[O2] is stepped through by whoever leads, once however many step at once', () => {
    const room = meeting();
    expect(refused(room, 'ben', stepTo(room, 'quiet'))).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', stepTo(room, 'nothing'))).toBe('NO_SUCH_ITEM');
    const stepped = steps(room, 'quiet');
    expect(refused(stepped, 'ana', stepTo(room, 'reading'))).toBe('STEP_OVER');
    expect(eventsOf(room, 'ana', stepTo(room, 'quiet'))).toEqual(['wayChanged', 'chatChanged', 'orderStepped']);
    expect(
      refused(roomOf(['Ana'], { roles: { ana: ['chair'] } }), 'ana', {
        kind: 'stepTo',
        item: 'quiet',
        step: 0,
        turn: 0,
      }),
    ).toBe('NO_SUCH_ITEM');
  });

  it('[O2] ends a share under way, thanks for it, and leaves nobody invited', () => {
    const shares = does(steps(meeting(), 'shares'), 'ben', 'raiseHand');
    const called = does(shares, 'ana', { kind: 'callNext', turn: 0 });
    const sharing = does(does(called, 'ben', 'sayReady'), 'ana', { kind: 'invite', seat: 'cleo' });
    expect(seat(sharing, 'ben').muted).toBe(false);
    expect(refused(sharing, 'ana', { kind: 'stepTo', item: 'closing', step: 1, turn: 0 })).toBe('TURN_OVER');
    const over = steps(does(sharing, 'cleo', 'unmute'), 'closing');
    expect(over.floor).toMatchObject({ turn: null, invited: null, turns: 1 });
    expect(over.seats.map(({ muted }) => muted)).toEqual([true, true, true]);
    expect(over.queue).toEqual([]);
  });

  it('[O2] lets whoever was called and has not begun wait again, as the first', () => {
    const hands = ['ben', 'cleo'].reduce((before, who) => does(before, who, 'raiseHand'), steps(meeting(), 'shares'));
    const called = does(hands, 'ana', { kind: 'callNext', turn: 0 });
    expect(called.queue).toEqual(['cleo']);
    const over = steps(called, 'closing');
    expect([over.floor.turn, over.queue]).toEqual([null, ['ben', 'cleo']]);
  });

  it('[O3] brings the mode of each item: way, hands, chat', () => {
    const talk = does(meeting(), 'ben', 'unmute');
    expect([talk.floor.way, talk.chat]).toEqual(['conversation', 'all']);
    const quiet = steps(talk, 'quiet');
    expect([quiet.floor.way, quiet.floor.hands, quiet.chat]).toEqual(['oneVoice', 'closed', 'servants']);
    expect(seat(quiet, 'ben').muted).toBe(true);
    expect(refused(quiet, 'ben', 'raiseHand')).toBe('NOT_NOW');
    expect(refused(steps(quiet, 'reading'), 'ben', 'raiseHand')).toBeNull();
    const changed = does(does(quiet, 'ana', { kind: 'setChat', to: 'all' }), 'ana', {
      kind: 'setWay',
      way: 'raisedHands',
    });
    expect([changed.chat, refused(changed, 'ben', 'raiseHand')]).toEqual(['all', null]);
    expect(steps(changed, 'chips')).toMatchObject({ chat: 'servants', floor: { way: 'oneVoice' } });
  });

  it("[O3] brings an item's own timing, or the meeting's", () => {
    const own: Item = itemOf('shares', { id: 'own', timing: { style: 'softClose', lengthMs: 90_000 } });
    const set = (room: OpenRoom, lengthMs: number) => does(room, 'ana', { kind: 'setTiming', style: 'tone', lengthMs });
    const room = set(meetingOf(['Ben'], [...ORDER, own]), 240_000);
    const shares = steps(room, 'shares');
    expect(shares.floor.timing).toEqual({ style: 'tone', lengthMs: 240_000, graceMs: 30_000 });
    const inOwn = set(steps(shares, 'own'), 60_000);
    expect(inOwn.floor.timing).toMatchObject({ style: 'tone', lengthMs: 60_000 });
    expect(steps(inOwn, 'shares').floor.timing.lengthMs).toBe(240_000);
    expect(steps(inOwn, 'own').floor.timing).toEqual({ style: 'softClose', lengthMs: 90_000, graceMs: 30_000 });
  });

  it('[O3] [W3] goes on with a round, or the speakers, from one item to the next', () => {
    const inWay = (id: string, way: 'roundRobin' | 'speaker') => itemOf('shares', { id, way });
    const order = [
      itemOf('doorsOpen'),
      inWay('one', 'roundRobin'),
      inWay('two', 'roundRobin'),
      inWay('talk', 'speaker'),
      inWay('more', 'speaker'),
    ];
    const room = meetingOf(['Ben', 'Cleo'], order, { roles: { ben: ['speaker'], cleo: ['speaker'] } });
    const round = does(steps(room, 'one'), 'ana', { kind: 'callNext', turn: 0 });
    expect(steps(does(round, 'ben', { kind: 'pass', turn: 1 }), 'two').queue).toEqual(['cleo']);
    const talk = does(does(steps(room, 'talk'), 'ana', { kind: 'callNext', turn: 0 }), 'ben', 'sayReady');
    expect(steps(talk, 'more').queue).toEqual(['cleo']);
    expect(steps(talk, 'one').queue).toEqual(['ben', 'cleo']);
  });

  it('[O5] is skipped, taken back and lengthened by whoever leads', () => {
    const room = steps(meeting(), 'quiet');
    for (const action of [skip('shares'), insert(null), length('shares', MINUTE_MS)])
      expect(refused(room, 'ben', action)).toBe('NOT_ALLOWED');
    for (const action of [skip('nothing'), insert('nothing'), length('nothing', MINUTE_MS)])
      expect(refused(room, 'ana', action)).toBe('NO_SUCH_ITEM');
    expect(refused(room, 'ana', skip('quiet'))).toBe('NOT_NOW');
    const skipped = does(room, 'ana', skip('reading'));
    expect(itemAfter(skipped)?.id).toBe('chips');
    expect(itemAfter(does(skipped, 'ana', skip('reading', false)))?.id).toBe('reading');
    expect(does(skipped, 'ana', skip('reading')).order).toBe(skipped.order);
    expect(eventsOf(room, 'ana', length('quiet', 7_000))).toEqual(['orderChanged']);
    expect(eventsOf(room, 'ana', length('quiet', 5 * MINUTE_MS))).toEqual([]);
    for (const lengthMs of [ITEM_LENGTH_MIN_MS - 1, ITEM_LENGTH_MAX_MS + 1]) {
      expect(refused(room, 'ana', length('quiet', lengthMs))).toBe('LENGTH_OUT_OF_RANGE');
      expect(refused(room, 'ana', insert(null, { lengthMs }))).toBe('LENGTH_OUT_OF_RANGE');
    }
    for (const lengthMs of [ITEM_LENGTH_MIN_MS, ITEM_LENGTH_MAX_MS])
      expect(refused(room, 'ana', length('quiet', lengthMs))).toBeNull();
  });

  it('[O5] takes one more item anywhere, in the mode of its kind, with an id that no other has', () => {
    const room = steps(meeting(), 'quiet');
    const more = does(does(room, 'ana', insert('quiet', { title: ' A\u200b  word\n' })), 'ana', insert(null));
    const [first, , , second] = more.order;
    expect(idsOf(more)).toEqual([first?.id, 'doorsOpen', 'quiet', second?.id, ...idsOf(room).slice(2)]);
    expect(second).toEqual({
      ...usualMode('prayer', 'raisedHands'),
      ...{ id: second?.id, kind: 'prayer', title: 'A word', lengthMs: MINUTE_MS, lines: [], isSkipped: false },
    });
    expect(first?.id).not.toBe(second?.id);
    expect([more.progress.item, itemAfter(more)?.id]).toEqual(['quiet', second?.id]);
    expect(steps(more, second?.id ?? '').floor).toMatchObject({ way: 'oneVoice', hands: 'closed' });
  });

  it('[O5] has sixty items at most, and an order that is none takes none', () => {
    const many = Array.from({ length: ITEMS_MAX - 1 }, (_, index) => itemOf('reading', { id: `i${index}` }));
    const full = does(meetingOf([], many), 'ana', insert('i3'));
    expect(full.order).toHaveLength(60);
    expect(refused(full, 'ana', insert('i3'))).toBe('ORDER_FULL');
    expect(refused(meetingOf([], []), 'ana', insert(null))).toBe('NOT_NOW');
  });

  it.each(ITEM_KINDS)('[O3] [O5] knows the usual mode of %s', (kind) => {
    const mode = usualMode(kind, 'tag');
    expect(Object.keys(mode).sort()).toEqual(['chat', 'hands', 'timing', 'way']);
    expect(mode.way === 'tag').toBe(kind === 'shares');
    expect(mode.way === 'conversation').toBe(kind === 'doorsOpen' || kind === 'fellowship');
  });
});
