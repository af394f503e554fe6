import { describe, expect, it } from '@jest/globals';
import { ServerClock } from './clock.js';

/** A clock over a line whose ways there and back take these times, in milliseconds, against a server that is `aheadMs` ahead. */
function clockOver(ways: readonly (readonly [there: number, back: number])[], aheadMs: number) {
  let at = 1_000;
  let sample = 0;
  const ask = () => {
    const way = ways[sample];
    sample += 1;
    if (!way) return Promise.reject(new Error('no answer'));
    at += way[0];
    const serverAt = at + aheadMs;
    at += way[1];
    return Promise.resolve(serverAt);
  };
  return { clock: new ServerClock(ask, () => at), now: () => at };
}

describe('the server clock', () => {
  it('trusts the sample that came back soonest, wherever among the samples it stands', async () => {
    const soon = [5, 5] as const;
    const late = [400, 40] as const;
    for (const ways of [
      [soon, late, late, late],
      [late, late, soon, late],
    ]) {
      const { clock, now } = clockOver(ways, 5_000);
      await clock.measure();
      expect(clock.now() - now()).toBe(5_000);
    }
  });

  it('is wrong by half the round trip at most', async () => {
    const { clock, now } = clockOver(
      [
        [80, 0],
        [90, 0],
        [100, 0],
        [110, 0],
      ],
      5_000,
    );
    await clock.measure();
    expect(Math.abs(clock.now() - now() - 5_000)).toBeLessThanOrEqual(40);
  });

  it('keeps what it had when no answer comes', async () => {
    const { clock, now } = clockOver([[5, 5]], 5_000);
    await clock.measure();
    await clock.measure();
    expect(clock.now() - now()).toBe(5_000);
  });

  it('measures anew instead of trusting an old sample for ever', async () => {
    let aheadMs = 5_000;
    const clock = new ServerClock(
      () => Promise.resolve(1_000 + aheadMs),
      () => 1_000,
    );
    await clock.measure();
    aheadMs = 6_000;
    await clock.measure();
    expect(clock.now()).toBe(7_000);
  });
});
