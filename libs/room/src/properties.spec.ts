import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply, nextAlarmAt } from './apply.js';
import { applyChange, changeBetween, mergeChanges } from './change.js';
import { heardSeats, seenSeats } from './floor.js';
import { mayDo } from './may.js';
import { nameKey } from './name.js';
import { findSeat, type OpenRoom } from './room.js';
import { play, SEATS_MAX, statesOf, stored, tale, type Told } from './testing/tale.js';
import { commonView, ownView, type CommonView, type ViewChange } from './view.js';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 500);
const TIME_LIMIT_MS = 60_000 + numRuns * 100;

/** What holds for any tale; `points` choose places in it. */
function holds(title: string, check: (told: readonly Told[], points: readonly [number, number]) => void): void {
  const points = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }));
  const property = fc.property(tale, points, (steps, chosen) => check(play(steps), chosen));
  it(title, () => fc.assert(property, { numRuns }), TIME_LIMIT_MS);
}

/** What holds for every room in any tale. */
function holdsForRooms(title: string, check: (room: OpenRoom) => void): void {
  holds(title, (told) => statesOf(told).flat().forEach(check));
}

// Jest's matchers are too slow for each of a hundred thousand steps.
function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

function isRepeated({ before, command }: Told): boolean {
  return 'number' in command && command.number <= (findSeat(before, command.seat)?.lastCommand ?? 0);
}

describe('whatever is asked of a room', () => {
  it('is a good part of what can be asked', () => {
    const seen = new Set(
      fc
        .sample(tale, { numRuns: 50, seed: 1 })
        .flatMap(play)
        .map((told) => {
          if (isRepeated(told)) return 'repeated';
          if (!told.outcome.ok) return told.outcome.code;
          return told.outcome.room.kind === 'closed' ? 'closes' : (told.outcome.events[0]?.kind ?? 'nothing');
        }),
    );
    const refusals = [
      'NAME_EMPTY',
      'NAME_IDENTIFIES',
      'NAME_TAKEN',
      'NOTHING_DUE',
      'NO_SUCH_SEAT',
      'ROOM_FULL',
      'SEAT_TAKEN',
    ];
    const events = ['seatTaken', 'seatResumed', 'lineLost', 'seatFreed', 'microphoneChanged', 'cameraChanged'];
    expect([...seen].sort()).toEqual([...refusals, ...events, 'closes', 'nothing', 'repeated'].sort());
  });

  holds('[R2] versions rise by one, and a refusal or a repeated command gives the very same room', (told) => {
    for (const one of told) {
      const { before, outcome } = one;
      if (!outcome.ok || isRepeated(one)) must(outcome.room === before, 'another room');
      else must(outcome.room.version === before.version + 1, 'the version did not rise by one');
    }
  });

  holds('[R3] a room without its last seat is closed, and refuses everything', (told) => {
    for (const { before, outcome } of told) {
      if (outcome.room.kind === 'open') {
        must(before.seats.length === 0 || outcome.room.seats.length > 0, 'an open room that everyone left');
        continue;
      }
      for (const { command } of told.slice(0, 20)) {
        const after = apply(outcome.room, command);
        must(!after.ok && after.code === 'ROOM_CLOSED' && after.room === outcome.room, 'a closed room that obeys');
      }
    }
  });

  holdsForRooms('[R4] there are never more seats than the limit', ({ seats }) => {
    must(seats.length <= SEATS_MAX, 'too many seats');
  });

  holdsForRooms('[S3] [N4] no two seats have the same id, token or name', ({ seats }) => {
    for (const part of [
      seats.map(({ id }) => id),
      seats.map((one) => one.tokenHash),
      seats.map((one) => nameKey(one.name)),
    ])
      must(new Set(part).size === seats.length, `twice among ${part.join()}`);
  });

  holds('[M1] only a seat itself changes its microphone and camera', (told) => {
    for (const { before, command, outcome } of told) {
      if (outcome.room.kind === 'closed') continue;
      for (const after of outcome.room.seats) {
        const old = findSeat(before, after.id) ?? { muted: true, camera: false };
        if (old.muted !== after.muted || old.camera !== after.camera)
          must('number' in command && command.seat === after.id, `${command.kind} changed another seat`);
      }
    }
  });

  holdsForRooms('[M2] [M3] a muted seat is never heard, a hidden camera never seen', (room) => {
    const [heard, seen] = [heardSeats(room), seenSeats(room)];
    for (const { id, muted, camera } of room.seats) {
      must(heard.has(id) === !muted, 'heard');
      must(seen.has(id) === camera, 'seen');
    }
  });

  holds('[F1] what mayDo allows is applied, what it forbids is refused', (told) => {
    for (const { before, command, outcome } of told) {
      if ('number' in command) must((mayDo(before, command.seat, command.kind) === null) === outcome.ok, command.kind);
    }
  });

  holdsForRooms('[A1] the alarm is set for the first seat to be freed, and finds it due', (room) => {
    const ends = room.seats.map(({ line }) => (line.kind === 'down' ? line.leavesAt : Infinity));
    const at = nextAlarmAt(room);
    must((at ?? Infinity) === Math.min(...ends), 'another instant');
    if (at === null) return;
    must(apply(room, { kind: 'freeAbsent', at }).ok, 'not due on time');
    must(!apply(room, { kind: 'freeAbsent', at: at - 1 }).ok, 'due before its time');
  });

  holds('[R5] a room behaves the same after it was stored', (told, [start]) => {
    for (const { before, command, outcome } of told.slice(start, start + 20)) {
      expect(apply(stored(before), command)).toEqual(outcome);
    }
  });

  holds('[C1] whatever a client asks again, at any time, leaves the room as it is', (told, [start, length]) => {
    for (let end = start; end < told.length; end += 7) {
      const room = told[end]?.outcome.room;
      const sent = told.slice(Math.max(0, end - (length % 50)), end + 1).filter(({ outcome }) => outcome.ok);
      for (const { command } of sent)
        if (room && 'number' in command) must(apply(room, command).room === room, `${command.kind} had effect twice`);
    }
  });
});

const OF_THE_ROOM = ['version', 'door', 'door.kind', 'floor', 'floor.kind', 'seats'];
const OF_A_SEAT = ['id', 'name', 'roles', 'muted', 'camera', 'away'];
const ON_THE_LIST = new Set([...OF_THE_ROOM, ...OF_A_SEAT.map((key) => `seats.${key}`)]);

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
    must(!JSON.stringify(view).includes('hash-of'), 'a token hash is seen');
  });

  holdsForRooms('[V2] of a seat by itself is its id and number', (room) => {
    for (const { id, lastCommand } of room.seats) {
      must(JSON.stringify(ownView(room, id)) === JSON.stringify({ seat: id, lastCommand }), 'another own view');
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
      for (const key of keysOf({ seats: change.put ?? [] })) must(ON_THE_LIST.has(key), `${key} is not on the list`);
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
      for (const key of keysOf({ seats: merged.put ?? [] })) must(ON_THE_LIST.has(key), `${key} is not on the list`);
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

function changesThrough(views: readonly CommonView[]): ViewChange[] {
  return views.slice(1).flatMap((after, index) => {
    const before = views[index];
    return before ? [changeBetween(before, after)] : [];
  });
}
