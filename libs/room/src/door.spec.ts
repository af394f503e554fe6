import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type DoorKind } from './door.js';
import { answerers } from './knocks.js';
import { type OpenRoom } from './room.js';
import {
  allowed,
  AT,
  does,
  enter,
  knock,
  leave,
  loseLine,
  must,
  queueOf,
  refusal,
  refused,
  roomOf,
  seat,
  sharing,
  wake,
  WINDOW_MS,
} from './testing/scene.js';
import { porchView } from './view.js';

const MINUTE_MS = 60_000;
const member = (name: string) => enter(name, { handle: `handle-of-${name}` });
const servant = (name: string) => enter(name, { roles: ['greeter'] });
const led = (door: DoorKind, people: readonly string[] = ['Ben']) =>
  roomOf(['Ana', ...people], { door: { kind: door }, roles: { ana: ['chair'] } });
const waiting = ({ knocks }: OpenRoom) => knocks.map(({ id }) => id);
const kinds = (room: OpenRoom, command: Parameters<typeof apply>[1]) =>
  must(apply(room, command)).events.map(({ kind }) => kind);

describe('a door', () => {
  it.each([
    ['open', null, null, null],
    ['knock', 'KNOCK_FIRST', null, null],
    ['members', 'KNOCK_FIRST', null, null],
    ['locked', 'DOOR_LOCKED', 'DOOR_LOCKED', null],
  ] as const)('[D1][D3] that is %s has its word for strangers, members and the appointed', (door, ...words) => {
    const room = led(door);
    expect([enter('Sam'), member('Sam'), servant('Sam')].map((who) => refusal(room, who))).toEqual(words);
  });

  it('[D1] [D3] [D14] [Y1] opens by appointment to trusted servants and to a facility; readers and speakers come as members do', () => {
    const reader = enter('Sam', { roles: ['reader', 'speaker'] });
    const [still, oak] = [{ number: 1, isOn: true, askedBy: [] }, enter('Oak', { roles: ['facility'] })];
    const doors = ['open', 'knock', 'members', 'locked'] as const;
    expect(doors.map((door) => refusal(led(door), reader))).toEqual([null, null, null, 'DOOR_LOCKED']);
    expect(refusal({ ...led('open'), serenity: still }, reader)).toBe('SERENITY');
    expect(refusal(led('open'), { ...reader, isMatched: true })).toBe('KNOCK_FIRST');
    for (const who of [servant('Sam'), oak]) {
      expect(refusal({ ...led('locked'), serenity: still }, who)).toBe(null);
    }
  });

  it('[D2] moves nobody when it is switched, by whoever serves at it', () => {
    const room = led('open', ['Ben', 'Cleo']);
    const after = does(room, 'ana', { kind: 'setDoor', door: 'members' });
    expect(after.door).toEqual({ kind: 'members' });
    expect(after.seats.map(({ id }) => id)).toEqual(['ana', 'ben', 'cleo']);
    expect(refused(room, 'ben', { kind: 'setDoor', door: 'locked' })).toBe('NOT_ALLOWED');
    const greeter = does(room, 'ana', { kind: 'giveRole', seat: 'ben', role: 'greeter' });
    expect(does(greeter, 'ben', { kind: 'setDoor', door: 'locked' }).door).toEqual({ kind: 'locked' });
  });

  it('[D3] tells the room that it was switched, once', () => {
    const command = (door: DoorKind) =>
      ({ kind: 'act', seat: 'ana', number: 1, action: { kind: 'setDoor', door }, draw: 0, at: AT }) as const;
    expect(kinds(led('open'), command('knock'))).toEqual(['doorChanged']);
    expect(kinds(led('open'), command('open'))).toEqual([]);
  });

  it('[D14] asks whoever comes from where somebody was sent away to knock, unless it is locked', () => {
    const matched = (name: string) => ({ ...enter(name), isMatched: true });
    expect(refusal(led('open'), matched('Sam'))).toBe('KNOCK_FIRST');
    expect(refusal(led('locked'), matched('Sam'))).toBe('DOOR_LOCKED');
    expect(refusal(led('open'), { ...servant('Sam'), isMatched: true })).toBe(null);
    const room = does(allowed(led('open'), knock('Sam', { isMatched: true })), 'ana', {
      kind: 'admit',
      knock: 'sam',
    });
    expect(refusal(room, matched('Sam'))).toBe(null);
  });
});

