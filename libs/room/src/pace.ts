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
/** Lengths are given in whole seconds. */
const SECOND_MS = 1_000;

/** When the meeting should be over: by its hours, or by its lengths as they were when it began; null before that [O6]. */
export function dueAt({ hours, progress }: Paced): Instant | null {
  return hours?.endsAt ?? progress.endsAt;
}

/** When a meeting that begins at an item, at this instant, is over by its lengths [O6]. */
export function plannedEnd({ order }: Paced, item: Item, at: Instant): Instant {
  const rest = [item, ...itemsAfter(order, item)].filter(isCounted);
  return rest.reduce((end, { lengthMs }) => end + lengthMs, at);
}

/** Milliseconds left of the item that is under way, less than nothing when it is over; null while doors are open [O4]. */
export function itemLeftMs(paced: Paced, at: Instant): number | null {
  const item = currentItem(paced);
  const { beganAt } = paced.progress;
  return item === undefined || beganAt === null ? null : beganAt + item.lengthMs - at;
}

/**
 * By how many milliseconds the meeting will be over after its time if everything lasts as planned, less than nothing when
 * it will be over before; null where no end is known, and once the meeting is over [O6].
 */
export function overMs(paced: Paced, at: Instant): number | null {
  const [due, item] = [dueAt(paced), currentItem(paced)];
  if (due === null || item === undefined || !isCounted(item)) return null;
  const rest = itemsAfter(paced.order, item).filter(isCounted);
  return rest.reduce((end, { lengthMs }) => end + lengthMs, startOf(paced, at) + leftNow(paced, at)) - due;
}

/** Whether there is an end to keep, and an item to give way for it [O6]. */
export function mayBeFitted(paced: Paced): boolean {
  return dueAt(paced) !== null && flexibleItems(paced).length > 0;
}

/**
 * The order with the lengths of its shares such that the meeting ends on time, as far as they give: what is over is taken
 * from them, what is left over is given to them, to each in proportion to its length [O6].
 */
export function fitted(paced: Paced, at: Instant): readonly Item[] {
  const over = overMs(paced, at);
  const flexible = flexibleItems(paced);
  // What is lost to whole seconds is no reason to change anything.
  if (over === null || (over <= 0 && over > -SECOND_MS * flexible.length)) return paced.order;
  const planned = flexible.map((item) => plannedMs(paced, item, at));
  const lengths = spread(planned, planned.reduce((sum, ms) => sum + ms, 0) - over);
  const given = new Map(flexible.map(({ id }, index) => [id, lengths[index]]));
  return paced.order.map((item) => {
    const ms = given.get(item.id);
    return ms === undefined ? item : { ...item, lengthMs: Math.min(usedMs(paced, item, at) + ms, ITEM_LENGTH_MAX_MS) };
  });
}

/** A length for each such that they make up `total` in proportion, none made shorter than the shortest. */
function spread(lengths: readonly number[], total: number): number[] {
  const shortest = lengths.map((ms) => Math.min(ms, SHORTEST_MS));
  // Those that would be too short have the shortest; what they take is missing to the others.
  let fixed = new Set<number>();
  for (;;) {
    const rest = shortest.reduce((left, ms, index) => (fixed.has(index) ? left - ms : left), total);
    const given = shared(lengths, rest, fixed);
    const short = new Set(
      given.flatMap((ms, index) => (fixed.has(index) || ms < (shortest[index] ?? 0) ? [index] : [])),
    );
    if (short.size === fixed.size) return given.map((ms, index) => Math.max(whole(ms), shortest[index] ?? 0));
    fixed = short;
  }
}

/** `rest` for those that are not fixed, to each in proportion to its length; to each alike where nothing is left of any. */
function shared(lengths: readonly number[], rest: number, fixed: ReadonlySet<number>): number[] {
  const isFree = lengths.map((_, index) => !fixed.has(index));
  const sum = lengths.reduce((all, ms, index) => (isFree[index] ? all + ms : all), 0);
  const each = rest / isFree.filter(Boolean).length;
  return lengths.map((ms, index) => (!isFree[index] ? 0 : sum === 0 ? each : (rest * ms) / sum));
}

function whole(ms: number): number {
  return Math.floor(ms / SECOND_MS) * SECOND_MS;
}

/** What gives way: shares and questions under way or to come. */
function flexibleItems(paced: Paced): readonly Item[] {
  const item = currentItem(paced);
  if (item === undefined) return [];
  const underWay = paced.progress.beganAt === null ? [] : [item];
  return [...underWay, ...itemsAfter(paced.order, item)].filter(isFlexible);
}

/** Those to come after an item, without skipped ones. */
function itemsAfter(order: readonly Item[], item: Item): readonly Item[] {
  return order.slice(order.indexOf(item) + 1).filter(({ isSkipped }) => !isSkipped);
}

/** The fellowship after a meeting is none of its time. */
function isCounted({ kind }: Item): boolean {
  return kind !== 'fellowship';
}

// Before the first step nothing is used up, and the meeting begins at its hour.
function startOf({ hours, progress }: Paced, at: Instant): Instant {
  return progress.beganAt === null && hours ? Math.max(hours.startsAt, at) : at;
}

function leftNow(paced: Paced, at: Instant): number {
  // A clock that has stepped back gives an item no more than its length.
  return Math.max(0, Math.min(itemLeftMs(paced, at) ?? 0, currentItem(paced)?.lengthMs ?? 0));
}

function plannedMs(paced: Paced, item: Item, at: Instant): number {
  return item.id === paced.progress.item ? leftNow(paced, at) : item.lengthMs;
}

function usedMs({ progress }: Paced, { id }: Item, at: Instant): number {
  return id === progress.item && progress.beganAt !== null ? Math.max(0, at - progress.beganAt) : 0;
}
