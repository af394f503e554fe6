import fc from 'fast-check';
import { nextAlarm } from '../alarm.js';
import { apply, type Outcome } from '../apply.js';
import { type Alarm, type Command } from '../command.js';
import { type Hours } from '../hours.js';
import { type Role } from '../roles.js';
import { openRoom, type OpenRoom, type Room } from '../room.js';
import { action, actionOf, comerOf, coming, knockOf, ORDER, other, seatOf } from './asked.js';
import { AT, MINUTE_MS } from './scene.js';

const KINDS = [
  'enter',
  'knock',
  'endQuiet',
  'leave',
  'loseLine',
  'freeAbsent',
  'closeTurn',
  'agreeToOffer',
  'closeRoom',
  'wake',
  'act',
] as const;
/** A meeting of half an hour that may be kept open for an hour. */
const HOURS = {
  startsAt: AT,
  endsAt: AT + 30 * MINUTE_MS,
  closesAt: AT + 45 * MINUTE_MS,
  latestAt: AT + 60 * MINUTE_MS,
};
const NAMES = [
  'Ana',
  'ANA',
  'Ben',
  'Ｂｅｎ',
  'Cleo',
  'Dan',
  'Eve',
  'Fay',
  'Gus',
  'sam@example.com',
  '',
  'iPhone',
  'Greeter',
];

const step = fc.record({
  kind: fc.oneof(
    { weight: 16, arbitrary: fc.constant('act' as const) },
    { weight: 6, arbitrary: fc.constant('enter' as const) },
    { weight: 3, arbitrary: fc.constant('knock' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...KINDS) },
  ),
  /** One of a few people, each with a token of their own; often the one who chairs at first. */
  person: fc.oneof(fc.constant(0), other, other),
  name: fc.constantFrom(...NAMES),
  coming,
  action,
  draw: fc.constantFrom(0, 0.5, 0.999),
  /** The number of a command, from the last one of the seat. */
  ahead: fc.constantFrom(1, 1, 1, 0, -1, 3),
  /** Someone whose seat's id is given to a newcomer, if they have one. */
  idOf: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: other }),
  /** What the group has appointed a newcomer to. */
  appointed: fc.constantFrom<readonly Role[]>(
    [],
    [],
    [],
    ['chair'],
    ['techHost', 'greeter'],
    ['speaker'],
    ['facility'],
  ),
  /** How far the clock goes; it may step back. */
  passedMs: fc.constantFrom(0, 0, 1, 1_000, 30_000, 90_000, -1, -60_000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const SEATS_MAX = 5;
export const KNOCKS_MAX = 2;
const LIMITS = {
  ...{ seats: SEATS_MAX, knocks: KNOCKS_MAX, arrivals: 3, arrivalsMs: 10_000 },
  ...{ quietMs: 20_000, undoMs: 40_000, longMs: 20_000 },
};

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
  let room = freshRoom('first', HOURS);
  let now = AT;
  steps.forEach((next, index) => {
    now += next.passedMs;
    const command = frozen(commandOf(room, next, { at: now, freshId: `seat-${index}` }));
    const outcome = apply(room, command);
    told.push({ before: room, command, outcome });
    room =
      outcome.room.kind === 'open' ? frozen(outcome.room) : freshRoom(`first-after-${index}`, index % 2 ? HOURS : null);
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

/** A room in which three people are already, one of whom chairs; every second one has no hours. */
function freshRoom(seat: string, hours: Hours | null): OpenRoom {
  // One in two is for members to share, with newcomers' quiet minutes.
  const quarantine = hours === null;
  const sharing = quarantine ? 'members' : 'anyone';
  const room = openRoom({
    id: 'room',
    door: { kind: 'open' },
    sharing,
    quarantine,
    limits: LIMITS,
    hours,
    order: ORDER,
  });
  const people = ['Ana', 'Ben', 'Cleo'].map((name, person): Command => {
    return { kind: 'enter', seat: `${seat}-${person}`, ...comerOf(person, name), at: AT };
  });
  const first = people.reduce<Room>((before, command) => apply(before, command).room, room);
  if (first.kind === 'closed') throw new Error('closed at once');
  return frozen({
    ...first,
    seats: first.seats.map((one, place) => ({ ...one, roles: place === 0 ? ['chair'] : [] })),
  });
}

interface Given {
  readonly at: number;
  readonly freshId: string;
}

function commandOf(room: OpenRoom, next: Step, given: Given): Command {
  const { kind } = next;
  if (kind === 'enter') return enterOf(room, next, given);
  if (kind === 'knock') return knockAtDoor(next, given);
  if (kind === 'wake') return { kind, at: given.at, aliveAt: given.at - 700 };
  if (kind === 'leave' || kind === 'loseLine' || kind === 'act') return ofSeat(room, kind, next, given.at);
  return alarmOf(room, kind, given.at);
}

/** Mostly the alarm that the room waits for, when it is due. */
function alarmOf(room: OpenRoom, kind: Alarm['kind'], at: number): Command {
  const due = nextAlarm(room);
  if (due?.alarm.kind === kind) return { ...due.alarm, at: due.at };
  return { kind, at, turn: room.floor.turns, offer: room.chairing.offers };
}

function ofSeat(room: OpenRoom, kind: 'leave' | 'loseLine' | 'act', next: Step, at: number): Command {
  const held = seatOf(room, next.person);
  const seat = held?.id ?? (kind === 'act' ? undefined : knockOf(room, next.person)?.id) ?? 'nobody';
  if (kind !== 'act') return { kind, seat, at };
  const number = Math.max(1, (held?.lastCommand ?? 0) + next.ahead);
  return { kind, seat, number, action: actionOf(room, next.action), draw: next.draw, at };
}

/** Somebody else than the one who is mostly there. */
function knockAtDoor({ person, name, coming }: Step, { at, freshId }: Given): Command {
  return { kind: 'knock', knock: freshId, ...comerOf(person + 1, name, coming), at };
}

function enterOf(
  room: OpenRoom,
  { person, name, idOf, coming, appointed: roles }: Step,
  { at, freshId }: Given,
): Command {
  const inUse = idOf === null ? undefined : seatOf(room, idOf)?.id;
  return { kind: 'enter', seat: inUse ?? freshId, ...comerOf(person, name, coming), roles, at };
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
