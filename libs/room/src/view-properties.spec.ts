import { describe, expect } from '@jest/globals';
import { answerers } from './knocks.js';
import { hasRight } from './roles.js';
import { applyChange, changeBetween, mergeChanges } from './change.js';
import { holds, holdsForRooms, must } from './testing/holds.js';
import { statesOf } from './testing/tale.js';
import { commonView, ownView, porchView, type CommonView, type ViewChange } from './view.js';

const OF_THE_ROOM = [
  'version',
  'door',
  'door.kind',
  'door.because',
  'sharing',
  'quarantine',
  'serenity',
  'serenity.number',
  'serenity.isOn',
  'serenity.asked',
  'floor',
  'queue',
  'chairing',
  'chat',
  'hours',
  'usualWay',
  'order',
  'progress',
  'place',
  'ballot',
  'seats',
];
const OF_THE_HOURS = ['startsAt', 'endsAt', 'closesAt', 'latestAt'];
const OF_THE_FLOOR = ['way', 'timing', 'hands', 'turns', 'turn', 'ready', 'invited', 'lastShared'];
const OF_THE_TIMING = ['style', 'lengthMs', 'graceMs'];
const OF_A_TURN = ['number', 'seat', 'lengthMs', 'phase', 'phase.kind', 'phase.clock'];
const OF_A_CLOCK = ['kind', 'endsAt', 'leftMs', 'byServant', 'bySerenity', 'byLine'];
const OF_CHAIRING = ['offers', 'offer', 'offer.number', 'offer.seat', 'offer.agreedAt', 'standIn'];
const OF_AN_ITEM = ['id', 'kind', 'title', 'lengthMs', 'lines', 'isSkipped', 'way', 'timing', 'hands', 'chat'];
const OF_ITS_TIMING = ['style', 'lengthMs'];
const OF_PROGRESS = ['steps', 'item', 'begun', 'beganAt', 'endsAt', 'readers', 'offers', 'forward'];
const OF_A_PLACE = ['part', 'line', 'reader'];
const OF_A_BALLOT = ['kind', 'number', 'motion', 'quorum', 'seats', 'voted', 'counts'];
const OF_A_SEAT = ['id', 'name', 'roles', 'muted', 'camera', 'away', 'held'];
const OF_THE_PORCH = new Set([
  ...['waiting', 'waiting.id', 'waiting.name', 'waiting.at', 'waiting.greeter', 'waiting.away'],
  ...['removals', 'removals.number', 'removals.name', 'removals.isBan', 'removals.undoUntil'],
]);
const under = (place: string, keys: readonly string[]) => keys.map((key) => `${place}.${key}`);
const ON_THE_LIST = new Set([
  ...OF_THE_ROOM,
  ...under('floor', OF_THE_FLOOR),
  ...under('floor.timing', OF_THE_TIMING),
  ...under('floor.turn', OF_A_TURN),
  ...under('floor.turn.phase.clock', OF_A_CLOCK),
  ...under('chairing', OF_CHAIRING),
  ...under('hours', OF_THE_HOURS),
  ...under('order', OF_AN_ITEM),
  ...under('order.timing', OF_ITS_TIMING),
  ...under('progress', OF_PROGRESS),
  ...under('progress.readers', ['item', 'seat']),
  ...under('progress.offers', ['seat', 'role']),
  ...under('progress.forward', ['seat', 'chip']),
  ...under('place', OF_A_PLACE),
  ...under('ballot', OF_A_BALLOT),
  ...under('ballot.counts', ['yes', 'no', 'abstain']),
  ...under('seats', OF_A_SEAT),
]);

/** Every key of plain data, with the keys above it: `seats.name`. */
function keysOf(value: unknown, above = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [above + key, ...keysOf(item, `${above}${key}.`)]);
}

