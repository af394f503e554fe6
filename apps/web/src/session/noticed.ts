import { type SeatId, type SeatView } from '@homegroup/room';

/** So many are remembered, in memory alone and for as long as the page is open. */
const KEPT_MAX = 12;

/** Who was heard or began to show their camera last, the latest first: whoever disturbs stands at the top. */
export function noticed(before: readonly SeatId[], now: readonly SeatId[]): readonly SeatId[] {
  if (now.length === 0 || now.every((seat, place) => before[place] === seat)) return before;
  return [...now, ...before.filter((seat) => !now.includes(seat))].slice(0, KEPT_MAX);
}

/** Those whose camera was off, or who were not there, and whose camera is on. */
export function shownNow(before: readonly SeatView[], seats: readonly SeatView[]): readonly SeatId[] {
  const shown = new Set(before.filter(({ camera }) => camera).map(({ id }) => id));
  return seats.filter(({ id, camera }) => camera && !shown.has(id)).map(({ id }) => id);
}
