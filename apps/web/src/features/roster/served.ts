import { ROSTER_POSITIONS, type RosterPosition, type ServingToday } from '@homegroup/contracts';
import { type CommonView, type SeatView } from '@homegroup/room';

/** A position that someone has signed up for today. */
export interface Served {
  readonly position: RosterPosition;
  readonly signedUp: readonly { readonly name: string; readonly isHere: boolean }[];
  /** Those in the room who hold the position now, whoever they are. */
  readonly holders: readonly SeatView[];
}

/** What was promised and what has come of it, by position; positions that nobody has signed up for are left out. */
export function servedIn({ seats }: Pick<CommonView, 'seats'>, places: ServingToday['places']): Served[] {
  const here = new Set(seats.filter(({ away }) => !away).map(({ name }) => plain(name)));
  return ROSTER_POSITIONS.map((position) => ({
    position,
    signedUp: places
      .filter((place) => place.position === position)
      .flatMap(({ name }) => (name === null ? [] : [{ name, isHere: here.has(plain(name)) }])),
    holders: seats.filter(({ roles }) => roles.includes(position)),
  })).filter(({ signedUp }) => signedUp.length > 0);
}

// Someone who signed up as "sam r" comes as "Sam R."
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}]/gu, '');
}
