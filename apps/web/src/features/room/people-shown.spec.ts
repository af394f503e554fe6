import { describe, expect, it } from '@jest/globals';
import { type SeatView } from '@homegroup/room';
import { PEOPLE_SHOWN, peopleShown } from './people-shown.js';

function seat(name: string): SeatView {
  return { id: name, name, roles: [], muted: true, camera: false, away: false, held: [] };
}

const crowd = [...Array.from({ length: 500 }, (_, place) => seat(`Person ${place}`)), seat('José M.'), seat('Jo L.')];

describe('the people that are shown', () => {
  it('are everyone in a room that can be read by eye', () => {
    const few = crowd.slice(0, PEOPLE_SHOWN);
    expect(peopleShown(few, '')).toEqual({ seats: few, more: 0 });
  });

  it('are the first of a larger room, and how many more there are', () => {
    const { seats, more } = peopleShown(crowd, '');
    expect(seats).toEqual(crowd.slice(0, PEOPLE_SHOWN));
    expect(more).toBe(crowd.length - PEOPLE_SHOWN);
  });

  it('are found by name, without regard to case or accents, wherever they stand', () => {
    expect(peopleShown(crowd, ' jose').seats.map(({ name }) => name)).toEqual(['José M.']);
    expect(peopleShown(crowd, 'JÓ').seats.map(({ name }) => name)).toEqual(['José M.', 'Jo L.']);
    expect(peopleShown(crowd, 'nobody')).toEqual({ seats: [], more: 0 });
  });
});