describe('the porch', () => {
  it('[D4] holds whoever knocks, unseen by the room, under a name that it may show', () => {
    const outcome = must(apply(led('knock'), knock('Sam', { name: ' Sam  R. ' })));
    expect(outcome.events).toEqual([{ kind: 'knocked', seat: 'sam' }, { kind: 'porchChanged' }]);
    expect(outcome.room).toMatchObject({ knocks: [{ id: 'sam', name: 'Sam R.', at: AT, greeter: null }] });
    expect(refusal(led('knock'), knock('Sam', { name: 'sam@example.org' }))).toBe('NAME_IDENTIFIES');
    expect(refusal(led('knock'), knock('Ben', { seat: 'other', tokenHash: 'other' }))).toBe('NAME_TAKEN');
    expect(refusal(led('knock'), knock('Ben', { seat: 'other' }))).toBe('SEAT_TAKEN');
    expect(refusal(led('locked'), knock('Sam'))).toBe('DOOR_LOCKED');
  });

  it('[D4] keeps the place of whoever knocks again, and of a line that comes back', () => {
    const room = allowed(led('knock'), knock('Sam'), knock('Tom'), loseLine('sam'));
    expect(room.knocks[0]?.line).toEqual({ kind: 'down', leavesAt: AT + WINDOW_MS });
    const back = must(apply(room, knock('Sam', { seat: 'another', name: 'Somebody else' })));
    expect(back.events).toEqual([{ kind: 'knockResumed', seat: 'sam' }, { kind: 'porchChanged' }]);
    expect(back.room).toMatchObject({ knocks: [{ id: 'sam', name: 'Sam', line: { kind: 'up' } }, { id: 'tom' }] });
  });

  it('[D4] is left when they leave, or have been away for the whole window', () => {
    const room = allowed(led('knock'), knock('Sam'), knock('Tom'), loseLine('tom'));
    expect(waiting(allowed(room, leave('sam')))).toEqual(['tom']);
    expect(refusal(room, { kind: 'freeAbsent', at: AT + WINDOW_MS - 1 })).toBe('NOTHING_DUE');
    expect(waiting(allowed(room, { kind: 'freeAbsent', at: AT + WINDOW_MS }))).toEqual(['sam']);
    expect(allowed(room, wake(AT + 5)).knocks.map(({ line }) => line.kind)).toEqual(['down', 'down']);
  });

  it('[D4] takes as many as there is room for', () => {
    const room = roomOf(['Ana'], { door: { kind: 'knock' }, limits: { knocks: 1 }, roles: { ana: ['chair'] } });
    expect(refusal(allowed(room, knock('Sam')), knock('Tom'))).toBe('PORCH_FULL');
  });

  it('[R3] of a room that nobody has been in yet keeps it open', () => {
    const room = allowed(roomOf([], { door: { kind: 'members' } }), knock('Sam'), knock('Tom'));
    expect(waiting(allowed(room, leave('sam')))).toEqual(['tom']);
    expect(must(apply(allowed(room, leave('sam')), leave('tom'))).room.kind).toBe('closed');
    const begun = allowed(room, member('Ana'));
    expect(must(apply(begun, leave('ana'))).room.kind).toBe('closed');
  });

  it('[V6] is seen by those who may answer, without any token', () => {
    const room = allowed(led('knock', ['Ben', 'Cleo']), knock('Sam'));
    const sam = { id: 'sam', name: 'Sam', at: AT, greeter: null, away: false };
    expect(porchView(room, 'ana')).toEqual({ waiting: [sam], removals: [] });
    expect(porchView(room, 'ben')).toBe(null);
    const banned = does(room, 'ana', { kind: 'ban', seat: 'cleo' });
    const cleo = { number: 1, name: 'Cleo', isBan: true, undoUntil: AT + 10 * MINUTE_MS };
    expect(porchView(banned, 'ana')).toEqual({ waiting: [sam], removals: [cleo] });
    expect(porchView(allowed(banned, loseLine('ana')), 'ben')).toEqual({ waiting: [sam], removals: [] });
  });
});

