import { describe, expect, it } from '@jest/globals';
import { dayOf, PERIOD, monthFrom, monthIn, monthOf, monthsAt, periodAfter, spanOf } from './period.js';

describe('a period', () => {
  it('is a month in UTC, from its first millisecond to its last', () => {
    const { from, until } = spanOf('2026-11');
    expect([monthOf(from - 1), monthOf(from), monthOf(until - 1), monthOf(until)]).toEqual([
      '2026-10',
      '2026-11',
      '2026-11',
      '2026-12',
    ]);
    expect(spanOf('2028-02').until - spanOf('2028-02').from).toBe(29 * 86_400_000);
  });

  it('follows another across the year', () => {
    expect([monthFrom('2026-12', 1), monthFrom('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });

  it('gives out the next one in its last seven days', () => {
    const { until } = spanOf('2026-11');
    const week = 7 * 86_400_000;
    expect(monthsAt(until - week - 1)).toEqual(['2026-11']);
    expect(monthsAt(until - week)).toEqual(['2026-11', '2026-12']);
    expect(monthsAt(until)).toEqual(['2026-12']);
  });

  it('may begin anew within its month', () => {
    const second = periodAfter('2026-11');
    expect([second, periodAfter(second), periodAfter('2026-11.9')]).toEqual(['2026-11.2', '2026-11.3', '2026-11.10']);
    expect(monthIn(second)).toBe('2026-11');
    expect(second > '2026-11' && second < '2026-12').toBe(true);
  });

  it('is written in one way', () => {
    for (const wrong of ['2026-13', '2026-00', '2026-1', '2026-11.0', '2026-11.', '26-11', '2026-11 ', ''])
      expect(wrong).not.toMatch(PERIOD);
    for (const right of ['2026-11', '2026-11.2', '2026-11.10']) expect(right).toMatch(PERIOD);
  });

  it('has one time a day where a meeting is always on', () => {
    expect(dayOf(Date.UTC(2026, 10, 24, 23, 59))).toBe(Date.UTC(2026, 10, 24));
  });
});
