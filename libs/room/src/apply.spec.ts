import { describe, expect, it } from '@jest/globals';
import { nextAlarm } from './alarm.js';
import { apply } from './apply.js';
import { type Command } from './command.js';
import { DEFAULT_TIMING } from './floor.js';
import { DEFAULT_LIMITS, openRoom } from './room.js';
import {
  act,
  allowed,
  AT,
  does,
  enter,
  leave,
  loseLine,
  must,
  queueOf,
  refusal,
  roomOf,
  seat,
  sharing,
  wake,
  WINDOW_MS,
} from './testing/scene.js';

const PLAIN = ['mute', 'unmute', 'showCamera', 'hideCamera', 'raiseHand', 'lowerHand', 'offerToChair'] as const;
const freeAbsent = (at: number): Command => ({ kind: 'freeAbsent', at });
const everyCommand = [
  enter('Ben'),
  leave('ana'),
  loseLine('ana'),
  freeAbsent(AT + WINDOW_MS),
  wake(AT),
  ...PLAIN.map((action) => act('ana', action, 1)),
];
const closedRoom = () => must(apply(roomOf(['Ana']), leave('ana', AT + 5))).room;

describe('a room', () => {
  it('[R1] is open at first, with nobody in it', () => {
    expect(openRoom({ id: 'room', door: { kind: 'locked' } })).toEqual({
      kind: 'open',
      id: 'room',
      version: 0,
      door: { kind: 'locked' },
      ...{ sharing: 'anyone', quarantine: false, serenity: { number: 0, isOn: false, askedBy: [] } },
      ...{ knocks: [], welcome: [], removals: [], sentAway: 0, arrivals: [] },
      limits: DEFAULT_LIMITS,
      hours: null,
      usualWay: 'raisedHands',
      floor: {
        way: 'conversation',
        timing: DEFAULT_TIMING,
        hands: 'open',
        turns: 0,
        turn: null,
        ready: [],
        invited: null,
        lastShared: null,
      },
      queue: [],
      usualTiming: DEFAULT_TIMING,
      order: [],
      progress: { steps: 0, item: null, begun: [], beganAt: null, endsAt: null, readers: [], offers: [], forward: [] },
      place: { part: 0, line: 0, reader: null },
      ballot: { kind: 'none', number: 0 },
      chairing: { offers: 0, offer: null, standIn: null },
      ledBefore: null,
      chat: 'servants',
      seats: [],
    });
  });

  it('[R1] keeps nothing of anyone once it is closed', () => {
    expect(closedRoom()).toEqual({ kind: 'closed', id: 'room', version: 2, closedAt: AT + 5 });
  });

  it.each(everyCommand)('[R2] rises by one version with $kind', (command) => {
    const room = allowed(roomOf(['Ana', 'Cleo']), loseLine('cleo'));
    expect(must(apply(room, command)).room.version).toBe(room.version + 1);
  });

  it('[R2] is the very same after a refusal', () => {
    const room = roomOf(['Ana']);
    expect(apply(room, leave('ben')).room).toBe(room);
    expect(apply(room, enter('')).room).toBe(room);
  });

  it('[R3] closes with its last seat, however that goes', () => {
    const events = [{ kind: 'seatFreed', seat: 'ana' }, { kind: 'roomClosed' }];
    const left = apply(roomOf(['Ana']), leave('ana'));
    expect(left).toMatchObject({ room: { kind: 'closed' }, events });
    const absent = apply(allowed(roomOf(['Ana']), loseLine('ana')), freeAbsent(AT + WINDOW_MS));
    expect(absent).toMatchObject({ room: { kind: 'closed' }, events });
  });

  it.each(everyCommand)('[R3] refuses $kind once it is closed', (command) => {
    expect(refusal(closedRoom(), command)).toBe('ROOM_CLOSED');
  });

  it('[R4] refuses whoever comes after its last seat is taken, and moves nobody', () => {
    const room = roomOf(['Ana', 'Ben'], { limits: { seats: 2 } });
    expect(refusal(room, enter('Cleo'))).toBe('ROOM_FULL');
    expect(refusal(allowed(room, loseLine('ana')), enter('Cleo'))).toBe('ROOM_FULL');
    expect(refusal({ ...room, limits: { ...room.limits, seats: 1 } }, loseLine('ben'))).toBeNull();
  });

  it('[R4] has a place again when someone has left', () => {
    const room = roomOf(['Ana', 'Ben'], { limits: { seats: 2 } });
    expect(allowed(room, leave('ana'), enter('Cleo')).seats.map(({ id }) => id)).toEqual(['ben', 'cleo']);
  });

  it('[R4] holds 500 seats unless told otherwise', () => {
    expect(DEFAULT_LIMITS.seats).toBe(500);
  });

  it('[R5] takes time only from the command, whichever way the clock stepped', () => {
    const room = allowed(roomOf(['Ana']), loseLine('ana', AT), enter('Ana'), loseLine('ana', AT - 3_600_000));
    expect(seat(room, 'ana').line).toEqual({ kind: 'down', leavesAt: AT - 3_600_000 + WINDOW_MS });
  });

  it('[R5] gives the same outcome for the same room and command', () => {
    const room = roomOf(['Ana']);
    for (const command of everyCommand) expect(apply(room, command)).toEqual(apply(room, command));
  });
});

