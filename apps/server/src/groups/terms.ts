import { type Position, type Term } from '@homegroup/contracts';
import { localDay } from './schedule.js';

/** The positions whose term is not over at this instant (milliseconds since the epoch); the last day counts, in the group's time zone. */
export function heldOn(terms: readonly Term[], at: number, timeZone: string): Position[] {
  const today = localDay(at, timeZone).toString();
  return terms.filter(({ until }) => until === null || until >= today).map(({ position }) => position);
}
