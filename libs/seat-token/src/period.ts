/** A calendar month in UTC by its name, such as `2026-11`. */
export type Month = string;

/**
 * What keys are made for: a month by its name, or, where a group began anew within it, the name and which one it is, such as
 * `2026-11.2`. A month and not a week: the more who fetch, the larger the crowd that each of them is one of.
 */
export type Period = string;

/** How a period is written. */
export const PERIOD = /^\d{4}-(?:0[1-9]|1[0-2])(?:\.[1-9]\d{0,3})?$/;

const MONTH_LENGTH = 7;
const DAY_MS = 86_400_000;
/** So long before a month ends the tokens of the next are given out. */
const AHEAD_MS = 7 * DAY_MS;

/** The month of an instant, in milliseconds since the epoch. */
export function monthOf(at: number): Month {
  return new Date(at).toISOString().slice(0, MONTH_LENGTH);
}

/** The month that a period is of. */
export function monthIn(period: Period): Month {
  return period.slice(0, MONTH_LENGTH);
}

/** The period that follows when a group begins anew within a month. */
export function periodAfter(period: Period): Period {
  const [month = '', number = '1'] = period.split('.');
  return `${month}.${Number(number) + 1}`;
}

/** The month after, or before where `by` is -1. */
export function monthFrom(month: Month, by: 1 | -1): Month {
  const { from, until } = spanOf(month);
  return monthOf(by === 1 ? until : from - 1);
}

/** From the first instant of a month on, to just before the second; milliseconds since the epoch. */
export function spanOf(month: Month): { readonly from: number; readonly until: number } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: Date.UTC(year, number - 1), until: Date.UTC(year, number) };
}

/** The months whose tokens are given out at an instant: the current one, and in its last week the next one, too. */
export function monthsAt(at: number): [Month, ...Month[]] {
  const current = monthOf(at);
  return at < spanOf(current).until - AHEAD_MS ? [current] : [current, monthFrom(current, 1)];
}

/** The time of a meeting that is always on: the day, by its first instant in UTC. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}
