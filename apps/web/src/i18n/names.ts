import { type CommonView, type SeatId } from '@homegroup/room';

/** The name of a seat as it stands within a sentence; empty where there is no such seat. */
export function nameOf({ seats }: Pick<CommonView, 'seats'>, seat: SeatId | null | undefined): string {
  return apart(seats.find(({ id }) => id === seat)?.name ?? '');
}

/** Names in the order given, as one list, such as `Ana, Sam and Maria`. Those who are gone are left out. */
export function namesOf(view: Pick<CommonView, 'seats'>, seats: readonly SeatId[], language: string): string {
  const names = seats.map((seat) => nameOf(view, seat)).filter((name) => name !== '');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

// Written from right to left, a name would draw the words around it along (Unicode Bidirectional Algorithm, 2.7).
function apart(name: string): string {
  return /[\u0590-\u08FF]/u.test(name) ? `\u2068${name}\u2069` : name;
}
