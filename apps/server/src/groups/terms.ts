import { type Position, type Term } from '@homegroup/contracts';

/** The positions whose term is not over at this instant (milliseconds since the epoch); the last day counts, in the group's time zone. */
export function heldOn(terms: readonly Term[], at: number, timeZone: string): Position[] {
  const today = localDate(at, timeZone);
  return terms.filter(({ until }) => until === null || until >= today).map(({ position }) => position);
}

/** The day of the calendar in a time zone, `YYYY-MM-DD`. */
function localDate(at: number, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}
