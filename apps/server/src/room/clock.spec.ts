import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock } from './clock.js';

const DAY_MS = 24 * 60 * 60_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an alarm', () => {
  it('rings at its instant, and not when it was taken back', () => {
    const clock = new Clock();
    const rung: string[] = [];
    clock.alarm(clock.now() + 1_000, () => rung.push('one'));
    clock.alarm(clock.now() + 2_000, () => rung.push('two'))();
    jest.advanceTimersByTime(999);
    expect(rung).toEqual([]);
    jest.advanceTimersByTime(5_000);
    expect(rung).toEqual(['one']);
  });

  it('never rings before its instant, though timers may: what is due then would be refused', () => {
    const clock = new Clock();
    const at = clock.now() + 1_000;
    let rungAt = 0;
    clock.alarm(at, () => (rungAt = clock.now()));
    // The timer comes while the clock is still three milliseconds short.
    jest.setSystemTime(clock.now() - 3);
    jest.advanceTimersByTime(1_000);
    expect(rungAt).toBe(0);
    jest.advanceTimersByTime(3);
    expect(rungAt).toBe(at);
  });

  it('rings after months, and at once for an instant that is past', () => {
    const clock = new Clock();
    const rung: string[] = [];
    clock.alarm(clock.now() - 5, () => rung.push('past'));
    clock.alarm(clock.now() + 60 * DAY_MS, () => rung.push('far'));
    jest.advanceTimersByTime(0);
    expect(rung).toEqual(['past']);
    jest.advanceTimersByTime(60 * DAY_MS);
    expect(rung).toEqual(['past', 'far']);
  });
});
