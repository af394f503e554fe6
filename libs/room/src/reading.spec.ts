import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type SeatAction } from './command.js';
import { heardSeats } from './floor.js';
import { READERS_MAX } from './order.js';
import { currentReader, offersToRead, readerOfPart, readersOfItem } from './reading.js';
import { type OpenRoom } from './room.js';
import {
  act,
  allowed,
  AT,
  does,
  enter,
  itemOf,
  leave,
  loseLine,
  meetingOf,
  must,
  refused,
  seat,
  steps,
  wake,
} from './testing/scene.js';
import { commonView } from './view.js';

const ORDER = [
  itemOf('doorsOpen'),
  itemOf('step', { lines: [2, 1, 1, 1, 3] }),
  itemOf('prayer', { lines: [1] }),
  itemOf('quiet'),
  itemOf('shares', { lines: [1] }),
];
const NAMES = ['Ben', 'Cleo', 'Dan'];
const read = (item = 'step'): SeatAction => ({ kind: 'offerToRead', item });
const withdraw = (item = 'step'): SeatAction => ({ kind: 'withdrawReading', item });
const give = (who: string, item = 'step'): SeatAction => ({ kind: 'giveReading', item, seat: who });
const take = (who: string, item = 'step'): SeatAction => ({ kind: 'takeReading', item, seat: who });
const move = (part: number, line = 0, item = 'step'): SeatAction => ({ kind: 'movePlace', item, part, line });
/** Ben, Cleo and Dan read the step, which is under way. */
const reading = (readers: readonly string[] = ['ben', 'cleo', 'dan']) =>
  steps(
    readers.reduce((room, who) => does(room, who, read()), meetingOf(NAMES, ORDER)),
    'step',
  );
const partsOf = (room: OpenRoom, item = 'step') => [0, 1, 2, 3, 4].map((part) => readerOfPart(room, item, part));
/** Ana moves to a part. */
const at = (room: OpenRoom, part: number) => does(room, 'ana', move(part));

