import { describe, expect, it } from '@jest/globals';
import { excerptOf, shownText } from './excerpt.js';
import { type ItemText } from './order.js';

/** A part of a hundred words, which takes three quarters of a minute. */
const part = (number: number) => `${number} ${'word '.repeat(99)}`.trim();
const book = (parts: number) => ({
  id: 'book',
  text: Array.from({ length: parts }, (_, index) => part(index + 1)).join('\n\n'),
});
const reading = book(4);

function excerpt(kind: 'whole' | 'step' | 'bookmark', { minutes = 1, from = 0, of = reading, step = 3 } = {}) {
  const text: ItemText = { kind, reading: 'book' };
  return excerptOf({ text, lengthMs: minutes * 60_000 }, of, { step, parts: { book: from } });
}

/** The number that it says its first part has, and those that its parts have. */
function numbers(...asked: Parameters<typeof excerpt>): number[] {
  const { firstPart = 0, parts = [] } = excerpt(...asked) ?? {};
  return [firstPart, ...parts.map((words) => parseInt(words))];
}

describe('what an item shows of a reading', () => {
  it('is all of it, or the step of the week', () => {
    expect(numbers('whole')).toEqual([1, 1, 2, 3, 4]);
    expect(numbers('step')).toEqual([3, 3]);
    expect(excerpt('step')?.of).toBe(4);
  });

  it('is as much as there is time for, from the bookmark on, and a part at least', () => {
    expect(numbers('bookmark', { minutes: 1.6, from: 1 })).toEqual([2, 2, 3]);
    expect(numbers('bookmark', { minutes: 0.1, from: 1 })).toEqual([2, 2]);
  });

  it('goes on at the beginning after the end', () => {
    expect(numbers('bookmark', { minutes: 1.6, from: 3 })).toEqual([4, 4, 1]);
    expect(numbers('bookmark', { minutes: 0.1, from: 5 })).toEqual([2, 2]);
  });

  it('is nothing without a text, or without the step', () => {
    expect(excerpt('whole', { of: { id: 'book', text: ' \n\n ' } })).toBeNull();
    expect(excerpt('step', { step: 5 })).toBeNull();
    expect(excerptOf({ text: { kind: 'none' }, lengthMs: 60_000 }, reading, { step: 1, parts: {} })).toBeNull();
  });

  it('is no more than a screen takes, in whole parts', () => {
    const long = excerpt('whole', { of: book(200) });
    const length = long?.parts.join('').length ?? 0;
    expect(length).toBeGreaterThan(39_000);
    expect(length).toBeLessThanOrEqual(40_000);
    expect(long?.of).toBe(200);
    const short = { id: 'book', text: Array.from({ length: 90 }, () => 'A word.').join('\n\n') };
    expect(excerpt('bookmark', { minutes: 60, of: short })?.parts).toHaveLength(60);
  });

  it('is shown line by line, under the number of its first part', () => {
    const words = { title: 'Ours', source: 'Our group', language: 'en' };
    const shown = shownText(words, { parts: ['One.\nTwo.', 'Three.'], firstPart: 7, of: 9 });
    expect(shown).toEqual({ ...words, firstPart: 7, parts: [['One.', 'Two.'], ['Three.']] });
  });
});
