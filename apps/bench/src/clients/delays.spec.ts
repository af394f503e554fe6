import { describe, expect, it } from '@jest/globals';
import { Delays } from './delays.js';

/** The step in which the members program counts a delay. */
const stepOf = (us: number) => Math.floor(Math.log2(us) * 16);

describe('delays', () => {
  it('give percentiles to within a sixteenth of an octave', () => {
    const delays = new Delays([
      [stepOf(1_000), 98],
      [stepOf(50_000), 2],
    ]);
    expect(delays.size).toBe(100);
    expect(Math.abs(delays.percentileMs(0.5) - 1)).toBeLessThan(0.05);
    expect(Math.abs(delays.percentileMs(0.99) - 50)).toBeLessThan(2.5);
  });

  it('of several stretches are taken together', () => {
    const delays = new Delays([[stepOf(1_000), 1]]);
    delays.merge(new Delays([[stepOf(8_000), 9]]));
    expect(delays.size).toBe(10);
    expect(Math.abs(delays.percentileMs(0.5) - 8)).toBeLessThan(0.4);
  });

  it('refuse to be made of nothing', () => {
    expect(() => new Delays().percentileMs(0.5)).toThrow('no measurements');
  });
});
