import { type Comer } from './door.js';
import { holdersOf, isAway, isFacility, type Present, type Servants } from './roles.js';
import { type Instant, type Line, type OpenRoom, type SeatId } from './room.js';

/** Someone who waits at the porch [D4]. */
export interface Knock extends Omit<Comer, 'roles' | 'mayBeSeen'> {
  /** Never that of a seat. */
  readonly id: SeatId;
  readonly line: Line;
  readonly at: Instant;
  /** Who talks with them. */
  readonly greeter: SeatId | null;
}

/** While nobody who serves at the door is present, so many of those who came first answer knocks [D9]. */
const STANDING_IN = 3;

/** Who may answer a knock now: whoever serves at the door and is present, or those who have been there longest [D9]. */
export function answerers(room: Servants): ReadonlySet<SeatId> {
  const serving = holdersOf(room, 'door');
  const present = room.seats.filter((seat) => !isAway(seat));
  const servants = present.filter(({ id }) => serving.has(id));
  if (servants.length > 0) return new Set(servants.map(({ id }) => id));
  const known = present.filter(mayStandIn);
  return new Set(known.slice(0, STANDING_IN).map(({ id }) => id));
}

/** Whether nobody is there who could answer a knock. Whoever is away is waited for as long as their seat is kept [D10, L1]. */
export function nobodyAnswers(room: Servants): boolean {
  const serving = holdersOf(room, 'door');
  return !room.seats.some((seat) => serving.has(seat.id) || mayStandIn(seat));
}

/** Whether they may answer where nobody serves at the door [D9]. */
function mayStandIn(seat: Present): boolean {
  return !isFacility(seat) && !seat.held.includes('quarantine');
}

export function findKnock({ knocks }: Pick<OpenRoom, 'knocks'>, id: SeatId): Knock | undefined {
  return knocks.find((knock) => knock.id === id);
}

/** Whether somebody of this id is in the room or at its porch. */
export function isThere({ seats, knocks }: Pick<OpenRoom, 'seats' | 'knocks'>, id: SeatId): boolean {
  return [...seats, ...knocks].some((one) => one.id === id);
}

export function withoutKnocks(room: OpenRoom, gone: readonly SeatId[]): OpenRoom {
  const knocks = room.knocks.filter(({ id }) => !gone.includes(id));
  return knocks.length === room.knocks.length ? room : { ...room, knocks };
}

export function withKnock(room: OpenRoom, knock: Knock): OpenRoom {
  return { ...room, knocks: room.knocks.map((one) => (one.id === knock.id ? knock : one)) };
}

/** Whoever talks at the porch talks with one [D7]. */
export function greeted(room: OpenRoom, id: SeatId | null, greeter: SeatId): OpenRoom {
  const knocks = room.knocks.map((knock) => {
    if (knock.id === id) return { ...knock, greeter };
    return knock.greeter === greeter ? { ...knock, greeter: null } : knock;
  });
  return { ...room, knocks };
}
