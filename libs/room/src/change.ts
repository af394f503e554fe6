import { type Progress } from './order.js';
import { changedOrder, mergeOrderChanges, orderChange } from './order-change.js';
import { isKept, type SeatId } from './room.js';
import { changedQueue, mergeQueueChanges, queueChange } from './queue-change.js';
import { type CommonView, type SeatView, type ViewChange } from './view.js';

/** Parts of the view that are sent whole when they change. */
const WHOLE = [
  'door',
  'sharing',
  'quarantine',
  'serenity',
  'floor',
  'chairing',
  'chat',
  'hours',
  'place',
  'ballot',
] as const;
/** Parts of the progress, each of which is sent when it changes. */
const OF_PROGRESS = [
  'steps',
  'item',
  'begun',
  'beganAt',
  'endsAt',
  'readers',
  'offers',
  'forward',
] as const satisfies readonly (keyof Progress)[];
type WholeParts = Pick<ViewChange, (typeof WHOLE)[number]>;

/** The change that leads from one view of a room to a later one of the same room [V3]. */
export function changeBetween(before: CommonView, after: CommonView): ViewChange {
  const queue = queueChange(before.queue, after.queue);
  const order = orderChange(before.order, after.order);
  const progress = progressChange(before.progress, after.progress);
  return {
    from: before.version,
    to: after.version,
    ...wholeParts((part) => (same(before[part], after[part]) ? undefined : (after[part] ?? undefined))),
    ...(queue && { queue }),
    ...(order && { order }),
    ...(progress && { progress }),
    ...seatsChange(before.seats, after.seats),
  };
}

/** One change in place of two that follow each other, with every part that either touched [V3, V4]. */
export function mergeChanges(first: ViewChange, second: ViewChange): ViewChange {
  const gone = [...(first.gone ?? []), ...(second.gone ?? [])];
  const left = new Set(gone);
  const put = new Map([...(first.put ?? []), ...(second.put ?? [])].map((seat) => [seat.id, seat]));
  const queue = mergeQueueChanges(first.queue, second.queue);
  const order = mergeOrderChanges(first.order, second.order);
  const progress = first.progress || second.progress ? { ...first.progress, ...second.progress } : undefined;
  return {
    from: first.from,
    to: second.to,
    ...wholeParts((part) => second[part] ?? first[part]),
    ...(queue && { queue }),
    ...(order && { order }),
    ...(progress && { progress }),
    ...seatParts(
      [...put.values()].filter(({ id }) => !left.has(id)),
      gone,
    ),
  };
}

/** The view after the change [V4], or null when there is a gap between the two: ask for the whole view. */
export function applyChange(view: CommonView, change: ViewChange): CommonView | null {
  if (change.from > view.version) return null;
  if (change.to <= view.version) return view;
  return {
    ...view,
    ...wholeParts((part) => change[part] ?? view[part] ?? undefined),
    version: change.to,
    queue: change.queue ? changedQueue(view.queue, change.queue) : view.queue,
    order: change.order ? changedOrder(view.order, change.order) : view.order,
    progress: change.progress ? { ...view.progress, ...change.progress } : view.progress,
    seats: change.put || change.gone ? changedSeats(view.seats, change) : view.seats,
  };
}

/** Whether anyone would see a difference. */
export function isEmptyChange(change: ViewChange): boolean {
  const { queue, order, progress, put, gone } = change;
  return ![queue, order, progress, put, gone].some(Boolean) && WHOLE.every((part) => change[part] === undefined);
}

function changedSeats(seats: readonly SeatView[], change: ViewChange): readonly SeatView[] {
  const gone = new Set(change.gone);
  const put = new Map(change.put?.map((seat) => [seat.id, seat]));
  const kept = seats.filter(({ id }) => !gone.has(id)).map((seat) => put.get(seat.id) ?? seat);
  const known = new Set(seats.map(({ id }) => id));
  return [...kept, ...(change.put ?? []).filter(({ id }) => !known.has(id))];
}

function seatsChange(before: readonly SeatView[], after: readonly SeatView[]): Pick<ViewChange, 'put' | 'gone'> {
  if (isKept(before, after)) {
    return seatParts(
      after.filter((seat, place) => !sameSeat(before[place], seat)),
      [],
    );
  }
  const known = new Map(before.map((seat) => [seat.id, seat]));
  const left = new Set(after.map(({ id }) => id));
  return seatParts(
    after.filter((seat) => !sameSeat(known.get(seat.id), seat)),
    before.filter(({ id }) => !left.has(id)).map(({ id }) => id),
  );
}

function progressChange(before: Progress, after: Progress): Partial<Progress> | undefined {
  if (before === after) return undefined;
  const parts = OF_PROGRESS.filter((part) => !same(before[part], after[part]));
  return parts.length > 0 ? Object.fromEntries(parts.map((part) => [part, after[part]])) : undefined;
}

/** Only the parts that say something: the others cost bytes in every message. */
function wholeParts(valueOf: (part: keyof WholeParts) => WholeParts[keyof WholeParts]): WholeParts {
  const said = WHOLE.map((part) => [part, valueOf(part)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

function seatParts(put: readonly SeatView[], gone: readonly SeatId[]): Pick<ViewChange, 'put' | 'gone'> {
  return { ...(put.length > 0 && { put }), ...(gone.length > 0 && { gone }) };
}

function sameSeat(before: SeatView | undefined, after: SeatView): boolean {
  if (before === after) return true;
  return (
    before !== undefined &&
    before.name === after.name &&
    before.muted === after.muted &&
    before.camera === after.camera &&
    before.away === after.away &&
    same(before.held, after.held) &&
    same(before.roles, after.roles)
  );
}

// Doors, floors and lists of roles are small plain data made by this library, always with their keys in one order.
function same(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
