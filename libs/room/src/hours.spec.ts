import { describe, expect, it } from '@jest/globals';
import { nextAlarm } from './alarm.js';
import { apply } from './apply.js';
import { type Hours } from './hours.js';
import { openRoom } from './room.js';
import { allowed, AT, does, enter, must, refusal, refused, roomOf, seat, wake } from './testing/scene.js';

const MINUTE_MS = 60_000;
const HOURS: Hours = {
  startsAt: AT,
  endsAt: AT + 60 * MINUTE_MS,
  closesAt: AT + 90 * MINUTE_MS,
  latestAt: AT + 120 * MINUTE_MS,
};
const led = () => roomOf(['Ana', 'Ben'], { hours: HOURS, roles: { ana: ['chair'] } });
const closeRoom = (at: number) => ({ kind: 'closeRoom', at }) as const;

describe('the hours of a room', () => {
  it('[R6] close it when they are over, whoever is there', () => {
    const room = led();
    expect(nextAlarm(room)).toEqual({ at: HOURS.closesAt, alarm: { kind: 'closeRoom' } });
    const { room: after, events } = must(apply(room, closeRoom(HOURS.closesAt)));
    expect(after).toEqual({ kind: 'closed', id: 'room', version: room.version + 1, closedAt: HOURS.closesAt });
    expect(events).toEqual([
      { kind: 'seatFreed', seat: 'ana' },
      { kind: 'seatFreed', seat: 'ben' },
      { kind: 'roomClosed' },
    ]);
  });

  it('[R6] are not over a moment before, nor ever where there are none', () => {
    expect(refusal(led(), closeRoom(HOURS.closesAt - 1))).toBe('NOTHING_DUE');
    expect(refusal(roomOf(['Ana']), closeRoom(HOURS.closesAt))).toBe('NOTHING_DUE');
    expect(nextAlarm(roomOf(['Ana']))).toBeNull();
  });

  it('[R6] are the same after a restart', () => {
    const room = allowed(led(), wake(AT + 5 * MINUTE_MS));
    expect(room.hours).toEqual(HOURS);
  });

  it('[R7] are made longer by whoever leads, and by nobody else', () => {
    const until = HOURS.closesAt + 15 * MINUTE_MS;
    expect(refused(led(), 'ben', { kind: 'keepOpen', until })).toBe('NOT_ALLOWED');
    const room = does(led(), 'ana', { kind: 'keepOpen', until });
    expect(room.hours).toEqual({ ...HOURS, closesAt: until });
    expect(refusal(room, closeRoom(HOURS.closesAt))).toBe('NOTHING_DUE');
    expect(nextAlarm(room)).toEqual({ at: until, alarm: { kind: 'closeRoom' } });
  });

  it('[R7] are made longer once by two who do it at once, and never shorter', () => {
    const until = HOURS.closesAt + 15 * MINUTE_MS;
    const once = does(led(), 'ana', { kind: 'keepOpen', until });
    const twice = does(once, 'ana', { kind: 'keepOpen', until });
    expect(twice.hours).toBe(once.hours);
    expect(does(twice, 'ana', { kind: 'keepOpen', until: AT }).hours).toBe(once.hours);
  });

  it('[R7] go up to the latest instant and no further', () => {
    expect(does(led(), 'ana', { kind: 'keepOpen', until: HOURS.latestAt }).hours?.closesAt).toBe(HOURS.latestAt);
    expect(refused(led(), 'ana', { kind: 'keepOpen', until: HOURS.latestAt + 1 })).toBe('NOT_NOW');
    const always = roomOf(['Ana'], { roles: { ana: ['chair'] } });
    expect(refused(always, 'ana', { kind: 'keepOpen', until: HOURS.latestAt })).toBe('NOT_NOW');
  });
});

describe('a fresh room', () => {
  it('[R8] is in open conversation and knows what is usual', () => {
    const timing = { style: 'tone', lengthMs: 240_000 } as const;
    const room = openRoom({ id: 'room', door: { kind: 'open' }, hours: HOURS, usualWay: 'ticket', timing });
    expect(room).toMatchObject({ hours: HOURS, usualWay: 'ticket', floor: { way: 'conversation', timing } });
  });
});

describe('an appointed servant', () => {
  it('[P5] has their service positions on entering', () => {
    const room = allowed(roomOf(['Ben']), enter('Ana', { roles: ['chair', 'timekeeper'] }));
    expect(seat(room, 'ana').roles).toEqual(['chair', 'timekeeper']);
  });

  it('[P5] comes as co-chair where someone chairs already', () => {
    const room = allowed(led(), enter('Cleo', { roles: ['chair', 'coChair', 'greeter'] }));
    expect(seat(room, 'cleo').roles).toEqual(['coChair', 'greeter']);
    expect(seat(room, 'ana').roles).toEqual(['chair']);
  });

  it('[P5] [S2] keeps what they had when they come back', () => {
    const room = allowed(roomOf(['Ana']), enter('Ana', { roles: ['chair'] }));
    expect(seat(room, 'ana').roles).toEqual([]);
  });
});
