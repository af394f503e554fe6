/** A calendar month in UTC by its name, such as `2026-11`. A month and not a week: the more who fetch, the larger the crowd. */
export type Period = string;

/** How a period is written. */
export const PERIOD = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const DAY_MS = 86_400_000;
/** So long before a period ends the tokens of the next are given out. */
const AHEAD_MS = 7 * DAY_MS;

/** The period of an instant, in milliseconds since the epoch. */
export function periodOf(at: number): Period {
  return new Date(at).toISOString().slice(0, 7);
}

/** The period after, or before where `by` is -1. */
export function periodFrom(period: Period, by: 1 | -1): Period {
  const { from, until } = spanOf(period);
  return periodOf(by === 1 ? until : from - 1);
}

/** From the first instant on, to just before the second; milliseconds since the epoch. */
export function spanOf(period: Period): { readonly from: number; readonly until: number } {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return { from: Date.UTC(year, month - 1), until: Date.UTC(year, month) };
}

/** The periods whose tokens are given out at an instant: the current one, and in its last week the next one, too. */
export function periodsAt(at: number): [Period, ...Period[]] {
  const current = periodOf(at);
  return at < spanOf(current).until - AHEAD_MS ? [current] : [current, periodFrom(current, 1)];
}

/** The time of a meeting that is always on: the day, by its first instant in UTC. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}