describe('readings', () => {
  it('[O7] are taken by whoever offers, and given back', () => {
    const room = does(does(does(meetingOf(NAMES, ORDER), 'dan', read()), 'ben', read()), 'ben', read('prayer'));
    expect(readersOfItem(room.progress, 'step')).toEqual(['dan', 'ben']);
    expect(does(room, 'ben', read()).progress).toBe(room.progress);
    expect(does(room, 'ben', withdraw()).progress.readers).toEqual([
      { item: 'step', seat: 'dan' },
      { item: 'prayer', seat: 'ben' },
    ]);
    expect(does(room, 'cleo', withdraw()).progress).toBe(room.progress);
    expect(refused(room, 'ben', read('nothing'))).toBe('NO_SUCH_ITEM');
    expect(must(apply(room, act('cleo', read(), 1))).events).toEqual([{ kind: 'servingChanged' }]);
  });

  it('[O7] are given and taken by whoever leads', () => {
    const room = does(meetingOf(NAMES, ORDER), 'ana', give('cleo'));
    expect(readersOfItem(room.progress, 'step')).toEqual(['cleo']);
    expect(does(room, 'ana', give('cleo')).progress).toBe(room.progress);
    expect(does(room, 'ana', take('cleo')).progress.readers).toEqual([]);
    expect(does(room, 'ana', take('ben')).progress).toBe(room.progress);
    for (const action of [give('ben'), take('cleo')]) expect(refused(room, 'ben', action)).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', give('eve'))).toBe('NO_SUCH_SEAT');
    expect(refused(room, 'ana', give('ben', 'nothing'))).toBe('NO_SUCH_ITEM');
  });

  it('[O7] have as many as twenty-four readers each', () => {
    const many = Array.from({ length: READERS_MAX + 1 }, (_, index) => `P${index}`);
    const all = meetingOf(many, ORDER);
    const full = many.slice(1).reduce((room, name) => does(room, name.toLowerCase(), read()), all);
    expect(readersOfItem(full.progress, 'step')).toHaveLength(24);
    expect(refused(full, 'p0', read())).toBe('ORDER_FULL');
    expect(refused(full, 'ana', give('p0'))).toBe('ORDER_FULL');
    expect(refused(full, 'p1', read())).toBeNull();
    expect(refused(full, 'p0', read('prayer'))).toBeNull();
  });

  it('[O8] go round among the readers, part by part, before and while they are read', () => {
    const before = does(does(meetingOf(NAMES, ORDER), 'ben', read()), 'cleo', read());
    expect(partsOf(before)).toEqual(['ben', 'cleo', 'ben', 'cleo', 'ben']);
    expect(currentReader(before)).toBeUndefined();
    expect(partsOf(before, 'prayer')).toEqual([undefined, undefined, undefined, undefined, undefined]);
    let room = reading();
    for (const [part, reader] of ['ben', 'cleo', 'dan', 'ben', 'cleo'].entries()) {
      room = at(room, part);
      expect([currentReader(room), room.place.reader]).toEqual([reader, reader]);
      expect(partsOf(room)).toEqual(['ben', 'cleo', 'dan', 'ben', 'cleo']);
      expect(partsOf(commonView(room) as unknown as OpenRoom)).toEqual(partsOf(room));
    }
    expect(currentReader(at(room, 1))).toBe('cleo');
    expect(currentReader(at(room, 0))).toBe('ben');
  });

  it('[O8] pass over whoever is away, and are theirs again when they are back', () => {
    const room = at(reading(), 1);
    const alone = allowed(room, loseLine('cleo'));
    expect([currentReader(alone), alone.place.reader]).toEqual(['dan', 'cleo']);
    expect(partsOf(alone)).toEqual(
      ['ben', 'dan', 'ben', 'dan', 'ben'].map((_, part) => readerOfPart(alone, 'step', part)),
    );
    expect(currentReader(allowed(alone, enter('Cleo')))).toBe('cleo');
    // Whoever stood in has read, and does not read at once again.
    expect(currentReader(at(alone, 2))).toBe('ben');
    expect(currentReader(allowed(at(alone, 2), enter('Cleo')))).toBe('ben');
    const nobody = allowed(alone, loseLine('ben'), loseLine('dan'));
    expect(currentReader(nobody)).toBeUndefined();
    expect(currentReader(allowed(at(nobody, 3), enter('Cleo')))).toBe('cleo');
    expect(currentReader(steps(nobody, 'step'))).toBeUndefined();
  });

  it('[O8] stay with whoever reads, whoever comes or goes among the readers', () => {
    const room = at(reading(['ben', 'cleo']), 1);
    expect(currentReader(does(room, 'dan', read()))).toBe('cleo');
    expect(currentReader(at(does(room, 'dan', read()), 2))).toBe('dan');
    expect(currentReader(does(room, 'ben', withdraw()))).toBe('cleo');
    expect(currentReader(allowed(room, loseLine('ben')))).toBe('cleo');
    expect(currentReader(allowed(room, leave('ben')))).toBe('cleo');
  });

  it('[O8] [O12] go on with the next when whoever reads withdraws, is taken it from, or leaves', () => {
    const room = at(reading(), 1);
    for (const after of [
      does(room, 'cleo', withdraw()),
      does(room, 'ana', take('cleo')),
      allowed(room, leave('cleo')),
    ]) {
      expect([currentReader(after), after.place]).toEqual(['dan', { part: 1, line: 0, reader: 'dan' }]);
      expect(currentReader(at(after, 2))).toBe('ben');
    }
    expect(currentReader(allowed(at(room, 2), leave('dan')))).toBe('ben');
    const none = allowed(reading(['ben']), leave('ben'));
    expect([currentReader(none), none.place.reader]).toEqual([undefined, null]);
    expect(currentReader(does(none, 'cleo', read()))).toBe('cleo');
    expect(must(apply(none, act('cleo', read(), 9))).events).toEqual([
      { kind: 'placeMoved' },
      { kind: 'servingChanged' },
    ]);
  });

  it('[O8] [F4] let their reader be heard in one voice, who unmutes themselves, until the next part', () => {
    const room = reading();
    expect(seat(room, 'ben').muted).toBe(true);
    expect(refused(room, 'cleo', 'unmute')).toBe('NOT_YOUR_TURN');
    const heard = does(room, 'ben', 'unmute');
    expect([...heardSeats(heard)]).toEqual(['ben']);
    expect([...heardSeats(does(heard, 'ben', move(0, 1)))]).toEqual(['ben']);
    const next = does(heard, 'ben', move(1));
    expect([...heardSeats(next)]).toEqual([]);
    expect([...heardSeats(does(next, 'cleo', 'unmute'))]).toEqual(['cleo']);
    expect(must(apply(heard, act('ben', move(1), 9))).events).toEqual([
      { kind: 'microphoneChanged', seat: 'ben' },
      { kind: 'placeMoved' },
    ]);
  });

  it('[O8] [F4] leave the microphone of whoever reads as it is while their line is down, and after a restart', () => {
    const heard = does(reading(), 'ben', 'unmute');
    const cut = allowed(heard, loseLine('ben'));
    expect(currentReader(cut)).toBe('cleo');
    expect([...heardSeats(does(cut, 'cleo', 'unmute'))]).toEqual(['ben', 'cleo']);
    const back = allowed(does(cut, 'cleo', 'unmute'), enter('Ben'));
    expect([...heardSeats(back)]).toEqual(['ben']);
    expect([...heardSeats(allowed(heard, wake(AT + 60_000)))]).toEqual(['ben']);
    expect([...heardSeats(does(allowed(cut, enter('Ben')), 'ben', move(1)))]).toEqual([]);
  });

  it('[F4] let nobody be heard where it is not in one voice', () => {
    const shares = steps(does(meetingOf(NAMES, ORDER), 'ben', read('shares')), 'shares');
    expect(currentReader(shares)).toBe('ben');
    expect(refused(shares, 'ben', 'unmute')).toBe('NOT_YOUR_TURN');
  });

  it('[O13] are offered to by those who have come as readers, until someone reads', () => {
    const roles = { cleo: ['reader'], ben: ['reader'], dan: ['timekeeper'] } as const;
    const room = meetingOf(NAMES, ORDER, { roles });
    const offers = (where: OpenRoom, item = 'step') => offersToRead(where, item);
    expect(offers(room)).toEqual(['ben', 'cleo']);
    expect(offers(commonView(room) as unknown as OpenRoom)).toEqual(['ben', 'cleo']);
    expect(offers(allowed(room, loseLine('ben')))).toEqual(['cleo']);
    expect(offers(allowed(room, leave('ben'), loseLine('cleo'), enter('Cleo')))).toEqual(['cleo']);
    expect(currentReader(steps(room, 'step'))).toBeUndefined();
    expect(refused(steps(room, 'step'), 'ben', 'unmute')).toBe('NOT_YOUR_TURN');
    const given = does(room, 'ana', give('ben'));
    expect([offers(given), offers(given, 'prayer')]).toEqual([[], ['ben', 'cleo']]);
    expect(currentReader(steps(given, 'step'))).toBe('ben');
    expect(offers(does(given, 'ana', take('ben')))).toEqual(['ben', 'cleo']);
    const later = does(room, 'ana', { kind: 'giveRole', seat: 'dan', role: 'reader' });
    expect(offers(later)).toEqual(['ben', 'cleo', 'dan']);
  });

  it('[O9] are followed by the place, which their readers and whoever leads move', () => {
    const room = reading(['ben', 'cleo']);
    expect(does(room, 'cleo', move(0, 1)).place).toEqual({ part: 0, line: 1, reader: 'ben' });
    expect(does(room, 'ana', move(4, 2)).place).toMatchObject({ part: 4, line: 2 });
    expect(does(room, 'ben', move(0)).place).toBe(room.place);
    expect(refused(room, 'dan', move(0, 1))).toBe('NOT_ALLOWED');
    expect(refused(does(room, 'dan', read('prayer')), 'dan', move(0, 1))).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', move(0, 0, 'prayer'))).toBe('NOT_NOW');
    expect(refused(room, 'ana', move(0, 0, 'nothing'))).toBe('NO_SUCH_ITEM');
    for (const place of [move(0, 2), move(1, 1), move(5), move(5, 0)])
      expect(refused(room, 'ana', place)).toBe('NO_SUCH_PLACE');
    expect(refused(steps(room, 'quiet'), 'ana', move(0, 0, 'quiet'))).toBe('NO_SUCH_PLACE');
  });

  it('[O9] begin at the beginning with every step', () => {
    const room = does(reading(), 'ana', move(3, 0));
    expect(steps(room, 'prayer').place).toEqual({ part: 0, line: 0, reader: null });
    expect(steps(room, 'step').place).toEqual({ part: 0, line: 0, reader: 'ben' });
  });
});
