import { type OrderItem, type Reading } from '@homegroup/contracts';
import { describe, expect, it } from '@jest/globals';
import { newItem } from './order-draft.js';
import { excerptOf } from './shown-text.js';

/** A part of a hundred words, which takes three quarters of a minute. */
const part = (number: number) => `${number} ${'word '.repeat(99)}`.trim();
const reading: Reading = {
  ...{ id: 'book', title: 'Book', language: 'en', source: '', isShipped: false },
  text: [1, 2, 3, 4].map(part).join('\n\n'),
};
const shown = (kind: 'whole' | 'step' | 'bookmark', minutes: number, from = 0) => {
  const item: OrderItem = {
    ...newItem('passage', [], 'en'),
    lengthMs: minutes * 60_000,
    text: { kind, reading: 'book' },
  };
  const { firstPart, parts } = excerptOf(item, reading, { step: 3, parts: { book: from } });
  return [firstPart, ...parts.map(([line = '']) => Number(line.slice(0, 1)))];
};

describe('what an item shows of a reading', () => {
  it('is all of it, or the step of the week', () => {
    expect(shown('whole', 1)).toEqual([1, 1, 2, 3, 4]);
    expect(shown('step', 1)).toEqual([3, 3]);
  });

  it('is as much as there is time for, from the bookmark on, and a part at least', () => {
    expect(shown('bookmark', 1.6, 1)).toEqual([2, 2, 3]);
    expect(shown('bookmark', 0.1, 1)).toEqual([2, 2]);
  });

  it('goes on at the beginning after the end', () => {
    expect(shown('bookmark', 1.6, 3)).toEqual([4, 4, 1]);
    expect(shown('bookmark', 0.1, 5)).toEqual([2, 2]);
  });
});
