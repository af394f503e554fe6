import { describe, expect, it } from '@jest/globals';
import { retryDelay } from './retry.js';

describe('attempts to take up a cut line', () => {
  it('come at 0, 0.3, 1.2, 2.7, 4.8 and 7 seconds after the cut, if each fails at once', () => {
    let at = 0;
    const instants = [0, 1, 2, 3, 4, 5].map((attempt) => (at += retryDelay(attempt)));
    expect(instants).toEqual([0, 300, 1_200, 2_700, 4_800, 7_000]);
  });

  it('go on without end at one pace', () => {
    expect(retryDelay(6)).toBe(retryDelay(10_000));
    expect(retryDelay(6)).toBeGreaterThanOrEqual(1_000);
  });
});
