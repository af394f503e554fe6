import { describe, expect, it } from '@jest/globals';
import { ITEM_LENGTH_MAX_MS, ITEM_LENGTH_MIN_MS, ITEMS_MAX } from '@homegroup/room';
import { Bookmark, NewOrder, NewReading, OrderItem, ReadingId } from './order.js';
import { READING_LENGTH_MAX, STEPS } from './vocabulary.js';

const ITEM = {
  kind: 'step',
  title: '',
  lengthMs: 600_000,
  way: 'usual',
  timing: { style: 'tone', lengthMs: 120_000 },
  hands: 'open',
  chat: 'servants',
  say: 'Who reads?\n\nThank you.',
  message: 'https://example.org/basket',
  text: { kind: 'step', reading: 'steps-1939' },
};
const READING = { title: 'The steps', language: 'es', source: 'First edition, 1939', text: 'One.\n\nTwo.' };
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('an item of an order', () => {
  it('is taken as it is said', () => {
    expect(OrderItem.parse(ITEM)).toEqual(ITEM);
    for (const text of [{ kind: 'none' }, { kind: 'whole', reading: 'abc' }, { kind: 'bookmark', reading: 'a-book' }])
      expect(OrderItem.parse({ ...ITEM, timing: null, text }).text).toEqual(text);
  });

  it.each([
    { kind: 'lecture' },
    { title: 'x'.repeat(81) },
    { title: 'a\nb' },
    { lengthMs: ITEM_LENGTH_MIN_MS - 1 },
    { lengthMs: ITEM_LENGTH_MAX_MS + 1 },
    { way: 'shouting' },
    { timing: { style: 'tone' } },
    { timing: { style: 'bell', lengthMs: 60_000 } },
    { timing: { style: 'tone', lengthMs: 1 } },
    { hands: 'up' },
    { chat: 'nobody' },
    { say: 'x'.repeat(2_001) },
    { message: 'x'.repeat(1_001) },
    { text: { kind: 'whole' } },
    { text: { kind: 'none', reading: 'abc' } },
    { text: { kind: 'whole', reading: '../etc' } },
    { colour: 'red' },
  ])('may not have %j', (wrong) => {
    expect(accepts(OrderItem, { ...ITEM, ...wrong })).toBe(false);
  });

  it('has fifty-nine others at most beside it, and an order one at least', () => {
    const many = (count: number) => ({ items: Array.from({ length: count }, () => ITEM) });
    expect([1, ITEMS_MAX].map((count) => accepts(NewOrder, many(count)))).toEqual([true, true]);
    expect([0, ITEMS_MAX + 1].map((count) => accepts(NewOrder, many(count)))).toEqual([false, false]);
  });
});

describe('a reading', () => {
  it('is taken as it is said', () => {
    expect(NewReading.parse(READING)).toEqual(READING);
    expect(accepts(NewReading, { ...READING, source: '', text: 'x'.repeat(READING_LENGTH_MAX) })).toBe(true);
  });

  it.each([
    { title: ' ' },
    { title: 'x'.repeat(121) },
    { language: 'spanish' },
    { source: 'x'.repeat(301) },
    { text: ' \n ' },
    { text: 'x'.repeat(READING_LENGTH_MAX + 1) },
    { text: 'a\u0007b' },
    { id: 'steps' },
  ])('may not have %j', (wrong) => {
    expect(accepts(NewReading, { ...READING, ...wrong })).toBe(false);
  });

  it.each(['ab', 'a'.repeat(65), '-abc', 'Abc', 'a b', 'a/b', '__proto__', ''])('has no id such as %j', (id) => {
    expect(accepts(ReadingId, id)).toBe(false);
  });
});

describe('a bookmark', () => {
  it('has a step and the parts of readings', () => {
    const bookmark = { step: STEPS, parts: { 'a-book': 0, another: 31 } };
    expect(Bookmark.parse(bookmark)).toEqual(bookmark);
  });

  it.each([
    { step: 0, parts: {} },
    { step: STEPS + 1, parts: {} },
    { step: 1, parts: { 'a-book': -1 } },
    { step: 1, parts: { 'a-book': 0.5 } },
    { step: 1, parts: { A: 1 } },
    { step: 1, parts: Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`book-${index}`, 0])) },
    { step: 1 },
  ])('may not be %j', (wrong) => {
    expect(accepts(Bookmark, wrong)).toBe(false);
  });
});
