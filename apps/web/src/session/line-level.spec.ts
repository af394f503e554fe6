import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { look, UNHARMED, type LineLevel, type Missing } from './line-level.js';

const EVERY_MS = 2_000;

/** A line that is looked at every two seconds. */
class Watched {
  nowMs = 0;
  state: LineLevel = UNHARMED;

  constructor(private readonly most = 2) {}

  see(missing: Missing, forMs = EVERY_MS): number {
    for (let passed = 0; passed < forMs; passed += EVERY_MS) {
      this.nowMs += EVERY_MS;
      this.state = look(this.state, missing, this.nowMs, this.most);
    }
    return this.state.level;
  }
}

describe('what a line gives up', () => {
  it('is nothing for one bad moment, and one step for two', () => {
    const line = new Watched();
    expect(line.see(0.1)).toBe(0);
    expect(line.see(0)).toBe(0);
    expect(line.see(0.1)).toBe(0);
    expect(line.see(0.1)).toBe(1);
  });

  it('is everything at once where a quarter is missing, and never more than there is', () => {
    const line = new Watched(3);
    expect(line.see(0.3, 4_000)).toBe(3);
    expect(line.see(0.9, 60_000)).toBe(3);
  });

  it('comes back step by step, each after twenty good seconds', () => {
    const line = new Watched();
    line.see(0.4, 4_000);
    expect(line.see(0, 20_000)).toBe(2);
    expect(line.see(0, 2_000)).toBe(1);
    expect(line.see(0, 18_000)).toBe(1);
    expect(line.see(0, 4_000)).toBe(0);
  });

  it('stays as it is on a line that is neither good nor bad', () => {
    const line = new Watched();
    line.see(0.1, 4_000);
    expect(line.see(0.05, 600_000)).toBe(1);
  });

  it('comes back where nothing is to be seen, for only a try can show', () => {
    const line = new Watched();
    line.see(0.1, 4_000);
    expect(line.see(null, 24_000)).toBe(0);
  });

  it('comes back later each time that the line could not bear it', () => {
    const line = new Watched(1);
    const waits: number[] = [];
    for (let relapse = 0; relapse < 6; relapse += 1) {
      line.see(0.1, 4_000);
      const from = line.nowMs;
      while (line.see(0) > 0) continue;
      waits.push(Math.round((line.nowMs - from) / 20_000));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 16]);
  });

  it('waits no longer than at first once the line has been good for long', () => {
    const line = new Watched(1);
    line.see(0.1, 4_000);
    line.see(0, 24_000);
    line.see(0.1, 4_000);
    line.see(0, 600_000);
    line.see(0.1, 4_000);
    expect(line.see(0, 24_000)).toBe(0);
  });

  it('never skips a step on the way back, and never leaves its bounds', () => {
    const missing = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(missing, { maxLength: 200 }), (seen) => {
        const line = new Watched(3);
        for (const each of seen) {
          const before = line.state.level;
          const after = line.see(each);
          expect(after).toBeGreaterThanOrEqual(Math.max(0, before - 1));
          expect(after).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
