import { describe, expect, it } from '@jest/globals';
import { nextAlarm } from './alarm.js';
import { apply } from './apply.js';
import { mayWrite } from './chat.js';
import { heardSeats, seenSeats } from './floor.js';
import { type OpenRoom } from './room.js';
import {
  act,
  allowed,
  AT,
  does,
  enter,
  itemOf,
  knock,
  leave,
  loseLine,
  meetingOf,
  must,
  queueOf,
  refusal,
  refused,
  roomOf,
  seat,
  sharing,
} from './testing/scene.js';

const MINUTE_MS = 60_000;
const scene = { door: { kind: 'open' }, roles: { ana: ['chair'], gus: ['greeter'] } } as const;
const room = roomOf(['Ana', 'Ben', 'Cleo', 'Gus'], scene);
const again = (name: string, more = {}) => enter(name, { seat: `${name.toLowerCase()}-again`, ...more });

describe('sending away', () => {
  it('[D11] frees the seat at once and says so to whoever had it', () => {
    const removed = must(apply(room, act('ana', { kind: 'remove', seat: 'ben' }, 1)));
    expect(removed.events.slice(0, 2)).toEqual([
      { kind: 'seatRemoved', seat: 'ben' },
      { kind: 'seatFreed', seat: 'ben' },
    ]);
    const banned = must(apply(room, act('ana', { kind: 'ban', seat: 'ben' }, 1)));
    expect(banned.events[0]).toEqual({ kind: 'seatBanned', seat: 'ben' });
  });

  it('[D11] is undone by no new tab, and by no new seat token alone', () => {
    const inside = allowed(room, enter('Sam', { handle: 'h' }));
    const comers = [
      again('Sam', { handle: null }),
      again('Sam', { deviceHash: 'new' }),
      again('Sam', { tokenHash: 'new', handle: null }),
      again('Sam', { tokenHash: 'new', deviceHash: 'new', handle: 'h' }),
    ];
    const after = does(inside, 'gus', { kind: 'ban', seat: 'sam' });
    expect(comers.map((one) => refusal(after, one))).toEqual(comers.map(() => 'BANNED'));
    expect(refusal(after, knock('Sam'))).toBe('BANNED');
    const mild = does(does(inside, 'gus', { kind: 'remove', seat: 'sam' }), 'gus', { kind: 'setDoor', door: 'open' });
    expect(comers.map((one) => refusal(mild, one))).toEqual(comers.map(() => 'KNOCK_FIRST'));
    expect(refusal(mild, again('Sam', { tokenHash: 'new', deviceHash: 'new', handle: null }))).toBe(null);
  });

  it('[D11] lets whoever was removed knock, and come in when they are let in', () => {
    const after = allowed(does(room, 'gus', { kind: 'remove', seat: 'ben' }), knock('Ben'));
    expect(refusal(does(after, 'gus', { kind: 'admit', knock: 'ben' }), enter('Ben'))).toBe(null);
    const gone = does(after, 'gus', { kind: 'ban', seat: 'ben' });
    expect(gone.knocks).toEqual([]);
    expect(refusal(gone, knock('Ben'))).toBe('BANNED');
  });

  it('[D4] [D11] is no key to a locked door, which has no porch for anyone', () => {
    const after = does(room, 'ana', { kind: 'remove', seat: 'ben' });
    const locked = does(after, 'ana', { kind: 'setDoor', door: 'locked' });
    const appointed = again('Ben', { roles: ['greeter'] });
    for (const comer of [again('Ben'), appointed, knock('Ben'), knock('Ben', { roles: ['greeter'] })])
      expect(refusal(locked, comer)).toBe('DOOR_LOCKED');
    expect(refusal(after, appointed)).toBe('KNOCK_FIRST');
  });

  it('[D11] takes a welcome back', () => {
    const vouched = does(room, 'ana', { kind: 'vouch', seat: 'ben' });
    expect(refusal(does(vouched, 'ana', { kind: 'remove', seat: 'ben' }), again('Ben'))).toBe('KNOCK_FIRST');
  });

  it('[D11] is done by whoever serves at the door, to trusted servants by the chair alone', () => {
    expect(refused(room, 'ben', { kind: 'remove', seat: 'cleo' })).toBe('NOT_ALLOWED');
    expect(refused(room, 'gus', { kind: 'remove', seat: 'ana' })).toBe('NOT_ALLOWED');
    expect(refused(room, 'gus', { kind: 'ban', seat: 'gus' })).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', { kind: 'remove', seat: 'gus' })).toBe(null);
    expect(refused(room, 'ana', { kind: 'ban', seat: 'ana' })).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', { kind: 'remove', seat: 'nobody' })).toBe('NO_SUCH_SEAT');
    expect(refused(room, 'ana', { kind: 'ban', seat: 'nobody' })).toBe('NO_SUCH_KNOCK');
  });

  it('[D12] is undone for some minutes', () => {
    const after = does(room, 'ana', { kind: 'ban', seat: 'ben' });
    const undo = (at: number) => act('gus', { kind: 'undoRemoval', removal: 1 }, 1, { at });
    expect(refusal(after, undo(AT + 10 * MINUTE_MS + 1))).toBe('REMOVAL_OVER');
    const back = allowed(after, undo(AT + 10 * MINUTE_MS));
    const waits = allowed(does(room, 'ana', { kind: 'remove', seat: 'ben' }), knock('Ben'));
    expect(does(waits, 'gus', { kind: 'undoRemoval', removal: 1 }).knocks).toEqual([]);
    expect(refusal(back, again('Ben'))).toBe(null);
    expect(refused(back, 'gus', { kind: 'undoRemoval', removal: 1 })).toBe('REMOVAL_OVER');
    expect(refused(after, 'cleo', { kind: 'undoRemoval', removal: 1 })).toBe('NOT_ALLOWED');
  });
});

