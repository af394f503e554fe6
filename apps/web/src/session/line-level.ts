/** How one direction of the line fares, by one look: packets that were missing when they were due, from 0 to 1 of all. */
export type Missing = number | null;

/** From here on words are lost, and what is not sound gives way. One lost packet in twelve is still mended unheard. */
const BAD = 0.08;
/** From here on there is no time to go step by step. */
const TERRIBLE = 0.25;
/** Below this a line counts as good; in between nothing changes. */
const GOOD = 0.03;
/** So many bad looks in a row it takes: one tunnel is no weak line. */
const BAD_LOOKS = 2;
/** How long a line must be good before one step is given back, in milliseconds; and at most, after relapses. */
const GIVE_BACK_MS = 20_000;
const GIVE_BACK_MAX_MS = 320_000;
/** Bad again so soon after a step back, the line could not bear it: the next try waits twice as long. */
const RELAPSE_MS = 30_000;

/** How far one direction has stepped down, and what it takes to step back. 0: nothing is given up. */
export interface LineLevel {
  readonly level: number;
  readonly badLooks: number;
  readonly goodSinceMs: number | null;
  readonly givenBackAtMs: number | null;
  readonly waitMs: number;
}

export const UNHARMED: LineLevel = {
  level: 0,
  badLooks: 0,
  goodSinceMs: null,
  givenBackAtMs: null,
  waitMs: GIVE_BACK_MS,
};

/** Whether as much is missing as to do something about it. */
export function isBad(missing: Missing): boolean {
  return missing !== null && missing >= BAD;
}

/**
 * One look more, at `nowMs` of a steady clock; levels go up to `most`. Where nothing was sent there is nothing to be
 * seen (null): that counts as good, for only a try shows what the line can bear.
 */
export function look(before: LineLevel, missing: Missing, nowMs: number, most: number): LineLevel {
  if (isBad(missing)) return worse(before, missing ?? 0, nowMs, most);
  if (missing !== null && missing >= GOOD) return { ...before, badLooks: 0, goodSinceMs: null };
  return better(before, nowMs);
}

function worse(before: LineLevel, missing: number, nowMs: number, most: number): LineLevel {
  const badLooks = before.badLooks + 1;
  const next = { ...before, badLooks, goodSinceMs: null };
  if (badLooks < BAD_LOOKS || before.level === most) return next;
  const level = missing >= TERRIBLE ? most : before.level + 1;
  const isRelapse = before.givenBackAtMs !== null && nowMs - before.givenBackAtMs < RELAPSE_MS;
  const waitMs = isRelapse ? Math.min(GIVE_BACK_MAX_MS, before.waitMs * 2) : before.waitMs;
  return { level, badLooks: 0, goodSinceMs: null, givenBackAtMs: null, waitMs };
}

function better(before: LineLevel, nowMs: number): LineLevel {
  const goodSinceMs = before.goodSinceMs ?? nowMs;
  const next = { ...before, badLooks: 0, goodSinceMs };
  if (before.level === 0) return nowMs - goodSinceMs < GIVE_BACK_MAX_MS ? next : { ...next, waitMs: GIVE_BACK_MS };
  if (nowMs - goodSinceMs < before.waitMs) return next;
  return { ...next, level: before.level - 1, goodSinceMs: nowMs, givenBackAtMs: nowMs };
}
