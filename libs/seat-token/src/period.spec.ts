import { describe, expect, it } from '@jest/globals';
import { dayOf, PERIOD, periodFrom, periodOf, periodsAt, spanOf } from './period.js';

describe('a period', () => {
  it('is a month in UTC, from its first millisecond to its last', () => {
    const { from, until } = spanOf('2026-11');
    expect([periodOf(from - 1), periodOf(from), periodOf(until - 1), periodOf(until)]).toEqual([
      '2026-10',
      '2026-11',
      '2026-11',
      '2026-12',
    ]);
    expect(spanOf('2028-02').until - spanOf('2028-02').from).toBe(29 * 86_400_000);
  });

  it('follows another across the year', () => {
    expect([periodFrom('2026-12', 1), periodFrom('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });

  it('gives out the next one in its last seven days', () => {
    const { until } = spanOf('2026-11');
    const week = 7 * 86_400_000;
    expect(periodsAt(until - week - 1)).toEqual(['2026-11']);
    expect(periodsAt(until - week)).toEqual(['2026-11', '2026-12']);
    expect(periodsAt(until)).toEqual(['2026-12']);
  });

  it('is written in one way', () => {
    for (const wrong of ['2026-13', '2026-00', '2026-1', '26-11', '2026-11 ', '']) expect(wrong).not.toMatch(PERIOD);
    expect('2026-11').toMatch(PERIOD);
  });

  it('has one time a day where a meeting is always on', () => {
    expect(dayOf(Date.UTC(2026, 10, 24, 23, 59))).toBe(Date.UTC(2026, 10, 24));
  });
});
