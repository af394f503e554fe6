import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type Command } from './command.js';
import { type OpenRoom } from './room.js';
import {
  act,
  allowed,
  AT,
  enter,
  leave,
  loseLine,
  must,
  refusal,
  roomOf,
  seat,
  wake,
  WINDOW_MS,
} from './testing/scene.js';

const locked = { kind: 'locked' } as const;
const freeAbsent = (at: number): Command => ({ kind: 'freeAbsent', at });
const ids = (room: OpenRoom) => room.seats.map(({ id }) => id);

describe('a seat', () => {
  it('[S1] is taken muted, with the camera off, under the name to show', () => {
    const outcome = must(apply(roomOf([]), enter('Ana', { name: ' Ana  T. ' })));
    expect(outcome.room).toMatchObject({ version: 1 });
    expect(outcome.room).toHaveProperty('seats', [
      {
        id: 'ana',
        name: 'Ana T.',
        tokenHash: 'hash-of-Ana',
        roles: [],
        muted: true,
        camera: false,
        line: { kind: 'up' },
        lastCommand: 0,
        deviceHash: 'tab-of-Ana',
        ...{ handle: null, held: [], quietUntil: null, cameAt: AT, awayMs: 0 },
      },
    ]);
    expect(outcome.events).toEqual([{ kind: 'seatTaken', seat: 'ana' }]);
  });

  it('[S1] stands after those who came before', () => {
    expect(ids(roomOf(['Ana', 'Ben', 'Cleo']))).toEqual(['ana', 'ben', 'cleo']);
  });

  it.each(['Ana', 'Someone else', '', 'sam@example.com', 'Ben'])(
    '[S2] is resumed by whoever holds its token, whatever name they give (%j)',
    (name) => {
      const before = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1));
      const room: OpenRoom = { ...before, seats: before.seats.map((one) => ({ ...one, roles: ['chair'] })) };
      const outcome = must(apply(allowed(room, loseLine('ana')), enter('Ana', { seat: 'unused', name })));
      expect(outcome.events).toEqual([{ kind: 'seatResumed', seat: 'ana' }]);
      expect(outcome.room).toHaveProperty('seats', room.seats);
    },
  );

  it('[S2] is resumed while its line is up, too', () => {
    const room = roomOf(['Ana']);
    expect(must(apply(room, enter('Ana'))).room).toEqual({ ...room, version: room.version + 1 });
  });

  it('[S3] is not given an id that is in use', () => {
    expect(refusal(roomOf(['Ana']), enter('Ben', { seat: 'ana' }))).toBe('SEAT_TAKEN');
  });

  it('[S3] never shares a token', () => {
    const room = allowed(roomOf(['Ana']), enter('Ben', { tokenHash: 'hash-of-Ana' }));
    expect(ids(room)).toEqual(['ana']);
  });

  it('[S4] is free at once, and nothing of it stays', () => {
    const outcome = must(apply(allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1)), leave('ana')));
    expect(outcome.events).toEqual([{ kind: 'seatFreed', seat: 'ana' }]);
    expect(JSON.stringify(outcome.room)).not.toMatch(/\bana\b/i);
  });

  it('[S4] does not come back with its token', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1), leave('ana'), enter('Ana', { seat: 'new' }));
    expect(seat(room, 'new')).toMatchObject({ muted: true, lastCommand: 0 });
    expect(ids(room)).toEqual(['ben', 'new']);
  });

  it('[N1] is not taken under a name that cannot be shown', () => {
    expect(refusal(roomOf([]), enter('Ana', { name: ' ' }))).toBe('NAME_EMPTY');
    expect(refusal(roomOf([]), enter('Ana', { name: 'a'.repeat(41) }))).toBe('NAME_TOO_LONG');
  });

  it('[N3] is not taken under a name that identifies', () => {
    expect(refusal(roomOf([]), enter('Ana', { name: 'ana@example.com' }))).toBe('NAME_IDENTIFIES');
  });

  it('[N4] is not taken under a name that is there, also of someone away', () => {
    const room = allowed(roomOf(['Sam', 'Ben']), loseLine('sam'));
    expect(refusal(room, enter('Other', { name: 'Sa\u200Bm' }))).toBe('NAME_TAKEN');
    expect(refusal(allowed(room, leave('sam')), enter('Other', { name: 'SAM' }))).toBeNull();
  });
});

