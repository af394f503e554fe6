import fc from 'fast-check';
import { apply, type Outcome } from '../apply.js';
import { SEAT_ACTIONS, type Command } from '../command.js';
import { openRoom, type OpenRoom, type Room, type Seat } from '../room.js';
import { AT } from './scene.js';

const KINDS = ['enter', 'leave', 'loseLine', 'freeAbsent', 'wake', 'act'] as const;
const NAMES = ['Ana', 'ANA', 'Ben', 'Ｂｅｎ', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus', 'sam@example.com', ''];

const step = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant('act' as const) },
    { weight: 4, arbitrary: fc.constant('enter' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...KINDS) },
  ),
  /** One of a few people, each with a token of their own. */
  person: fc.nat({ max: 7 }),
  name: fc.constantFrom(...NAMES),
  action: fc.constantFrom(...SEAT_ACTIONS),
  /** The number of a command, from the last one of the seat. */
  ahead: fc.constantFrom(1, 1, 1, 0, -1, 3),
  /** Someone whose seat's id is given to a newcomer, if they have one. */
  idOf: fc.option(fc.nat({ max: 7 })),
  /** How far the clock goes; it may step back. */
  passedMs: fc.constantFrom(0, 0, 1, 1_000, 30_000, 90_000, -1, -60_000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const SEATS_MAX = 5;

/** What a few people, a clock and an alarm might ask of a room: 200 commands on average. */
export const tale = fc.array(step, { maxLength: 400, size: 'max' });

/** One command of a tale, and what came of it. */
export interface Told {
  readonly before: OpenRoom;
  readonly command: Command;
  readonly outcome: Outcome;
}

/** Plays a tale; where a room closes, the next command finds a fresh one. Whoever changes a room in place throws. */
export function play(steps: readonly Step[]): Told[] {
  const told: Told[] = [];
  let room = freshRoom();
  let now = AT;
  steps.forEach((next, index) => {
    now += next.passedMs;
    const command = frozen(commandOf(room, next, { at: now, freshId: `seat-${index}` }));
    const outcome = apply(room, command);
    told.push({ before: room, command, outcome });
    room = outcome.room.kind === 'open' ? frozen(outcome.room) : freshRoom();
  });
  return told;
}

/** The states of each room of a tale, from the first to the last open one. */
export function statesOf(told: readonly Told[]): OpenRoom[][] {
  const rooms: OpenRoom[][] = [];
  for (const { before, outcome } of told) {
    if (rooms.at(-1)?.at(-1) !== before) rooms.push([before]);
    if (outcome.room.kind === 'open' && outcome.room !== before) rooms.at(-1)?.push(outcome.room);
  }
  return rooms;
}

/** The room as a database gives it back that keeps JSON's values, but not the order of keys. */
export function stored(room: Room): Room {
  return JSON.parse(JSON.stringify(room), (_key, value: unknown) =>
    isPlain(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
  ) as Room;
}

function freshRoom(): OpenRoom {
  return frozen(openRoom({ id: 'room', door: { kind: 'open' }, limits: { seats: SEATS_MAX } }));
}

interface Given {
  readonly at: number;
  readonly freshId: string;
}

function commandOf(room: OpenRoom, next: Step, given: Given): Command {
  const { kind } = next;
  const { at } = given;
  if (kind === 'freeAbsent' || kind === 'wake') return { kind, at };
  if (kind === 'enter') return enterOf(room, next, given);
  const held = seatOf(room, next.person);
  const seat = held?.id ?? 'nobody';
  if (kind !== 'act') return { kind, seat, at };
  return { kind: next.action, seat, number: Math.max(1, (held?.lastCommand ?? 0) + next.ahead), at };
}

function enterOf(room: OpenRoom, { person, name, idOf }: Step, { at, freshId }: Given): Command {
  const inUse = idOf === null ? undefined : seatOf(room, idOf)?.id;
  return { kind: 'enter', seat: inUse ?? freshId, tokenHash: tokenHashOf(person), name, at };
}

function seatOf(room: OpenRoom, person: number): Seat | undefined {
  return room.seats.find(({ tokenHash }) => tokenHash === tokenHashOf(person));
}

function tokenHashOf(person: number): string {
  return `hash-of-${person}`;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
