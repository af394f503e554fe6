import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { SEAT_ACTIONS } from './command.js';
import { heardSeats, seenSeats } from './floor.js';
import { mayDo } from './may.js';
import { act, allowed, AT, leave, loseLine, must, roomOf, seat } from './testing/scene.js';
import { commonView } from './view.js';

describe('microphones and cameras', () => {
  it('[M1] change for the seat that asks, and for no other', () => {
    const room = roomOf(['Ana', 'Ben']);
    const on = allowed(room, act('ana', 'unmute', 1), act('ana', 'showCamera', 2));
    expect(on.seats).toEqual([{ ...seat(room, 'ana'), muted: false, camera: true, lastCommand: 2 }, seat(room, 'ben')]);
    const off = allowed(on, act('ana', 'mute', 3), act('ana', 'hideCamera', 4));
    expect(off.seats).toEqual([{ ...seat(room, 'ana'), lastCommand: 4 }, seat(room, 'ben')]);
  });

  it('[M1] say which of them changed', () => {
    const room = roomOf(['Ana']);
    const eventsOf = (...asked: Parameters<typeof act>) => must(apply(room, act(...asked))).events;
    expect(eventsOf('ana', 'unmute', 1)).toEqual([{ kind: 'microphoneChanged', seat: 'ana' }]);
    expect(eventsOf('ana', 'showCamera', 1)).toEqual([{ kind: 'cameraChanged', seat: 'ana' }]);
  });

  it('[M2] are heard when they are not muted', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1));
    expect(heardSeats(room)).toEqual(new Set(['ana']));
    expect(heardSeats(allowed(room, act('ana', 'mute', 2)))).toEqual(new Set());
  });

  it('[M2] are not heard in a room that is closed', () => {
    const room = allowed(roomOf(['Ana']), act('ana', 'unmute', 1));
    expect(heardSeats(must(apply(room, leave('ana'))).room)).toEqual(new Set());
  });

  it('[M3] are seen when they are shown', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ben', 'showCamera', 1));
    expect(seenSeats(room)).toEqual(new Set(['ben']));
    expect(seenSeats(allowed(room, act('ben', 'hideCamera', 2)))).toEqual(new Set());
    const alone = allowed(room, leave('ana'));
    expect(seenSeats(must(apply(alone, leave('ben'))).room)).toEqual(new Set());
  });

  it('[M2] stay as their seat left them while it is away', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1), loseLine('ana'));
    expect(heardSeats(allowed(room, { kind: 'wake', at: AT }))).toEqual(new Set(['ana']));
  });
});

describe('an open floor', () => {
  it('[F1] lets every seat unmute', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1), act('ben', 'unmute', 1));
    expect(heardSeats(room)).toEqual(new Set(['ana', 'ben']));
  });

  it('[F1] is asked the same of the room and of its view', () => {
    const room = roomOf(['Ana']);
    for (const action of SEAT_ACTIONS) {
      for (const asked of [room, commonView(room)]) {
        expect(mayDo(asked, 'ana', action)).toBeNull();
        expect(mayDo(asked, 'ben', action)).toBe('NO_SUCH_SEAT');
      }
    }
  });
});