describe('whatever is seen of a room', () => {
  holdsForRooms('[V1] holds no key that is not on the list, and no token', (room) => {
    const view = commonView(room);
    for (const key of keysOf(view)) must(ON_THE_LIST.has(key), `${key} is not on the list`);
    must(!/hash-of|tab-of|handle-of/.test(JSON.stringify(view)), 'a token hash is seen');
    const { ballot } = view;
    must(ballot.kind !== 'open' || !('counts' in ballot || 'voters' in ballot), 'votes are seen while they are given');
  });

  holdsForRooms('[V2] of a seat by itself is its id, its number, whether it has voted, and the porch', (room) => {
    const { ballot } = room;
    for (const { id, lastCommand } of room.seats) {
      const votedIn = ballot.kind === 'open' && ballot.voters.includes(id) ? ballot.number : 0;
      const porch = porchView(room, id);
      must(
        JSON.stringify(ownView(room, id)) === JSON.stringify({ seat: id, lastCommand, votedIn, porch }),
        'another own view',
      );
    }
  });

  holdsForRooms('[V6] the porch is seen by those alone who may answer, and no token in it', (room) => {
    const may = answerers(room);
    for (const { id } of room.seats) {
      const porch = porchView(room, id);
      must((porch !== null) === (may.has(id) || hasRight(room, id, 'door')), 'another sees the porch');
      for (const key of keysOf(porch)) must(OF_THE_PORCH.has(key), `${key} is not on the list`);
      must(!/hash-of|tab-of|handle-of/.test(JSON.stringify(porch)), 'a token is seen');
    }
  });

  holds('[V3] changes lead from any view to any later one, and show gaps', (told, [one, other]) => {
    for (const states of statesOf(told)) {
      const views = states.map(commonView);
      const [from, to] = [one % views.length, other % views.length].sort((a, b) => a - b);
      const [a, b] = [views[from ?? 0], views[to ?? 0]] as [CommonView, CommonView];
      const change = changeBetween(a, b);
      expect(applyChange(a, change)).toEqual(b);
      for (const view of views.slice(0, from)) must(applyChange(view, change) === null, 'a gap not seen');
      for (const view of views.slice(to)) must(applyChange(view, change) === view, 'a past change had effect');
      for (const key of keysIn(change)) must(ON_THE_LIST.has(key), `${key} is not on the list`);
    }
  });

  holds('[V4] a merged change fits the view of any version at which it was merged', (told, [start, stride]) => {
    for (const states of statesOf(told)) {
      const views = states.slice(start % states.length).map(commonView);
      const seams = views.filter((_view, index) => index % (1 + (stride % 9)) === 0);
      const changes = changesThrough(seams);
      const last = seams.at(-1);
      if (changes.length === 0) continue;
      const merged = changes.reduce(mergeChanges);
      for (const view of seams) expect(applyChange(view, merged)).toEqual(last);
      for (const key of keysIn(merged)) must(ON_THE_LIST.has(key), `${key} is not on the list`);
    }
  });

  holds('[V4] merging in pairs or one by one gives the same', (told, [middle]) => {
    for (const states of statesOf(told)) {
      const changes = changesThrough(states.map(commonView));
      if (changes.length < 2) continue;
      const cut = 1 + (middle % (changes.length - 1));
      const halves = [changes.slice(0, cut), changes.slice(cut)].map((half) => half.reduce(mergeChanges));
      expect(halves.reduce(mergeChanges)).toEqual(changes.reduce(mergeChanges));
    }
  });
});

/** Every key of a change, at the place where the view has it. */
function keysIn({ from: _from, to: _to, put = [], gone: _gone, queue: _queue, order, ...parts }: ViewChange): string[] {
  const items = order && ('whole' in order ? order.whole : order.items);
  return keysOf({ ...parts, seats: put, ...(items && { order: items }) });
}

function changesThrough(views: readonly CommonView[]): ViewChange[] {
  return views.slice(1).flatMap((after, index) => {
    const before = views[index];
    return before ? [changeBetween(before, after)] : [];
  });
}
