import { ROSTER_POSITIONS, type RosterPlace, type RosterPosition, type RosterSettings } from '@homegroup/contracts';
import { type RosterPlaceEntity } from './roster-place.entity.js';

type Needs = RosterSettings['needs'];
type Taken = Pick<RosterPlaceEntity, 'id' | 'position' | 'place' | 'name'>;

/** The places at one start: those that are taken, whatever is needed now, and after them the free ones, by position. */
export function placesAt(needs: Needs, taken: readonly Taken[]): RosterPlace[] {
  return ROSTER_POSITIONS.flatMap((position) => {
    const filled = taken.filter((place) => place.position === position);
    const free = freePlaces(needs, filled, position).map((place) => ({
      id: `${position}-${place}`,
      position,
      name: null,
    }));
    return [...filled.map(({ id, name }) => ({ id, position, name })), ...free];
  });
}

/** The numbers of a position's places that nobody has, out of the places taken at one start. */
export function freePlaces(
  needs: Needs,
  taken: readonly Pick<Taken, 'position' | 'place'>[],
  position: RosterPosition,
): number[] {
  const count = needs.find((need) => need.position === position)?.count ?? 0;
  const filled = new Set(taken.filter((place) => place.position === position).map(({ place }) => place));
  return (
    Array.from({ length: count }, (_, index) => index + 1)
      .filter((place) => !filled.has(place))
      // Where less is needed than before, who came first still has a place.
      .slice(0, Math.max(0, count - filled.size))
  );
}
