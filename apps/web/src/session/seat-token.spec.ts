import { SEAT_TOKEN } from '@homegroup/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { forgetSeat, holdsSeat, seatToken } from './seat-token.js';

beforeEach(() => sessionStorage.clear());

describe('the token of a seat', () => {
  it('is what the wire takes: 256 bits in base64url, whatever the bits', () => {
    for (let time = 0; time < 200; time += 1) {
      forgetSeat('demo');
      expect(seatToken('demo')).toMatch(SEAT_TOKEN);
    }
  });

  it('stays the same in this tab until it is forgotten, and is another for every meeting', () => {
    const token = seatToken('demo');
    expect(seatToken('demo')).toBe(token);
    expect(seatToken('other')).not.toBe(token);
    forgetSeat('demo');
    expect(holdsSeat('demo')).toBe(false);
    expect(seatToken('demo')).not.toBe(token);
    expect(holdsSeat('demo')).toBe(true);
  });

  it('is nowhere that outlives the tab', () => {
    const token = seatToken('demo');
    expect(localStorage).toHaveLength(0);
    expect(document.cookie).not.toContain(token);
  });
});
