import { describe, expect, it } from '@jest/globals';
import { Guesses } from './guesses.js';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;

/** How many of so many guesses, spread over a time, are let through; `connection` says over which each goes. */
function passing(guesses: Guesses, count: number, ms: number, connection: () => object): number {
  const tries = Array.from({ length: count }, (_, index) => guesses.take(connection(), (index * ms) / count));
  return tries.filter((isLet) => isLet).length;
}

describe('guesses', () => {
  it('over any number of connections are as few as the odds say', () => {
    const guesses = new Guesses();
    const passed = passing(guesses, 100_000, 2.5 * HOUR_MS, () => ({}));
    expect(passed).toBeGreaterThan(460);
    expect(passed).toBeLessThanOrEqual(470);
  });

  it('of one connection are fewer, and leave enough for others', () => {
    const guesses = new Guesses();
    const one = {};
    expect(passing(guesses, 1_000, SECOND_MS, () => one)).toBe(5);
    expect(guesses.take({}, SECOND_MS)).toBe(true);
    expect(guesses.take(one, 20 * SECOND_MS)).toBe(false);
    expect(guesses.take(one, 40 * SECOND_MS)).toBe(true);
  });

  it('that are right cost nothing', () => {
    const guesses = new Guesses();
    const one = {};
    for (let count = 0; count < 100; count += 1) {
      expect(guesses.take(one, 0)).toBe(true);
      guesses.giveBack(one);
    }
    expect(passing(guesses, 100, 0, () => ({}))).toBe(20);
  });
});
