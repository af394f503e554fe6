import { beforeEach, describe, expect, it } from '@jest/globals';
import { claimsAt, claimsToday, keepClaim } from './claims.js';

const NOW = Date.parse('2026-11-24T18:00:00Z');
const HOUR_MS = 3_600_000;
const claim = (letter: string, ...hours: number[]) => ({
  claim: letter.repeat(43),
  position: 'timekeeper' as const,
  startsAt: hours.map((hour) => NOW + hour * HOUR_MS),
});

beforeEach(() => localStorage.clear());

describe('what this browser has signed up for', () => {
  it('is kept by meeting, one beside the other', () => {
    const [one, two] = [claim('a', 1, 25), claim('b', 2)];
    const later = Date.now() - NOW + 365 * 24 * HOUR_MS;
    const moved = [one, two].map((each) => ({ ...each, startsAt: each.startsAt.map((at) => at + later) }));
    for (const each of moved) keepClaim('river', each);
    expect(claimsAt('river')).toEqual(moved);
    expect(claimsAt('sea')).toEqual([]);
    for (const each of moved) keepClaim('river', { ...each, startsAt: [] });
    expect(localStorage.length).toBe(0);
  });

  it('is forgotten time by time, a day after', () => {
    localStorage.setItem('roster:river', JSON.stringify([claim('a', -25, -23, 2), claim('b', -30)]));
    expect(claimsAt('river', NOW)).toEqual([claim('a', -23, 2)]);
  });

  it('is for today where the meeting is on or within hours', () => {
    localStorage.setItem('roster:river', JSON.stringify([claim('a', 1), claim('b', 24), claim('c', -1)]));
    expect(claimsToday('river', NOW).map((one) => one.claim[0])).toEqual(['a', 'c']);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"claim":1}'],
    ['a list of anything', '[1,null,{"claim":"x"},{"claim":"x","position":"timekeeper","startsAt":[1]}]'],
    ['an unknown position', JSON.stringify([{ ...claim('a', 1), position: 'pope' }])],
    ['times that are none', JSON.stringify([{ ...claim('a'), startsAt: ['soon'] }])],
  ])('is nothing where there is %s', (_what, text) => {
    if (text !== null) localStorage.setItem('roster:river', text);
    expect(claimsAt('river', NOW)).toEqual([]);
  });
});
