import { describe, expect, it } from '@jest/globals';
import { applyChange, changeBetween, isEmptyChange, mergeChanges } from './change.js';
import { type Command, type SeatAction } from './command.js';
import { type OpenRoom } from './room.js';
import { act, allowed, AT, enter, itemOf, leave, loseLine, meetingOf, roomOf, seat } from './testing/scene.js';
import { commonView, type CommonView, ownView } from './view.js';

/** The views of a room before and after each step, and the change of each step. */
function story(room: OpenRoom, ...commands: readonly Command[]) {
  const rooms = [room];
  for (const command of commands) rooms.push(allowed(rooms.at(-1) ?? room, command));
  const views = rooms.map(commonView);
  const changes = views.slice(1).flatMap((after, index) => {
    const before = views[index];
    return before ? [changeBetween(before, after)] : [];
  });
  return { views, changes, merged: changes.reduce(mergeChanges) };
}

describe('the views', () => {
  it('[V1] show what is on the list, and nothing else', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 7), act('ben', 'showCamera', 1), loseLine('ben'));
    expect(commonView({ ...room, seats: [{ ...seat(room, 'ana'), roles: ['chair'] }, seat(room, 'ben')] })).toEqual({
      version: room.version,
      door: { kind: 'open' },
      ...{ sharing: 'anyone', quarantine: false, serenity: { number: 0, isOn: false, asked: 0 } },
      floor: room.floor,
      queue: [],
      chairing: { offers: 0, offer: null, standIn: null },
      chat: 'servants',
      hours: null,
      usualWay: 'raisedHands',
      order: [],
      progress: room.progress,
      place: { part: 0, line: 0, reader: null },
      ballot: { kind: 'none', number: 0 },
      seats: [
        { id: 'ana', name: 'Ana', roles: ['chair'], muted: false, camera: false, away: false, held: [] },
        { id: 'ben', name: 'Ben', roles: [], muted: true, camera: true, away: true, held: [] },
      ],
    });
  });

  it("[V2] show a seat its id and its last command's number", () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 7));
    expect(ownView(room, 'ana')).toEqual({
      seat: 'ana',
      lastCommand: 7,
      votedIn: 0,
      porch: { waiting: [], removals: [] },
    });
    expect(ownView(room, 'cleo')).toBeUndefined();
  });
});

