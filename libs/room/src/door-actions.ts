import { type DoorAction, type SerenityAction } from './command.js';
import { findKnock, greeted, withoutKnocks } from './knocks.js';
import { type Effects } from './order-actions.js';
import { isVisiting } from './queue.js';
import { sentAway, undone, welcomed } from './removals.js';
import { type OpenRoom, type SeatId } from './room.js';
import { released, withoutSeats } from './seats.js';
import { askedFor } from './serenity.js';

export const DOOR_EFFECTS: Effects<DoorAction['kind'] | SerenityAction['kind']> = {
  setDoor: (room, _me, { door }) => (room.door.kind === door ? room : { ...room, door: { kind: door }, arrivals: [] }),
  setSharing: (room, _me, { sharing }) => withoutVisitorsHands({ ...room, sharing }),
  setQuarantine: (room, _me, { isOn }) => ({ ...room, quarantine: isOn }),
  admit: (room, _me, { knock }) => admitted(room, knock, false),
  decline: (room, _me, { knock }) => withoutKnocks(room, [knock]),
  greet: (room, me, { knock }) => greeted(room, knock, me.id),
  vouch: (room, _me, { seat }) => vouched(room, seat),
  nod: (room, _me, { seat }) => released(room, seat, 'quarantine'),
  remove: (room, _me, { seat }, { at }) => away(room, seat, { isBan: false, at }),
  ban: (room, _me, { seat }, { at }) => away(room, seat, { isBan: true, at }),
  undoRemoval: (room, _me, { removal }) => undone(room, removal),
  callForSerenity: (room, me, _action, { at }) => askedFor(room, me.id, at),
  endSerenity: (room, me, _action, { at }) => askedFor(room, me.id, at),
};

function admitted(room: OpenRoom, id: SeatId, isVouched: boolean): OpenRoom {
  const knock = findKnock(room, id);
  return knock ? welcomed(withoutKnocks(room, [id]), knock, isVouched) : room;
}

/** Whoever is vouched for counts as a member for this meeting, and comes back without a knock [D5]. */
function vouched(room: OpenRoom, id: SeatId): OpenRoom {
  const seat = room.seats.find((one) => one.id === id);
  if (!seat) return admitted(room, id, true);
  return welcomed(released(room, id, 'quarantine', 'visitor'), seat, true);
}

/** Gone at once; an open door asks the next to knock [D8, D11]. */
function away(room: OpenRoom, id: SeatId, { isBan, at }: { readonly isBan: boolean; readonly at: number }): OpenRoom {
  const who = room.seats.find((one) => one.id === id) ?? findKnock(room, id);
  if (!who) return room;
  const after = withoutKnocks(withoutSeats(sentAway(room, who, isBan, at), [id]), [id]);
  return after.door.kind === 'open' ? { ...after, door: { kind: 'knock', because: 'sentAway' } } : after;
}

function withoutVisitorsHands(room: OpenRoom): OpenRoom {
  const queue = room.queue.filter((id) => !isVisiting(room, id));
  const ready = room.floor.ready.filter((id) => queue.includes(id));
  return queue.length === room.queue.length ? room : { ...room, queue, floor: { ...room.floor, ready } };
}