describe('the door', () => {
  it('[D1] lets everyone in when open, nobody new when locked', () => {
    expect(refusal(roomOf(['Ana']), enter('Ben'))).toBeNull();
    expect(refusal(roomOf(['Ana'], { door: locked }), enter('Ben'))).toBe('DOOR_LOCKED');
  });

  it('[D1] tells nobody outside a locked door which names are inside', () => {
    expect(refusal(roomOf(['Ana'], { door: locked }), enter('Ben', { name: 'Ana' }))).toBe('DOOR_LOCKED');
  });

  it('[D2] does not keep out those who have a seat', () => {
    const room = allowed(roomOf(['Ana', 'Ben'], { door: locked, limits: { seats: 2 } }), loseLine('ana'));
    expect(seat(allowed(room, enter('Ana')), 'ana').line).toEqual({ kind: 'up' });
    expect(ids(room)).toEqual(['ana', 'ben']);
  });
});

describe('a line', () => {
  it('[L1] that is lost leaves the seat there, away for the window', () => {
    const outcome = must(apply(roomOf(['Ana', 'Ben']), loseLine('ana', AT + 1)));
    expect(outcome.events).toEqual([{ kind: 'lineLost', seat: 'ana' }]);
    expect(outcome.room).toMatchObject({
      seats: [{ id: 'ana', line: { kind: 'down', leavesAt: AT + 1 + WINDOW_MS } }, { line: { kind: 'up' } }],
    });
  });

  it('[L1] takes the window from the room', () => {
    const room = allowed(roomOf(['Ana'], { limits: { resumeWindowMs: 10 } }), loseLine('ana'));
    expect(seat(room, 'ana').line).toEqual({ kind: 'down', leavesAt: AT + 10 });
  });

  it('[L2] that is up again ends the window', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), loseLine('ana'), enter('Ana', { at: AT + WINDOW_MS - 1 }));
    expect(refusal(room, freeAbsent(AT + WINDOW_MS))).toBe('NOTHING_DUE');
  });

  it('[L2] that stays down costs the seat, and only that one', () => {
    const room = allowed(roomOf(['Ana', 'Ben', 'Cleo']), loseLine('ana'), loseLine('ben', AT + 1));
    const outcome = must(apply(room, freeAbsent(AT + WINDOW_MS)));
    expect(outcome.events).toEqual([{ kind: 'seatFreed', seat: 'ana' }]);
    expect(outcome.room).toMatchObject({ seats: [{ id: 'ben' }, { id: 'cleo' }] });
  });

  it('[L3] is down for every seat after a restart, with the whole window again', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), loseLine('ana', AT - WINDOW_MS + 1));
    const outcome = must(apply(room, wake(AT)));
    const line = { kind: 'down', leavesAt: AT + WINDOW_MS };
    expect(outcome.room).toMatchObject({ seats: [{ line }, { line }] });
    expect(outcome.events).toEqual([{ kind: 'lineLost', seat: 'ben' }]);
    expect(refusal(outcome.room, freeAbsent(AT + WINDOW_MS - 1))).toBe('NOTHING_DUE');
  });

  it('[L5] that was down is counted when it is up again, each time, and not what the server lost', () => {
    const twice = allowed(
      roomOf(['Ana', 'Ben']),
      ...[loseLine('ana', AT + 10_000), enter('Ana', { at: AT + 25_000 })],
      ...[enter('Ana', { at: AT + 27_000 }), loseLine('ana', AT + 30_000), enter('Ana', { at: AT + 31_000 })],
    );
    expect(twice.seats.map(({ awayMs }) => awayMs)).toEqual([16_000, 0]);
    const lost = allowed(twice, loseLine('ana', AT + 40_000), {
      ...{ kind: 'wake', aliveAt: AT + 42_000, at: AT + 60_000 },
    });
    const back = allowed(lost, enter('Ana', { at: AT + 63_000 }), enter('Ben', { at: AT + 64_000 }));
    expect(back.seats.map(({ awayMs }) => awayMs)).toEqual([21_000, 4_000]);
  });

  it('[L5] is never less than nothing, also where a clock has stepped back', () => {
    const back = allowed(roomOf(['Ana']), loseLine('ana', AT + 10_000), enter('Ana', { at: AT }));
    expect(seat(back, 'ana').awayMs).toBe(0);
  });

  it('[L4] that is lost twice is lost since the first time', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), loseLine('ana'));
    const outcome = must(apply(room, loseLine('ana', AT + 60_000)));
    expect(outcome.room).toEqual({ ...room, version: room.version + 1 });
    expect(outcome.events).toEqual([]);
  });
});
