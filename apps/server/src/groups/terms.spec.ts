import { describe, expect, it } from '@jest/globals';
import { heldOn } from './terms.js';

const NOON = Date.parse('2026-11-24T12:00:00Z');

describe('the positions that someone holds', () => {
  it('are those without an end and those whose last day is not over', () => {
    const terms = [
      { position: 'chair', until: null },
      { position: 'greeter', until: '2026-11-24' },
      { position: 'timekeeper', until: '2026-11-23' },
    ] as const;
    expect(heldOn(terms, NOON, 'UTC')).toEqual(['chair', 'greeter']);
  });

  it('end with the day of the group, not of the server', () => {
    const terms = [{ position: 'chair', until: '2026-11-24' }] as const;
    expect(heldOn(terms, NOON, 'Pacific/Kiritimati')).toEqual([]);
    expect(heldOn(terms, NOON + 12 * 3_600_000, 'America/New_York')).toEqual(['chair']);
  });
});
