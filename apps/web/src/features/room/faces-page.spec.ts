import { WATCHED_MAX } from '@homegroup/contracts';
import { describe, expect, it } from '@jest/globals';
import { madeUpSeats } from '../../testing/made-up.js';
import { FACES, pageOf, watchedOn } from './faces-page.js';

const seats = madeUpSeats(40);

describe('the page of faces', () => {
  it.each([
    [0, 0, 'seat-0', 6],
    [6, 6, 'seat-36', 4],
    [-1, 0, 'seat-0', 6],
    [9, 6, 'seat-36', 4],
  ])('asked for as %i is %i', (asked, page, first, length) => {
    const shown = pageOf(seats, asked, FACES.narrow);
    expect({ page: shown.page, pages: shown.pages, first: shown.seats[0]?.id, length: shown.seats.length }).toEqual({
      page,
      pages: 7,
      first,
      length,
    });
  });

  it('is one even where nobody is', () => {
    expect(pageOf([], 3, FACES.narrow)).toEqual({ page: 0, pages: 1, seats: [] });
  });
});

describe('the cameras watched', () => {
  it('are those of the page that are on, except my own', () => {
    const own = 'seat-1';
    expect(watchedOn(seats.slice(0, 6), undefined, own)).toEqual([{ seat: 'seat-4', size: 'small' }]);
  });

  it('begin with whoever speaks, in large, once', () => {
    expect(watchedOn(seats.slice(0, 6), seats[4], undefined)).toEqual([
      { seat: 'seat-4', size: 'large' },
      { seat: 'seat-1', size: 'small' },
    ]);
    expect(watchedOn(seats.slice(0, 6), seats[7], undefined)[0]).toEqual({ seat: 'seat-7', size: 'large' });
  });

  it('are never more than the server allows, even on a wide page where all show themselves', () => {
    const shown = seats.map((seat) => ({ ...seat, camera: true }));
    expect(watchedOn(shown.slice(0, FACES.wide), shown[20], undefined)).toHaveLength(WATCHED_MAX);
    expect(watchedOn(shown, shown[20], undefined)).toHaveLength(WATCHED_MAX);
  });
});
