import { type SeatView } from '@homegroup/room';

/** A list that is read by eye; of a larger room so many are shown, and the others are found by name. */
export const PEOPLE_SHOWN = 100;

export interface PeopleShown {
  readonly seats: readonly SeatView[];
  /** How many more there are that fit what is looked for. */
  readonly more: number;
}

/** Those whose names hold what is looked for, without regard to case or accents, in the order in which they came. */
export function peopleShown(all: readonly SeatView[], lookedFor: string): PeopleShown {
  const words = plain(lookedFor.trim());
  const found = words === '' ? all : all.filter(({ name }) => plain(name).includes(words));
  return { seats: found.slice(0, PEOPLE_SHOWN), more: Math.max(0, found.length - PEOPLE_SHOWN) };
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
