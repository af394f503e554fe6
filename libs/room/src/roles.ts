import { type Held } from './held.js';
import { type Line, type SeatId } from './room.js';

/** Service positions that a seat may hold in the room; each is a set of rights [P1]. */
// A facility is a hospital or an institution on one shared screen [H1].
export const ROLES = [
  'chair',
  'coChair',
  'techHost',
  'timekeeper',
  'greeter',
  'reader',
  'speaker',
  'facility',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * lead: queue, turns, way to share, timing, invitations, the chat's door. time: pause, go on, extend, end a share.
 * quiet: mute others. appoint: give and take roles. voice: be heard beside the floor. serve: read what is written to
 * the servants, write to anyone, with links that work; bring everything to a stand. door: who comes in, and who is sent away.
 */
export type Right = 'lead' | 'time' | 'quiet' | 'appoint' | 'voice' | 'serve' | 'door';

const RIGHTS: Record<Role, readonly Right[]> = {
  chair: ['lead', 'time', 'quiet', 'appoint', 'voice', 'serve', 'door'],
  coChair: ['lead', 'time', 'quiet', 'appoint', 'serve', 'door'],
  techHost: ['time', 'quiet', 'serve', 'door'],
  timekeeper: ['time', 'serve'],
  greeter: ['serve', 'door'],
  reader: [],
  speaker: [],
  facility: [],
};

/** Trusted servants in the order in which the chair's powers pass on [K1]. */
const SUCCESSION: readonly Role[] = ['chair', 'coChair', 'techHost', 'timekeeper', 'greeter'];

/** A seat as the room knows it or as its view shows it. */
export type Present = { readonly id: SeatId; readonly roles: readonly Role[]; readonly held: readonly Held[] } & (
  { readonly line: Line } | { readonly away: boolean }
);

export interface Servants {
  readonly seats: readonly Present[];
  readonly chairing: { readonly standIn: SeatId | null };
}

export function isAway(seat: Present): boolean {
  return 'away' in seat ? seat.away : seat.line.kind === 'down';
}

/** Whether what holds a seat back is among these. */
export function isHeld({ seats }: Pick<Servants, 'seats'>, id: SeatId, ...why: readonly Held[]): boolean {
  return seats.some((seat) => seat.id === id && seat.held.some((one) => why.includes(one)));
}

/** Whether a seat has a trusted servant's role, which nobody but the chair sends away [D11]. */
export function isTrusted({ roles }: Pick<Present, 'roles'>): boolean {
  return roles.some((role) => SUCCESSION.includes(role));
}

/** Whether it is a facility's shared screen [H1]. */
export function isFacility({ roles }: Pick<Present, 'roles'>): boolean {
  return roles.includes('facility');
}

/** Whether the seat of this id is a facility's shared screen [H1]. */
export function isFacilitySeat({ seats }: Pick<Servants, 'seats'>, id: SeatId): boolean {
  return seats.some((seat) => seat.id === id && isFacility(seat));
}

/** Who has the chair's powers now: the first present servant in the order of succession [K1], or nobody. */
export function actingChair({ seats, chairing }: Servants): SeatId | null {
  const present = seats.filter((seat) => !isAway(seat));
  for (const role of SUCCESSION) {
    const servant = present.find(({ roles }) => roles.includes(role));
    if (servant) return servant.id;
  }
  return present.some(({ id }) => id === chairing.standIn) ? chairing.standIn : null;
}

/** The seats that have the right, by their roles or because the chair's powers have passed to one [P1, K1]. */
export function holdersOf(servants: Servants, right: Right): ReadonlySet<SeatId> {
  const holders = servants.seats.filter(({ roles }) => roles.some((role) => RIGHTS[role].includes(right)));
  const acting = actingChair(servants);
  return new Set([...holders.map(({ id }) => id), ...(acting === null ? [] : [acting])]);
}

export function hasRight(servants: Servants, id: SeatId, right: Right): boolean {
  return holdersOf(servants, right).has(id);
}