describe('a command of a seat', () => {
  it('[C1] is numbered, and its number is kept', () => {
    expect(seat(allowed(roomOf(['Ana']), act('ana', 'unmute', 1)), 'ana')).toMatchObject({
      lastCommand: 1,
      muted: false,
    });
  });

  it('[C1] is answered as applied when it comes again, without effect', () => {
    const room = allowed(roomOf(['Ana']), act('ana', 'unmute', 1), act('ana', 'mute', 2));
    for (const again of [act('ana', 'unmute', 1), act('ana', 'mute', 2), act('ana', 'showCamera', 2)]) {
      const outcome = must(apply(room, again));
      expect(outcome.room).toBe(room);
      expect(outcome.events).toEqual([]);
    }
  });

  it('[C1] has no effect when a later one of the same seat was applied', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'mute', 3));
    expect(must(apply(room, act('ana', 'unmute', 2))).room).toBe(room);
    expect(seat(allowed(room, act('ben', 'unmute', 2)), 'ben').muted).toBe(false);
  });

  it('[C2] uses up no number when it is refused', () => {
    const room = roomOf(['Ana']);
    expect(refusal(room, act('ben', 'unmute', 1))).toBe('NO_SUCH_SEAT');
    expect(seat(allowed(room, enter('Ben'), act('ben', 'unmute', 1)), 'ben').muted).toBe(false);
  });

  it.each([leave('ben'), loseLine('ben'), ...PLAIN.map((action) => act('ben', action, 1))])(
    '[C3] is refused without a seat ($kind)',
    (command) => {
      expect(refusal(roomOf(['Ana']), command)).toBe('NO_SUCH_SEAT');
    },
  );

  it('[C4] that asks for what is so already uses its number and changes nothing else', () => {
    const room = roomOf(['Ana']);
    for (const action of ['mute', 'hideCamera'] as const) {
      const outcome = must(apply(room, act('ana', action, 1)));
      expect(outcome.room).toEqual({
        ...room,
        version: room.version + 1,
        seats: [{ ...seat(room, 'ana'), lastCommand: 1 }],
      });
      expect(outcome.events).toEqual([]);
    }
  });
});

describe('the alarm', () => {
  it('[A1] is set for the seat that is freed first', () => {
    const room = roomOf(['Ana', 'Ben', 'Cleo']);
    expect(nextAlarm(room)).toBeNull();
    const two = allowed(room, loseLine('ben', AT + 2_000), loseLine('ana', AT + 1_000));
    expect(nextAlarm(two)).toEqual({ at: AT + 1_000 + WINDOW_MS, alarm: { kind: 'freeAbsent' } });
    expect(nextAlarm(allowed(two, enter('Ana')))?.at).toBe(AT + 2_000 + WINDOW_MS);
    expect(nextAlarm(closedRoom())).toBeNull();
  });

  it('[A1] is set for whatever comes first: an offer agreed to, a share closed, a seat freed', () => {
    const offered = allowed(does(roomOf(['Ana', 'Ben']), 'ana', 'offerToChair'), loseLine('ben'));
    expect(nextAlarm(offered)).toEqual({ at: AT + 10_000, alarm: { kind: 'agreeToOffer', offer: 1 } });
    const timing = { style: 'softClose', lengthMs: 60_000, graceMs: 5_000 } as const;
    const shared = allowed(sharing(queueOf(['Ben', 'Cleo'], { timing })), loseLine('cleo'));
    expect(nextAlarm(shared)).toEqual({ at: AT + 65_000, alarm: { kind: 'closeTurn', turn: 1 } });
    expect(nextAlarm(allowed(shared, loseLine('cleo', AT - 30_000)))?.alarm.kind).toBe('closeTurn');
    const later = allowed(sharing(queueOf(['Ben', 'Cleo'], { timing })), loseLine('cleo', AT - 30_000));
    expect(nextAlarm(later)?.alarm.kind).toBe('freeAbsent');
  });

  it('[A2] frees nobody before the time, nor twice', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), loseLine('ana'));
    expect(refusal(room, freeAbsent(AT + WINDOW_MS - 1))).toBe('NOTHING_DUE');
    expect(refusal(allowed(room, freeAbsent(AT + WINDOW_MS)), freeAbsent(AT + WINDOW_MS))).toBe('NOTHING_DUE');
    expect(refusal(roomOf(['Ana']), freeAbsent(AT))).toBe('NOTHING_DUE');
  });

  it('[A2] closes no other turn than its own, and none before its grace is over', () => {
    const timing = { style: 'softClose', lengthMs: 60_000, graceMs: 5_000 } as const;
    const room = sharing(queueOf(['Ben', 'Cleo'], { timing }));
    const close = (turn: number, at: number): Command => ({ kind: 'closeTurn', turn, at });
    expect(refusal(room, close(1, AT + 64_999))).toBe('NOTHING_DUE');
    expect(refusal(room, close(2, AT + 65_000))).toBe('NOTHING_DUE');
    expect(refusal(sharing(room), close(1, AT + 65_000))).toBe('NOTHING_DUE');
    expect(allowed(room, close(1, AT + 65_000)).floor).toMatchObject({ turn: null, lastShared: 'ben' });
  });

  it('[A2] agrees to no other offer than its own, and not before the time', () => {
    const room = does(roomOf(['Ana', 'Ben']), 'ana', 'offerToChair');
    const agree = (offer: number, at: number): Command => ({ kind: 'agreeToOffer', offer, at });
    expect(refusal(room, agree(1, AT + 9_999))).toBe('NOTHING_DUE');
    expect(refusal(room, agree(2, AT + 10_000))).toBe('NOTHING_DUE');
    expect(refusal(roomOf(['Ana']), agree(0, AT))).toBe('NOTHING_DUE');
  });
});