describe('an answer to a knock', () => {
  const room = allowed(led('knock'), knock('Sam'));

  it('[D5] opens once', () => {
    const open = does(room, 'ana', { kind: 'admit', knock: 'sam' });
    expect(waiting(open)).toEqual([]);
    const inside = allowed(open, enter('Sam'));
    expect(seat(inside, 'sam').held).toEqual([]);
    expect(refusal(allowed(inside, leave('sam')), enter('Sam'))).toBe('KNOCK_FIRST');
  });

  it('[D5] opens once, too, to whoever knocks again before they come in', () => {
    const open = does(room, 'ana', { kind: 'admit', knock: 'sam' });
    expect(waiting(allowed(open, knock('Sam')))).toEqual([]);
    const left = allowed(open, knock('Sam'), enter('Sam'), leave('sam'));
    expect(refusal(left, enter('Sam'))).toBe('KNOCK_FIRST');
  });

  it('[D5] says to whoever waits how it was', () => {
    const answer = (kind: 'admit' | 'decline') =>
      kinds(room, { kind: 'act', seat: 'ana', number: 1, action: { kind, knock: 'sam' }, draw: 0, at: AT });
    expect(answer('admit')).toEqual(['knockAdmitted', 'porchChanged']);
    expect(answer('decline')).toEqual(['knockEnded', 'porchChanged']);
  });

  it('[D5] that vouches opens for the whole meeting, and counts as a member', () => {
    const shared = { ...room, sharing: 'members', quarantine: true } as const;
    const open = does(shared, 'ana', { kind: 'vouch', seat: 'sam' });
    const again = allowed(allowed(open, enter('Sam', { isVisitor: true })), leave('sam'), enter('Sam'));
    expect(seat(again, 'sam').held).toEqual([]);
  });

  it('[D5] of vouching is for someone in the room, too', () => {
    const guests = { door: { kind: 'open' }, quarantine: true, sharing: 'members', roles: { ana: ['chair'] } } as const;
    const inside = allowed(roomOf(['Ana'], guests), enter('Sam', { isVisitor: true }));
    expect(seat(inside, 'sam').held).toEqual(['quarantine', 'visitor']);
    expect(seat(does(inside, 'ana', { kind: 'vouch', seat: 'sam' }), 'sam')).toMatchObject({
      held: [],
      quietUntil: null,
    });
  });

  it('[D5] that declines lets them knock again', () => {
    const declined = does(room, 'ana', { kind: 'decline', knock: 'sam' });
    expect(waiting(declined)).toEqual([]);
    expect(waiting(allowed(declined, knock('Sam')))).toEqual(['sam']);
  });

  it.each(['admit', 'decline', 'greet'] as const)('[D5] is of someone who waits (%s)', (kind) => {
    expect(refused(room, 'ana', { kind, knock: 'nobody' })).toBe('NO_SUCH_KNOCK');
    expect(refused(room, 'ben', { kind, knock: 'sam' })).toBe('NOT_ALLOWED');
  });

  it('[D9] is given by the three who have been there longest while nobody who serves at the door is present', () => {
    const alone = allowed(led('knock', ['Ben', 'Cleo', 'Dan', 'Eve']), loseLine('ana'), knock('Sam'));
    expect([...answerers(alone)]).toEqual(['ben', 'cleo', 'dan']);
    expect(waiting(does(alone, 'ben', { kind: 'admit', knock: 'sam' }))).toEqual([]);
    expect(refused(alone, 'eve', { kind: 'admit', knock: 'sam' })).toBe('NOT_ALLOWED');
    expect(refused(alone, 'ben', { kind: 'vouch', seat: 'sam' })).toBe('NOT_ALLOWED');
    expect(refused(alone, 'ben', { kind: 'ban', seat: 'sam' })).toBe('NOT_ALLOWED');
    const facility = { ...alone, seats: alone.seats.map((one) => ({ ...one, roles: ['facility' as const] })) };
    expect(answerers(facility).size).toBe(0);
  });

  it('[D10] is not waited for where nobody is there to give it', () => {
    expect(refusal(roomOf([], { door: { kind: 'knock' } }), enter('Sam'))).toBe(null);
    expect(refusal(roomOf([], { door: { kind: 'members' } }), enter('Sam'))).toBe('KNOCK_FIRST');
    const quiet = { door: { kind: 'knock' }, quarantine: true } as const;
    const newcomer = allowed({ ...roomOf(['Oak'], { ...quiet, roles: { oak: ['facility'] } }) }, enter('Sam'));
    expect(refusal(newcomer, enter('Tom'))).toBe(null);
    expect(waiting(allowed(newcomer, knock('Tom')))).toEqual([]);
  });

  it('[D10] is waited for while a seat is kept for whoever could give it', () => {
    const room = allowed(led('knock', ['Ben']), knock('Sam'));
    for (const away of [allowed(room, loseLine('ana'), loseLine('ben')), allowed(room, wake(AT + 5))]) {
      const back = allowed(away, knock('Sam'));
      expect(waiting(back)).toEqual(['sam']);
      expect(refusal(back, enter('Tom'))).toBe('KNOCK_FIRST');
    }
    const gone = must(
      apply(allowed(room, loseLine('ana'), loseLine('ben')), { kind: 'freeAbsent', at: AT + WINDOW_MS }),
    );
    expect(gone.events.map(({ kind }) => kind)).toContain('roomClosed');
  });

  it('[D10] [D11] [D14] is waited for by whoever was sent away or comes from where somebody was', () => {
    const removed = does(led('knock', ['Ben']), 'ana', { kind: 'remove', seat: 'ben' });
    const oak = enter('Oak', { roles: ['facility'] });
    const room = allowed(removed, oak, knock('Ben'), knock('Tom', { isMatched: true }), leave('ana'));
    expect(waiting(room)).toEqual(['ben', 'tom']);
    expect(refusal(room, enter('Ben'))).toBe('KNOCK_FIRST');
    expect(waiting(allowed(room, knock('Sam')))).toEqual(['ben', 'tom']);
  });
});