describe("a newcomer's quiet minutes", () => {
  const quiet = allowed(
    roomOf(['Ana', 'Ben'], { quarantine: true, way: 'conversation', roles: { ana: ['chair'] } }),
    enter('Sam'),
  );

  it('[D13] are for strangers, where the group wishes it', () => {
    expect(seat(quiet, 'sam')).toMatchObject({ held: ['quarantine'], quietUntil: AT + 3 * MINUTE_MS });
    expect(seat(allowed(quiet, enter('Tom', { handle: 'h' })), 'tom').held).toEqual([]);
    expect(seat(allowed(quiet, enter('Uma', { roles: ['greeter'] })), 'uma').held).toEqual([]);
    const off = does(quiet, 'ana', { kind: 'setQuarantine', isOn: false });
    expect(seat(allowed(off, enter('Tom')), 'tom').held).toEqual([]);
    expect(refused(quiet, 'ben', { kind: 'setQuarantine', isOn: false })).toBe('NOT_ALLOWED');
  });

  it('[D13] are without microphone and camera, and words to everyone', () => {
    const open = does(quiet, 'ana', { kind: 'setChat', to: 'all' });
    expect(refused(open, 'sam', 'unmute')).toBe('QUIET_FIRST');
    expect(refused(open, 'sam', 'showCamera')).toBe('QUIET_FIRST');
    expect(mayWrite(open, 'sam', { kind: 'all' })).toBe('QUIET_FIRST');
    expect(mayWrite(open, 'sam', { kind: 'servants' })).toBe(null);
    expect(refused(open, 'sam', 'raiseHand')).toBe(null);
  });

  it('[D13] are over by themselves', () => {
    expect(nextAlarm(quiet)).toEqual({ at: AT + 3 * MINUTE_MS, alarm: { kind: 'endQuiet' } });
    expect(refusal(quiet, { kind: 'endQuiet', at: AT + 3 * MINUTE_MS - 1 })).toBe('NOTHING_DUE');
    const over = must(apply(quiet, { kind: 'endQuiet', at: AT + 3 * MINUTE_MS }));
    expect(over.events).toEqual([{ kind: 'heldChanged', seat: 'sam' }]);
    expect(over.room).toMatchObject({ seats: [{}, {}, { held: [], quietUntil: null }] });
  });

  it('[D13] are over by a nod, and by a call', () => {
    expect(seat(does(quiet, 'ana', { kind: 'nod', seat: 'sam' }), 'sam').held).toEqual([]);
    expect(refused(quiet, 'ben', { kind: 'nod', seat: 'sam' })).toBe('NOT_ALLOWED');
    const byHands = does(does(quiet, 'ana', { kind: 'setWay', way: 'raisedHands' }), 'sam', 'raiseHand');
    const called = does(byHands, 'ana', { kind: 'callNext', turn: 0 });
    expect(refused(called, 'sam', 'sayReady')).toBe(null);
  });
});

