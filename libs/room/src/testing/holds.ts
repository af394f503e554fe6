import { it } from '@jest/globals';
import fc from 'fast-check';
import { findSeat, type OpenRoom } from '../room.js';
import { play, statesOf, tale, type Told } from './tale.js';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 200);
const TIME_LIMIT_MS = 60_000 + numRuns * 100;

/** What holds for any tale; `points` choose places in it. */
export function holds(title: string, check: (told: readonly Told[], points: readonly [number, number]) => void): void {
  const points = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }));
  const property = fc.property(tale, points, (steps, chosen) => check(play(steps), chosen));
  it(title, () => fc.assert(property, { numRuns }), TIME_LIMIT_MS);
}

/** What holds for every room in any tale. */
export function holdsForRooms(title: string, check: (room: OpenRoom) => void): void {
  holds(title, (told) => statesOf(told).flat().forEach(check));
}

/** What holds for every command in any tale that leaves its room open. */
export function holdsForSteps(title: string, check: (told: Told, after: OpenRoom) => void): void {
  holds(title, (told) => {
    for (const one of told) if (one.outcome.room.kind === 'open') check(one, one.outcome.room);
  });
}

/** Jest's matchers are too slow for each of a hundred thousand steps. */
export function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

export function isRepeated({ before, command }: Told): boolean {
  return command.kind === 'act' && command.number <= (findSeat(before, command.seat)?.lastCommand ?? 0);
}
