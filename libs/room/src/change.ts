import { type Door } from './door.js';
import { type Floor } from './floor.js';
import { type SeatId } from './room.js';
import { type CommonView, type SeatView, type ViewChange } from './view.js';

/** The change that leads from one view of a room to a later one of the same room [V3]. */
export function changeBetween(before: CommonView, after: CommonView): ViewChange {
  const known = new Map(before.seats.map((seat) => [seat.id, seat]));
  const left = new Set(after.seats.map(({ id }) => id));
  return {
    from: before.version,
    to: after.version,
    ...parts({
      door: same(before.door, after.door) ? undefined : after.door,
      floor: same(before.floor, after.floor) ? undefined : after.floor,
      put: after.seats.filter((seat) => !sameSeat(known.get(seat.id), seat)),
      gone: before.seats.filter(({ id }) => !left.has(id)).map(({ id }) => id),
    }),
  };
}

/** One change in place of two that follow each other, with every part that either touched [V3, V4]. */
export function mergeChanges(first: ViewChange, second: ViewChange): ViewChange {
  const gone = [...(first.gone ?? []), ...(second.gone ?? [])];
  const left = new Set(gone);
  const put = new Map([...(first.put ?? []), ...(second.put ?? [])].map((seat) => [seat.id, seat]));
  return {
    from: first.from,
    to: second.to,
    ...parts({
      door: second.door ?? first.door,
      floor: second.floor ?? first.floor,
      put: [...put.values()].filter(({ id }) => !left.has(id)),
      gone,
    }),
  };
}

/** The view after the change [V4], or null when there is a gap between the two: ask for the whole view. */
export function applyChange(view: CommonView, change: ViewChange): CommonView | null {
  if (change.from > view.version) return null;
  if (change.to <= view.version) return view;
  const gone = new Set(change.gone);
  const put = new Map(change.put?.map((seat) => [seat.id, seat]));
  const kept = view.seats.filter(({ id }) => !gone.has(id)).map((seat) => put.get(seat.id) ?? seat);
  const known = new Set(view.seats.map(({ id }) => id));
  const added = (change.put ?? []).filter(({ id }) => !known.has(id));
  return {
    version: change.to,
    door: change.door ?? view.door,
    floor: change.floor ?? view.floor,
    seats: [...kept, ...added],
  };
}

/** Whether anyone would see a difference. */
export function isEmptyChange(change: ViewChange): boolean {
  return !change.door && !change.floor && !change.put && !change.gone;
}

interface Parts {
  readonly door: Door | undefined;
  readonly floor: Floor | undefined;
  readonly put: readonly SeatView[];
  readonly gone: readonly SeatId[];
}

/** Only the parts that say something: the others cost bytes in every message. */
function parts({ door, floor, put, gone }: Parts): Omit<ViewChange, 'from' | 'to'> {
  return {
    ...(door && { door }),
    ...(floor && { floor }),
    ...(put.length > 0 && { put }),
    ...(gone.length > 0 && { gone }),
  };
}

function sameSeat(before: SeatView | undefined, after: SeatView): boolean {
  return (
    before !== undefined &&
    before.name === after.name &&
    before.muted === after.muted &&
    before.camera === after.camera &&
    before.away === after.away &&
    same(before.roles, after.roles)
  );
}

// Doors, floors and lists of roles are small plain data made by this library, always with their keys in one order.
function same(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