describe('a facility', () => {
  it('[H3] that wishes to stay unseen shows no camera', () => {
    const unseen = allowed(meetingOf([], [itemOf('panel')]), enter('Oak', { roles: ['facility'], mayBeSeen: false }));
    expect(refused(unseen, 'oak', 'showCamera')).toBe('NOT_ALLOWED');
    const seen = allowed(meetingOf([], [itemOf('panel')]), enter('Oak', { roles: ['facility'] }));
    expect(refused(seen, 'oak', 'showCamera')).toBe(null);
  });
});

describe('serenity', () => {
  const begin = { kind: 'callForSerenity', serenity: 0 } as const;
  const end = { kind: 'endSerenity', serenity: 1 } as const;
  const underWay = does(sharing(queueOf(['Ben', 'Cleo'], { timing: { lengthMs: 180_000 } })), 'ben', 'showCamera');
  const still = does(underWay, 'ana', begin, { at: AT + 30_000 });

  it('[Y1] closes every microphone and camera, and opens none', () => {
    expect([...heardSeats(underWay), ...seenSeats(underWay)]).toEqual(['ben', 'ben']);
    expect([...heardSeats(still), ...seenSeats(still)]).toEqual([]);
    for (const kind of ['unmute', 'showCamera', 'sayReady'] as const)
      expect(refused(still, 'ben', kind)).toBe('SERENITY');
    expect(refused(still, 'ana', 'unmute')).toBe('SERENITY');
    expect(refused(still, 'ana', { kind: 'callNext', turn: 1 })).toBe('SERENITY');
    expect(refused(still, 'ana', { kind: 'resumeTurn', turn: 1 })).toBe('SERENITY');
  });

  it('[Y1] closes the door but to those whom the group has appointed, and the chat but to servants', () => {
    expect(refusal(still, enter('Sam'))).toBe('SERENITY');
    expect(refusal(still, enter('Sam', { handle: 'h' }))).toBe('SERENITY');
    expect(refusal(still, enter('Sam', { roles: ['techHost'] }))).toBe(null);
    const knocked = allowed(still, knock('Sam'));
    expect(refused(knocked, 'ana', { kind: 'admit', knock: 'sam' })).toBe('SERENITY');
    expect(does(knocked, 'ana', end).knocks).toEqual([]);
    const open = { ...still, chat: 'all' } as const;
    expect(mayWrite(open, 'ben', { kind: 'all' })).toBe('SERENITY');
    expect(mayWrite(open, 'ana', { kind: 'all' })).toBe(null);
    expect(mayWrite(open, 'ben', { kind: 'servants' })).toBe(null);
  });

  it('[D4] [Y1] opens no porch at a locked door', () => {
    const locked = { ...still, door: { kind: 'locked' } } as const;
    expect(refusal(locked, knock('Sam'))).toBe('DOOR_LOCKED');
    expect(refusal(locked, enter('Sam'))).toBe('DOOR_LOCKED');
    expect(refusal(locked, enter('Sam', { roles: ['techHost'] }))).toBe(null);
  });

  it('[Y1] [D16] lets in afterwards whoever knocked meanwhile and need not knock', () => {
    const comers = [knock('Sam'), knock('Tom', { handle: 'h' }), knock('Uma', { handle: 'u', isMatched: true })];
    const after = (door: 'open' | 'knock' | 'members') =>
      does(allowed({ ...still, door: { kind: door } }, ...comers), 'ana', end).knocks.map(({ id }) => id);
    expect([after('open'), after('knock'), after('members')]).toEqual([['uma'], ['sam', 'uma'], ['sam', 'uma']]);
  });

  it('[Y2] stops the clock of the share, which goes on when its holder does', () => {
    const clock = (one: OpenRoom) => one.floor.turn?.phase;
    const standing = { kind: 'paused', leftMs: 150_000, byServant: false, bySerenity: true, byLine: false };
    expect(clock(still)).toEqual({ kind: 'sharing', clock: standing });
    const over = does(still, 'ana', end, { at: AT + 90_000 });
    expect(clock(over)).toEqual({ kind: 'sharing', clock: standing });
    const on = does(over, 'ben', 'sayReady', { at: AT + 100_000 });
    expect(clock(on)).toEqual({ kind: 'sharing', clock: { kind: 'running', endsAt: AT + 250_000 } });
    expect(seat(on, 'ben').muted).toBe(false);
    expect(refused(over, 'cleo', 'sayReady')).toBe(null);
    const byServant = does(over, 'ana', { kind: 'resumeTurn', turn: 1 }, { at: AT + 100_000 });
    expect(clock(byServant)).toEqual({ kind: 'sharing', clock: { kind: 'running', endsAt: AT + 250_000 } });
    expect(seat(byServant, 'ben').muted).toBe(true);
  });

  it('[Y3] is begun and ended by any trusted servant, and by nobody else while one is there', () => {
    const served = roomOf(['Ana', 'Ben'], { roles: { ana: ['timekeeper'] } });
    expect(refused(served, 'ben', begin)).toBe('NOT_ALLOWED');
    const on = does(served, 'ana', begin);
    expect(on.serenity).toEqual({ number: 1, isOn: true, askedBy: [] });
    expect(refused(on, 'ben', end)).toBe('NOT_ALLOWED');
    expect(does(on, 'ana', end).serenity).toEqual({ number: 2, isOn: false, askedBy: [] });
  });

  it('[Y3] is asked for by three who have been there long where no servant is present', () => {
    const alone = allowed(roomOf(['Ana', 'Ben', 'Cleo', 'Dan'], { roles: { ana: ['chair'] } }), loseLine('ana'));
    const ask = (one: OpenRoom, who: string) => does(one, who, begin, { at: AT + 5 * MINUTE_MS });
    expect(refused(alone, 'ben', begin)).toBe('TOO_EARLY');
    const two = ask(ask(ask(alone, 'ben'), 'ben'), 'cleo');
    expect(two.serenity).toEqual({ number: 0, isOn: false, askedBy: ['ben', 'cleo'] });
    expect(ask(two, 'dan').serenity).toEqual({ number: 1, isOn: true, askedBy: [] });
    expect(allowed(two, leave('cleo')).serenity.askedBy).toEqual(['ben']);
  });

  it('[Y3] is not asked for by a facility, nor by a newcomer in quiet', () => {
    const alone = allowed(
      roomOf(['Ben'], { quarantine: true }),
      enter('Oak', { roles: ['facility'] }),
      enter('Sam', { at: AT }),
    );
    expect(refused(alone, 'oak', begin)).toBe('NOT_ALLOWED');
    expect(refused(alone, 'sam', begin)).toBe('NOT_ALLOWED');
  });

  it('[Y4] is done once by two who act at once', () => {
    expect(refused(still, 'ana', begin)).toBe('SERENITY_OVER');
    expect(refused(still, 'ana', { kind: 'endSerenity', serenity: 0 })).toBe('SERENITY_OVER');
    expect(must(apply(underWay, act('ana', begin, 99, { at: AT }))).events.at(-1)).toEqual({ kind: 'serenityChanged' });
  });
});
