import { describe, expect, it } from '@jest/globals';
import { freePlaces, placesAt } from './roster-times.js';

const taken = (position: 'timekeeper' | 'reader', place: number, name: string) => ({
  ...{ id: `${name} ${place}`, position, place, name },
});
const NEEDS = [
  { position: 'reader', count: 3 },
  { position: 'timekeeper', count: 1 },
] as const;
const needs = [...NEEDS];

describe('the places at one time', () => {
  it('are those that are needed, in the order of positions, the taken ones first', () => {
    const places = placesAt(needs, [taken('reader', 2, 'Ana')]);
    expect(places.map(({ position, name }) => [position, name])).toEqual([
      ['timekeeper', null],
      ['reader', 'Ana'],
      ['reader', null],
      ['reader', null],
    ]);
    expect(new Set(places.map(({ id }) => id)).size).toBe(4);
  });

  it('hold those who came while more was needed, and no more beside them', () => {
    const two = [taken('reader', 2, 'Ana'), taken('reader', 3, 'Ben')];
    const fewer = [{ position: 'reader' as const, count: 1 }];
    expect(placesAt(fewer, two).map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    expect(freePlaces(fewer, two, 'reader')).toEqual([]);
    expect(placesAt([], two).map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('are filled from the first that is free', () => {
    expect(freePlaces(needs, [taken('reader', 1, 'Ana'), taken('timekeeper', 1, 'Ben')], 'reader')).toEqual([2, 3]);
    expect(freePlaces(needs, [], 'speaker')).toEqual([]);
  });
});
