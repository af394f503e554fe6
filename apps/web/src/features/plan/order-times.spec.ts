import { type OrderItem } from '@homegroup/contracts';
import { describe, expect, it } from '@jest/globals';
import { newItem } from './order-draft.js';
import { clockWords, countedMs, minutesIn, startsOf } from './order-times.js';

const MINUTE_MS = 60_000;
const item = (kind: OrderItem['kind'], minutes: number): OrderItem => ({
  ...newItem(kind, [], 'en'),
  lengthMs: minutes * MINUTE_MS,
});
const HOUR = [item('doorsOpen', 15), item('welcome', 2), item('shares', 56), item('fellowship', 30)];

describe('an order', () => {
  it('takes what its items take, without the time before and the fellowship after', () => {
    expect(countedMs(HOUR)).toBe(58 * MINUTE_MS);
    expect(countedMs([])).toBe(0);
  });

  it('is reckoned while a length is being typed', () => {
    const typed = HOUR.map((one, index) => (index === 1 ? { ...one, lengthMs: NaN } : one));
    expect(countedMs(typed)).toBe(56 * MINUTE_MS);
    expect(startsOf(typed)).toEqual([null, 0, 0, 56 * MINUTE_MS]);
  });

  it('begins after the first item', () => {
    expect(startsOf(HOUR)).toEqual([null, 0, 2 * MINUTE_MS, 58 * MINUTE_MS]);
  });
});

describe('times', () => {
  it('are told by the meeting’s clock, over midnight, too', () => {
    // Whether the device counts to twelve or to twenty-four.
    expect(clockWords('19:00', 62 * MINUTE_MS, 'es')).toMatch(/^(?:20:02|8:02\sp\.\sm\.)$/u);
    expect(clockWords('23:30', 45 * MINUTE_MS, 'es')).toMatch(/^(?:0:15|00:15|12:15\sa\.\sm\.)$/u);
  });

  it('are told in minutes, with half ones', () => {
    expect(minutesIn(90_000, 'en')).toBe('1.5');
    expect(minutesIn(90_000, 'es')).toBe('1,5');
  });
});