describe('a door that is opened', () => {
  it('[D16] lets in those who wait, but not whoever was sent away or comes from where somebody was', () => {
    const removed = does(led('knock', ['Ben', 'Cleo']), 'ana', { kind: 'remove', seat: 'ben' });
    const room = allowed(removed, knock('Ben'), knock('Sam'), knock('Tom', { isMatched: true }));
    const open = does(room, 'ana', { kind: 'setDoor', door: 'open' });
    expect(waiting(open)).toEqual(['ben', 'tom']);
    expect(refusal(open, enter('Sam'))).toBe(null);
    expect(waiting(does(room, 'ana', { kind: 'setDoor', door: 'members' }))).toEqual(['ben', 'sam', 'tom']);
    const talking = does(room, 'ana', { kind: 'greet', knock: 'sam' });
    expect(seat(does(talking, 'ana', { kind: 'setDoor', door: 'open' }), 'ana').held).toEqual([]);
  });
});

describe('talking at the porch', () => {
  const room = allowed(queueOf(['Ben'], { door: { kind: 'knock' } }), knock('Sam'), knock('Tom'));
  const talking = does(room, 'ana', { kind: 'greet', knock: 'sam' });

  it('[D7] is one with one', () => {
    expect(talking.knocks.map(({ greeter }) => greeter)).toEqual(['ana', null]);
    const other = does(talking, 'ana', { kind: 'greet', knock: 'tom' });
    expect(other.knocks.map(({ greeter }) => greeter)).toEqual([null, 'ana']);
    expect(does(other, 'ana', { kind: 'greet', knock: null }).knocks.map(({ greeter }) => greeter)).toEqual([
      null,
      null,
    ]);
  });

  it('[D7] is not heard in the room', () => {
    const loud = does(does(room, 'ana', 'unmute'), 'ana', { kind: 'greet', knock: 'sam' });
    expect(seat(loud, 'ana')).toMatchObject({ muted: true, held: ['atPorch'] });
    expect(refused(loud, 'ana', 'unmute')).toBe('NOT_NOW');
    const back = does(loud, 'ana', { kind: 'admit', knock: 'sam' });
    expect(seat(back, 'ana')).toMatchObject({ muted: true, held: [] });
    expect(refused(back, 'ana', 'unmute')).toBe(null);
  });

  it('[D7] ends with the seat of the one who greets', () => {
    const greeting = does(allowed(talking, servant('Gus')), 'gus', { kind: 'greet', knock: 'tom' });
    expect(allowed(greeting, leave('gus')).knocks.map(({ greeter }) => greeter)).toEqual(['ana', null]);
  });
});

describe('a share', () => {
  it('[D7] goes on while somebody else is at the porch', () => {
    const room = sharing(allowed(queueOf(['Ben'], { door: { kind: 'knock' } }), knock('Sam')));
    const talking = does(room, 'ana', { kind: 'greet', knock: 'sam' });
    expect(talking.floor.turn).toEqual(room.floor.turn);
    expect(seat(talking, 'ben').muted).toBe(false);
  });
});
