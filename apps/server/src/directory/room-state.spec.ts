import { describe, expect, it } from '@jest/globals';
import { presentTold } from './room-state.js';

describe('how many are told to be present', () => {
  it('singles nobody out: one to four are not told apart', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 120].map(presentTold)).toEqual([0, null, null, null, null, 5, 6, 120]);
  });
});
