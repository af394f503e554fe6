import { type Hours } from './hours.js';
import { currentItem, isFlexible, ITEM_LENGTH_MAX_MS, type Item, type Progress } from './order.js';
import { type Instant } from './room.js';

/** What the pace of a meeting is reckoned from: a room, or the view of one. */
export interface Paced {
  readonly order: readonly Item[];
  readonly progress: Progress;
  readonly hours: Hours | null;
}

/** No item is made shorter than this to end on time. */
const SHORTEST_MS = 60_000;

/** When the meeting should be over: by its hours, or by its lengths as they were when it began; null before that. */
export function dueAt({ hours, progress }: Paced): Instant | null {
  return hours?.endsAt ?? progress.endsAt;
}

/** Milliseconds left of the item that is under way, less than nothing when it is over; null while doors are open [O4]. */
export function itemLeftMs(paced: Paced, at: Instant): number | null {
  const item = currentItem(paced);
  const { beganAt } = paced.progress;
  return item === undefined || beganAt === null ? null : beganAt + item.lengthMs - at;
}

/** By how many milliseconds the meeting will be over after its time if everything lasts as planned; null where no end is known. */
export function overMs(paced: Paced, at: Instant): number | null {
  const due = dueAt(paced);
  if (due === null || paced.progress.item === null) return null;
  const rest = comingItems(paced).reduce((sum, { lengthMs }) => sum + lengthMs, 0);
  return startOf(paced, at) + leftNow(paced, at) + rest - due;
}

/**
 * The order with the lengths of its shares such that the meeting ends on time, as far as they give: what is over is taken
 * from them, what is left over is given to them, to each in proportion to its length [O6].
 */
export function fitted(paced: Paced, at: Instant): readonly Item[] {
  const over = overMs(paced, at);
  const flexible = [currentItem(paced), ...comingItems(paced)].filter((item) => item !== undefined && isFlexible(item));
  if (over === null || flexible.length === 0) return paced.order;
  const left = new Map(flexible.map((item) => [item?.id, plannedMs(paced, item, at)]));
  const lengths = spread([...left.values()], [...left.values()].reduce((sum, ms) => sum + ms, 0) - over);
  const given = new Map([...left.keys()].map((id, index) => [id, lengths[index] ?? SHORTEST_MS]));
  return paced.order.map((item) => {
    const ms = given.get(item.id);
    return ms === undefined ? item : { ...item, lengthMs: bounded(usedMs(paced, item, at) + ms) };
  });
}

/** A length for each such that they make up `total` in proportion, none shorter than the shortest. Whole seconds. */
function spread(lengths: readonly number[], total: number): number[] {
  // Those that would be too short have the shortest; what they take is missing to the others.
  let fixed = new Set<number>();
  for (;;) {
    const free = lengths.flatMap((ms, index) => (fixed.has(index) ? [] : [ms]));
    const rest = total - fixed.size * SHORTEST_MS;
    const sum = free.reduce((all, ms) => all + Math.max(ms, 1), 0);
    const given = lengths.map((ms, index) => (fixed.has(index) ? SHORTEST_MS : (Math.max(ms, 1) * rest) / sum));
    const short = new Set(given.flatMap((ms, index) => (ms <= SHORTEST_MS ? [index] : [])));
    if (short.size === fixed.size) return given.map((ms) => Math.max(SHORTEST_MS, Math.floor(ms / 1_000) * 1_000));
    fixed = short;
  }
}

/** The items to come until the meeting is over, without skipped ones and the fellowship after it. */
function comingItems({ order, progress }: Paced): readonly Item[] {
  const place = order.findIndex(({ id }) => id === progress.item);
  return order.filter(({ kind, isSkipped }, index) => index > place && !isSkipped && kind !== 'fellowship');
}

// Before the first step nothing is used up, and the meeting begins at its hour.
function startOf({ hours, progress }: Paced, at: Instant): Instant {
  return progress.beganAt === null && hours ? Math.max(hours.startsAt, at) : at;
}

function leftNow(paced: Paced, at: Instant): number {
  return currentItem(paced)?.kind === 'fellowship' ? 0 : Math.max(0, itemLeftMs(paced, at) ?? 0);
}

function plannedMs(paced: Paced, item: Item | undefined, at: Instant): number {
  if (item === undefined) return 0;
  return item.id === paced.progress.item ? leftNow(paced, at) : item.lengthMs;
}

function usedMs({ progress }: Paced, { id }: Item, at: Instant): number {
  return id === progress.item && progress.beganAt !== null ? Math.max(0, at - progress.beganAt) : 0;
}

function bounded(lengthMs: number): number {
  return Math.min(lengthMs, ITEM_LENGTH_MAX_MS);
}
