import { type Comer } from './door.js';
import { isSentAway, welcomed } from './removals.js';
import { holdersOf, isAway, isFacility, type Servants } from './roles.js';
import { type Instant, type Line, type OpenRoom, type Seat, type SeatId } from './room.js';

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
  const known = present.filter((seat) => !isFacility(seat) && !seat.held.includes('quarantine'));
  return new Set(known.slice(0, STANDING_IN).map(({ id }) => id));
}

export function nobodyAnswers(room: Servants): boolean {
  return answerers(room).size === 0;
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

/** What follows for those who wait from who is there: who talks at the porch is at the porch, and nobody waits for nobody [D7, D10, D16]. */
export function porchFollowed(room: OpenRoom): OpenRoom {
  const isHere = (greeter: SeatId) => room.seats.some(({ id }) => id === greeter);
  const knocks = room.knocks.map((knock) =>
    knock.greeter !== null && !isHere(knock.greeter) ? { ...knock, greeter: null } : knock,
  );
  const isLost = knocks.some((knock, place) => knock !== room.knocks[place]);
  return atPorch(letInByItself(isLost ? { ...room, knocks } : room));
}

function atPorch(room: OpenRoom): OpenRoom {
  const greeters = new Set(room.knocks.flatMap(({ greeter }) => (greeter === null ? [] : [greeter])));
  const isRight = ({ id, held }: Seat) => held.includes('atPorch') === greeters.has(id);
  if (room.seats.every(isRight)) return room;
  const seats = room.seats.map((seat) => {
    if (isRight(seat)) return seat;
    const isThere = greeters.has(seat.id);
    const others = seat.held.filter((why) => why !== 'atPorch');
    return isThere ? { ...seat, muted: true, held: [...others, 'atPorch' as const] } : { ...seat, held: others };
  });
  return { ...room, seats };
}

/**
 * Nobody waits at a door that asks only for a knock while there is nobody to open [D10], nor at an open one but those who
 * would have to knock at it, too [D16].
 */
function letInByItself(room: OpenRoom): OpenRoom {
  if (room.serenity.isOn || room.knocks.length === 0) return room;
  if (room.door.kind === 'open') {
    return letIn(
      room,
      room.knocks.filter((knock) => !knock.isMatched && isSentAway(room, knock) === null),
    );
  }
  if (room.door.kind !== 'knock' || !nobodyAnswers(room)) return room;
  return letIn(
    room,
    room.knocks.filter(({ line }) => line.kind === 'up'),
  );
}

function letIn(room: OpenRoom, waiting: readonly Knock[]): OpenRoom {
  const after = withoutKnocks(
    room,
    waiting.map(({ id }) => id),
  );
  return waiting.reduce((before, knock) => welcomed(before, knock, false), after);
}
