import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { closeBrowser, openBrowser } from './testing/browser.js';
import { MADE_UP_NOW, madeUpAt } from './testing/made-up.js';
import { useItemClock } from './use-item-clock.js';

const MINUTE_MS = 60_000;

beforeEach(async () => {
  await openBrowser();
  jest.useFakeTimers({ now: MADE_UP_NOW });
});
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

/** The step lasts five minutes. */
function clockOf(beganAt: number | null) {
  const { view } = madeUpAt(3, 'step', { progress: { beganAt } });
  if (!view) throw new Error('no view');
  return renderHook(() => useItemClock(Date.now, view)).result;
}

it('counts the minutes that are left, and then those that are over', () => {
  const clock = clockOf(MADE_UP_NOW - 10_000);
  expect(clock.current).toEqual({ kind: 'left', minutes: 5 });
  const later = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  later(49_900);
  expect(clock.current).toEqual({ kind: 'left', minutes: 5 });
  later(200);
  expect(clock.current).toEqual({ kind: 'left', minutes: 4 });
  later(4 * MINUTE_MS);
  expect(clock.current).toEqual({ kind: 'over', minutes: 0 });
  later(2 * MINUTE_MS);
  expect(clock.current).toEqual({ kind: 'over', minutes: 2 });
});

it('wakes once a minute, not more often', () => {
  const now = jest.fn(Date.now);
  const { view } = madeUpAt(3, 'step');
  if (!view) throw new Error('no view');
  renderHook(() => useItemClock(now, view));
  now.mockClear();
  act(() => jest.advanceTimersByTime(3 * MINUTE_MS));
  expect(now).toHaveBeenCalledTimes(3);
});

it('says nothing while doors are open', () => {
  expect(clockOf(null).current).toBeNull();
});
