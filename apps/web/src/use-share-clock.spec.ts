import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Turn } from '@homegroup/room';
import { act, renderHook } from '@testing-library/react';
import { clockWords, useShareClock } from './use-share-clock.js';

const START = 1_700_000_000_000;
const turn: Turn = {
  number: 1,
  seat: 'a',
  lengthMs: 180_000,
  phase: { kind: 'sharing', clock: { kind: 'running', endsAt: START + 180_000 } },
};

beforeEach(() => {
  jest.useFakeTimers({ now: START });
});
afterEach(() => {
  jest.useRealTimers();
});

function pass(ms: number): void {
  act(() => {
    jest.advanceTimersByTime(ms);
  });
}

describe('the clock of a share', () => {
  it('counts down from its end by the given clock, second by second', () => {
    const now = () => Date.now();
    let renders = 0;
    const { result } = renderHook(() => {
      renders += 1;
      return useShareClock(now, turn);
    });
    const shown = () => clockWords(result.current?.left ?? NaN);
    expect(shown()).toBe('3:00');
    pass(1_002);
    expect(shown()).toBe('2:59');
    const before = renders;
    pass(5_000);
    expect(renders - before).toBeLessThanOrEqual(6);
    pass(115_000);
    expect(result.current?.stage).toBe('nearlyOver');
    pass(62_000);
    expect([result.current?.stage, result.current?.fraction]).toEqual(['over', 0]);
  });

  it('stands while it is paused, and is nothing without a turn', () => {
    const clock = { kind: 'paused', leftMs: 65_000, byServant: true, bySerenity: false, byLine: false } as const;
    const paused: Turn = { ...turn, phase: { kind: 'sharing', clock } };
    const { result, rerender } = renderHook<ReturnType<typeof useShareClock>, { of: Turn | null }>(
      ({ of }) => useShareClock(Date.now, of),
      {
        initialProps: { of: paused },
      },
    );
    pass(10_000);
    expect(result.current).toMatchObject({ stage: 'paused', left: 65_000 });
    rerender({ of: null });
    expect(result.current).toBeNull();
  });

  it('is worded in minutes and seconds, also past its end', () => {
    expect([180_000, 59_001, 1, 0, -999, -1_000, -65_500].map(clockWords)).toEqual([
      '3:00',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
      '0:01',
      '1:05',
    ]);
  });
});
