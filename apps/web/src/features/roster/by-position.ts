import { type RosterPlace, type RosterPosition } from '@homegroup/contracts';

/** A place that someone has. */
export interface TakenPlace {
  readonly id: string;
  readonly name: string;
}

/** One position at one time: who has it, and how many are still wanted. */
export interface PositionPlaces {
  readonly position: RosterPosition;
  readonly taken: readonly TakenPlace[];
  readonly free: number;
}

/** The places of one time, in the order in which the roster names their positions. */
export function byPosition(places: readonly RosterPlace[]): PositionPlaces[] {
  return [...new Set(places.map(({ position }) => position))].map((position) => {
    const all = places.filter((place) => place.position === position);
    const taken = all.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
    return { position, taken, free: all.length - taken.length };
  });
}