describe('a change', () => {
  it('[V3] names its versions and holds only what is different', () => {
    const room = roomOf(['Ana', 'Ben', 'Cleo']);
    const { changes } = story(room, act('ben', 'unmute', 1), leave('ana'), enter('Dan'), act('ben', 'unmute', 2));
    const view = { roles: [], muted: true, camera: false, away: false, held: [] };
    expect(changes).toEqual([
      { from: 3, to: 4, put: [{ ...view, id: 'ben', name: 'Ben', muted: false }] },
      { from: 4, to: 5, gone: ['ana'] },
      { from: 5, to: 6, put: [{ ...view, id: 'dan', name: 'Dan' }] },
      { from: 6, to: 7 },
    ]);
  });

  it('[V3] holds the door and the floor when they are different', () => {
    const before = commonView(roomOf(['Ana']));
    const after = { ...before, version: 2, door: { kind: 'locked' } as const };
    expect(changeBetween(before, after)).toEqual({ from: 1, to: 2, door: { kind: 'locked' } });
    expect(applyChange(before, changeBetween(before, after))).toEqual(after);
  });

  it.each(['name', 'roles', 'muted', 'camera', 'away', 'held'] as const)('[V3] sees a different %s', (part) => {
    const before = commonView(roomOf(['Ana', 'Ben']));
    const other = {
      name: 'Anna',
      roles: ['chair'],
      muted: false,
      camera: true,
      away: true,
      held: ['visitor'],
    } as const;
    const seats = before.seats.map((one) => (one.id === 'ana' ? { ...one, [part]: other[part] } : one));
    const change = changeBetween(before, { ...before, seats });
    expect(change.put).toEqual([seats[0]]);
    expect(isEmptyChange(change)).toBe(false);
  });

  it('[V3] leads from its first view to exactly the other', () => {
    const { views, changes } = story(roomOf(['Ana', 'Ben']), leave('ana'), enter('Cleo'), loseLine('ben'));
    changes.forEach((change, index) => {
      expect(views[index] && applyChange(views[index], change)).toEqual(views[index + 1]);
    });
  });

  it('[V3] is empty when nobody would see a difference', () => {
    const { changes } = story(roomOf(['Ana']), act('ana', 'mute', 1), enter('Ben'), leave('ben'));
    expect(changes.map(isEmptyChange)).toEqual([true, false, false]);
    const before = commonView(roomOf(['Ana']));
    expect(isEmptyChange(changeBetween(before, { ...before, door: { kind: 'locked' } }))).toBe(false);
    expect(isEmptyChange({ from: 1, to: 2, chat: 'all' })).toBe(false);
    expect(isEmptyChange({ from: 1, to: 2, queue: { gone: ['ana'] } })).toBe(false);
  });

  it('[V3] sees no difference in a room that was read again', () => {
    const view = commonView(roomOf(['Ana', 'Ben']));
    expect(changeBetween(view, structuredClone(view))).toEqual({ from: 2, to: 2 });
  });

  it('[V3] merges with the one that follows', () => {
    const { views, merged } = story(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1), enter('Cleo'), leave('ben'));
    expect(merged).toEqual({ from: 2, to: 5, put: [views[3]?.seats[0], views[3]?.seats[1]], gone: ['ben'] });
    expect(views[0] && applyChange(views[0], merged)).toEqual(views[3]);
  });

  it('[V3] merges the door and the floor, the later one first', () => {
    const [open, locked] = [{ kind: 'open' }, { kind: 'locked' }] as const;
    const { floor } = roomOf([]);
    const first = { from: 1, to: 2, door: locked, floor };
    expect(mergeChanges(first, { from: 2, to: 3 })).toEqual({ from: 1, to: 3, door: locked, floor });
    expect(mergeChanges(first, { from: 2, to: 3, door: open })).toEqual({ from: 1, to: 3, door: open, floor });
  });

  it('[V4] carries what was touched and put back, for those who saw it in between', () => {
    const { views, merged } = story(roomOf(['Ana']), act('ana', 'unmute', 1), act('ana', 'mute', 2));
    expect(merged.put).toEqual([views[2]?.seats[0]]);
    expect(views.map((view) => applyChange(view, merged))).toEqual([views[2], views[2], views[2]]);
  });

  it('[V4] lets those go whom only someone in between saw', () => {
    const { views, merged } = story(roomOf(['Ana']), enter('Ben'), enter('Cleo'), leave('ben'));
    expect(merged.gone).toEqual(['ben']);
    for (const view of views) expect(applyChange(view, merged)).toEqual(views.at(-1));
  });

  it('[V4] that is past leaves the view as it is', () => {
    const { views, changes } = story(roomOf(['Ana']), enter('Ben'), leave('ben'));
    for (const change of changes) expect(views[2] && applyChange(views[2], change)).toBe(views[2]);
  });

  it('[V4] that starts after the view shows a gap', () => {
    const { views, changes } = story(roomOf(['Ana']), enter('Ben'), leave('ben'));
    expect(views[0] && changes[1] && applyChange(views[0], changes[1])).toBeNull();
  });
});

