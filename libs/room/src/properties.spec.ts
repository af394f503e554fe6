import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.js';
import { REFUSAL_CODES, type RoomEvent } from './command.js';
import { nameKey } from './name.js';
import { holds, holdsForRooms, isRepeated, must } from './testing/holds.js';
import { play, SEATS_MAX, stored, tale } from './testing/tale.js';

const EVENTS: readonly RoomEvent['kind'][] = [
  'seatTaken',
  'seatResumed',
  'lineLost',
  'seatFreed',
  'microphoneChanged',
  'cameraChanged',
  'rolesChanged',
  'handRaised',
  'handLowered',
  'handMoved',
  'turnCalled',
  'turnBegan',
  'turnChanged',
  'turnEnded',
  'wayChanged',
  'chairingChanged',
  'chatChanged',
  'hoursChanged',
  'orderChanged',
  'orderStepped',
  'placeMoved',
  'servingChanged',
  'ballotChanged',
  'heldChanged',
  'seatRemoved',
  'seatBanned',
  'knocked',
  'knockResumed',
  'knockAdmitted',
  'knockEnded',
  'doorChanged',
  'porchChanged',
  'serenityChanged',
  'roomClosed',
];

describe('whatever is asked of a room', () => {
  it('is a good part of what can be asked', () => {
    const seen = new Set<string>(
      fc
        .sample(tale, { numRuns: 500, seed: 1 })
        .flatMap(play)
        .flatMap((told): readonly string[] => {
          if (isRepeated(told)) return ['repeated'];
          if (!told.outcome.ok) return [told.outcome.code];
          return told.outcome.events.length === 0 ? ['nothing'] : told.outcome.events.map(({ kind }) => kind);
        }),
    );
    // A name that is too long and an order that is full are in no tale.
    const refusals: readonly string[] = REFUSAL_CODES.filter(
      (code) => !['NAME_TOO_LONG', 'NO_LINKS', 'NO_SERVANT_HERE', 'ORDER_FULL', 'ROOM_CLOSED'].includes(code),
    );
    expect([...refusals, ...EVENTS, 'nothing', 'repeated'].filter((what) => !seen.has(what))).toEqual([]);
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
        if (room && command.kind === 'act')
          must(apply(room, command).room === room, `${command.action.kind} had effect twice`);
    }
  });
});
