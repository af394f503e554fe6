import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { heardSeats, seenSeats } from './floor.js';
import { mayDo } from './may.js';
import {
  act,
  allowed,
  AT,
  does,
  leave,
  loseLine,
  must,
  queueOf,
  refused,
  roomOf,
  seat,
  sharing,
  wake,
} from './testing/scene.js';
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
    expect(heardSeats(allowed(room, wake(AT)))).toEqual(new Set(['ana']));
  });
});

describe('an open floor', () => {
  it('[F1] lets every seat unmute', () => {
    const room = allowed(roomOf(['Ana', 'Ben']), act('ana', 'unmute', 1), act('ben', 'unmute', 1));
    expect(heardSeats(room)).toEqual(new Set(['ana', 'ben']));
  });

  it('[F1] is asked the same of the room and of its view', () => {
    const room = roomOf(['Ana'], { way: 'raisedHands' });
    for (const asked of [room, commonView(room)]) {
      expect(mayDo(asked, 'ana', { kind: 'raiseHand' })).toBeNull();
      expect(mayDo(asked, 'ana', { kind: 'unmute' })).toBe('NOT_YOUR_TURN');
      expect(mayDo(asked, 'ben', { kind: 'mute' })).toBe('NO_SUCH_SEAT');
    }
  });

  it('[M4] mutes everyone who is not to be heard when it ends', () => {
    const names = ['Ana', 'Ben', 'Cleo'];
    const talking = names.reduce(
      (room, name) => does(room, name.toLowerCase(), 'unmute'),
      roomOf(names, { roles: { ana: ['chair'] } }),
    );
    const begun = does(talking, 'ana', { kind: 'setWay', way: 'raisedHands' });
    expect(heardSeats(begun)).toEqual(new Set(['ana']));
    expect(heardSeats(does(begun, 'ana', { kind: 'setWay', way: 'conversation' }))).toEqual(new Set(['ana']));
  });
});

describe('a floor that is given', () => {
  it('[F2] is of the one who shares, once they have said yes, and of the chair', () => {
    const room = queueOf(['Ben', 'Cleo']);
    expect(refused(room, 'ben', 'unmute')).toBe('NOT_YOUR_TURN');
    const called = does(room, 'ana', { kind: 'callNext', turn: 0 });
    expect(refused(called, 'ben', 'unmute')).toBe('NOT_YOUR_TURN');
    const shared = does(does(called, 'ben', 'sayReady'), 'ana', 'unmute');
    expect(heardSeats(shared)).toEqual(new Set(['ana', 'ben']));
    expect(refused(shared, 'cleo', 'unmute')).toBe('NOT_YOUR_TURN');
    expect(heardSeats(does(does(shared, 'ben', 'mute'), 'ben', 'unmute'))).toEqual(new Set(['ana', 'ben']));
  });

  it('[F2] is not of a co-chair while the chair is there', () => {
    const room = queueOf(['Ben'], { roles: { ben: ['coChair'] } });
    expect(refused(room, 'ben', 'unmute')).toBe('NOT_YOUR_TURN');
    expect(refused(allowed(room, loseLine('ana')), 'ben', 'unmute')).toBeNull();
  });

  it('[F3] has a place for one more who is invited', () => {
    const invite = (who: string | null) => ({ kind: 'invite', seat: who }) as const;
    const room = does(sharing(queueOf(['Ben', 'Cleo', 'Dan'])), 'ana', invite('cleo'));
    expect(heardSeats(room)).toEqual(new Set(['ben']));
    const dialogue = does(room, 'cleo', 'unmute');
    expect(heardSeats(dialogue)).toEqual(new Set(['ben', 'cleo']));
    const other = does(dialogue, 'ana', invite('dan'));
    expect(heardSeats(other)).toEqual(new Set(['ben']));
    expect(refused(other, 'cleo', 'unmute')).toBe('NOT_YOUR_TURN');
    expect(does(other, 'ana', invite(null)).floor.invited).toBeNull();
    expect(refused(room, 'ben', invite('dan'))).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', invite('eve'))).toBe('NO_SUCH_SEAT');
    expect(allowed(room, leave('cleo')).floor.invited).toBeNull();
  });

  it('[M4] mutes whoever no longer has it, in the same step', () => {
    const room = sharing(queueOf(['Ben', 'Cleo']));
    const next = must(apply(room, act('ana', { kind: 'callNext', turn: 1 }, 9)));
    expect(heardSeats(next.room)).toEqual(new Set());
    expect(next.events).toContainEqual({ kind: 'microphoneChanged', seat: 'ben' });
    expect(heardSeats(does(room, 'ben', { kind: 'endTurn', turn: 1 }))).toEqual(new Set());
  });

  it('[M5] may be made quiet but for the one who asks and the one who shares', () => {
    const room = does(sharing(queueOf(['Ben', 'Cleo'], { roles: { dan: [] } })), 'ana', {
      kind: 'invite',
      seat: 'cleo',
    });
    const talking = does(does(room, 'cleo', 'unmute'), 'ana', 'unmute');
    expect(heardSeats(does(talking, 'ana', 'muteAll'))).toEqual(new Set(['ana', 'ben']));
    expect(heardSeats(does(talking, 'ana', { kind: 'muteSeat', seat: 'ben' }))).toEqual(new Set(['ana', 'cleo']));
    expect(refused(talking, 'ben', 'muteAll')).toBe('NOT_ALLOWED');
    expect(refused(talking, 'ben', { kind: 'muteSeat', seat: 'cleo' })).toBe('NOT_ALLOWED');
    expect(refused(talking, 'ana', { kind: 'muteSeat', seat: 'eve' })).toBe('NO_SUCH_SEAT');
  });
});