describe('a change of the queue', () => {
  const after = (before: string[], later: string[]) => {
    const view = { ...commonView(roomOf([])), queue: before };
    const change = changeBetween(view, { ...view, version: 1, queue: later });
    expect(applyChange(view, change)?.queue).toEqual(later);
    return change.queue;
  };

  it('[V5] names who left and who came to the end', () => {
    expect(after(['a', 'b', 'c'], ['a', 'c', 'd', 'e'])).toEqual({ gone: ['b'], end: ['d', 'e'] });
    expect(after(['a'], [])).toEqual({ gone: ['a'] });
    expect(after([], ['a'])).toEqual({ end: ['a'] });
    expect(after(['a', 'b'], ['a', 'b'])).toBeUndefined();
  });

  it('[V5] is the whole queue when its order is another', () => {
    expect(after(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual({ whole: ['c', 'a', 'b'] });
    expect(after(['a', 'b'], ['c', 'a', 'b'])).toEqual({ whole: ['c', 'a', 'b'] });
  });

  it('[V5] merges, so that it fits every queue on the way', () => {
    const queues = [['a', 'b'], ['b'], ['b', 'a'], ['b', 'a', 'c'], ['a', 'c']];
    const views = queues.map((queue, version) => ({ ...commonView(roomOf([])), version, queue }));
    const changes = views.slice(1).map((view, index) => changeBetween(views[index] ?? view, view));
    const merged = changes.reduce(mergeChanges);
    expect(merged.queue).toEqual({ gone: ['b'], end: ['a', 'c'] });
    for (const view of views) expect(applyChange(view, merged)).toEqual(views.at(-1));
    const moved = changeBetween(
      { ...commonView(roomOf([])), version: 4, queue: ['a', 'c'] },
      { ...commonView(roomOf([])), version: 5, queue: ['c', 'a'] },
    );
    expect(mergeChanges(merged, moved).queue).toEqual({ whole: ['c', 'a'] });
    expect(mergeChanges(moved, { from: 5, to: 6, queue: { gone: ['c'], end: ['d'] } }).queue).toEqual({
      whole: ['a', 'd'],
    });
  });
});

describe('a change of the running order', () => {
  const ORDER = ['doorsOpen', 'quiet', 'reading', 'shares'] as const;
  const meeting = () =>
    meetingOf(
      ['Ben'],
      ORDER.map((kind) => itemOf(kind)),
    );
  const ask = (number: number, action: SeatAction) => act('ana', action, number);
  const length = (item: string, lengthMs: number): SeatAction => ({ kind: 'setItemLength', item, lengthMs });
  const insert: SeatAction = { kind: 'insertItem', after: 'quiet', item: 'lead', title: '', lengthMs: 60_000 };

  it('[V5] holds the items that are different', () => {
    const { views, changes, merged } = story(
      meeting(),
      ask(1, length('quiet', 60_000)),
      ask(2, { kind: 'skipItem', item: 'shares', isSkipped: true }),
      ask(3, length('quiet', 90_000)),
    );
    const [quiet, shares] = [itemOf('quiet', { lengthMs: 90_000 }), itemOf('shares', { isSkipped: true })];
    expect(changes.map(({ order }) => order)).toEqual([
      { items: [{ ...quiet, lengthMs: 60_000 }] },
      { items: [shares] },
      { items: [quiet] },
    ]);
    expect(merged.order).toEqual({ items: [shares, quiet] });
    for (const view of views) expect(applyChange(view, merged)).toEqual(views.at(-1));
  });

  it('[V5] holds all where one came', () => {
    const { views, changes, merged } = story(
      meeting(),
      ask(1, length('quiet', 60_000)),
      ask(2, insert),
      ask(3, length('shares', 7_000)),
    );
    expect(changes[1]?.order).toEqual({ whole: views[2]?.order });
    expect(changes.slice(1).reduce(mergeChanges).order).toEqual({ whole: views[3]?.order });
    expect(merged.order).toEqual({ whole: views[3]?.order });
    for (const view of views) expect(applyChange(view, merged)).toEqual(views[3]);
    const moved = { ...views[0], version: 9, order: [...(views[0]?.order ?? [])].reverse() } as CommonView;
    expect(views[0] && changeBetween(views[0], moved).order).toEqual({ whole: moved.order });
  });

  it('[V5] holds of the progress what is different, nothing being something too', () => {
    const room = meeting();
    const { views, changes, merged } = story(
      room,
      ask(1, { kind: 'giveReading', item: 'reading', seat: 'ben' }),
      ask(2, { kind: 'stepTo', item: 'quiet', step: 0, turn: 0 }),
      ask(3, { kind: 'stepTo', item: 'doorsOpen', step: 1, turn: 0 }),
    );
    expect(changes.map(({ progress }) => progress)).toEqual([
      { readers: [{ item: 'reading', seat: 'ben' }] },
      { steps: 1, item: 'quiet', begun: ['doorsOpen', 'quiet'], beganAt: AT, endsAt: AT + 15 * 60_000 },
      { steps: 2, item: 'doorsOpen', beganAt: null, endsAt: null },
    ]);
    expect(merged.progress).toEqual({ ...changes[1]?.progress, ...changes[2]?.progress, ...changes[0]?.progress });
    for (const view of views) expect(applyChange(view, merged)).toEqual(views.at(-1));
  });

  it.each([
    { order: { items: [] } },
    { progress: { steps: 2 } },
    { place: { part: 0, line: 1, reader: null } },
    { ballot: { kind: 'none', number: 1 } },
  ] as const)('[V3] is something to be seen: %j', (parts) => {
    expect(isEmptyChange({ from: 1, to: 2, ...parts })).toBe(false);
  });
});
