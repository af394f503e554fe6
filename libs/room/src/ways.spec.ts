import { describe, expect, it } from '@jest/globals';
import { WAYS, type Way } from './floor.js';
import { type OpenRoom } from './room.js';
import { allowed, AT, does, enter, leave, loseLine, queueOf, refused, roomOf, sharing } from './testing/scene.js';

const to = (way: Way) => ({ kind: 'setWay', way }) as const;
const next = (room: OpenRoom, draw = 0) => does(room, 'ana', { kind: 'callNext', turn: room.floor.turns }, { draw });
const FOUR = ['Ben', 'Cleo', 'Dan', 'Eve'];

describe('the way to share', () => {
  it.each(WAYS.filter((way) => way !== 'conversation' && way !== 'oneVoice'))(
    '[W1] becomes %s without ending a share',
    (way) => {
      const room = does(sharing(queueOf(['Ben', 'Cleo'])), 'ana', to(way));
      expect(room.floor).toMatchObject({ way, turn: { number: 1, seat: 'ben' } });
      expect(room.queue).not.toContain('ben');
      expect(refused(room, 'cleo', to('tag'))).toBe('NOT_ALLOWED');
    },
  );

  it.each(['conversation', 'oneVoice'] as const)(
    '[W1] [W8] waits with %s until a share is over; nobody is called in it',
    (way) => {
      const room = sharing(queueOf(['Ben', 'Cleo']));
      expect(refused(room, 'ana', to(way))).toBe('TURN_UNDER_WAY');
      const open = does(does(room, 'ana', { kind: 'endTurn', turn: 1 }), 'ana', to(way));
      expect(open.floor).toMatchObject({ way, lastShared: null });
      expect(open.queue).toEqual(['cleo']);
      expect(refused(open, 'ana', { kind: 'callNext', turn: 1 })).toBe('NOT_NOW');
      expect(refused(open, 'ana', { kind: 'call', seat: 'cleo', turn: 1 })).toBe('NOT_NOW');
    },
  );

  it('[W8] lets hands be raised in one voice, and keeps them for what follows', () => {
    const room = does(roomOf(['Ana', 'Ben'], { way: 'oneVoice', roles: { ana: ['chair'] } }), 'ben', 'raiseHand');
    expect(does(room, 'ana', to('raisedHands')).queue).toEqual(['ben']);
    expect(does(room, 'ana', to('speaker')).queue).toEqual([]);
    expect(refused(room, 'ben', 'unmute')).toBe('NOT_YOUR_TURN');
  });

  it('[W1] opens the hands', () => {
    const room = roomOf(['Ana', 'Ben'], { way: 'oneVoice', roles: { ana: ['chair'] } });
    const closed = { ...room, floor: { ...room.floor, hands: 'closed' as const } };
    expect(refused(closed, 'ben', 'raiseHand')).toBe('NOT_NOW');
    expect(refused(does(closed, 'ana', to('oneVoice')), 'ben', 'raiseHand')).toBeNull();
  });

  it('[W1] stays as it is when it is set again', () => {
    const room = does(does(sharing(queueOf(['Ben'])), 'ana', to('tag')), 'ben', { kind: 'endTurn', turn: 1 });
    expect(does(room, 'ana', to('tag')).floor).toEqual(room.floor);
  });

  it('[W2] keeps the hands from conversation, one voice, raised hands, tag and ticket to one another', () => {
    const ways: Way[] = ['tag', 'oneVoice', 'ticket', 'conversation', 'raisedHands'];
    let room = queueOf(['Ben', 'Cleo']);
    for (const way of ways) {
      room = does(room, 'ana', to(way));
      expect(room.queue).toEqual(['ben', 'cleo']);
    }
  });

  it('[W3] goes round in the order of coming, without whoever leads', () => {
    const room = does(queueOf(FOUR), 'ana', to('roundRobin'));
    expect(room.queue).toEqual(['ben', 'cleo', 'dan', 'eve']);
    const later = allowed(room, enter('Fay'));
    expect(later.queue).toEqual(['ben', 'cleo', 'dan', 'eve', 'fay']);
    expect(allowed(queueOf(FOUR), enter('Fay')).queue).not.toContain('fay');
    expect(allowed(later, leave('ana'), enter('Gus', { roles: ['chair'] })).queue).toEqual(later.queue);
    const passed = does(does(next(later), 'ben', { kind: 'pass', turn: 1 }), 'dan', 'lowerHand');
    expect(passed.queue).toEqual(['cleo', 'eve', 'fay']);
    expect(does(passed, 'ben', 'raiseHand').queue).toEqual(['cleo', 'eve', 'fay', 'ben']);
  });

  it('[W3] goes round anew when the round is over, and not before', () => {
    const room = does(queueOf(['Ben', 'Cleo']), 'ana', to('roundRobin'));
    const halfway = next(room);
    expect(does(halfway, 'ana', to('roundRobin')).queue).toEqual(['cleo']);
    const over = does(next(halfway), 'cleo', { kind: 'pass', turn: 2 });
    const empty = does(does(over, 'ben', 'lowerHand'), 'ana', { kind: 'removeHand', seat: 'cleo' });
    expect(does(empty, 'ana', to('roundRobin')).queue).toEqual(['ben', 'cleo']);
  });

  it('[W4] lets whoever shared last name the next, again after a pass', () => {
    const room = does(does(sharing(queueOf(FOUR)), 'ana', to('tag')), 'ben', { kind: 'endTurn', turn: 1 });
    const tag = (seat: string, turn: number) => ({ kind: 'call', seat, turn }) as const;
    expect(refused(room, 'cleo', tag('dan', 1))).toBe('NOT_ALLOWED');
    const named = does(room, 'ben', tag('eve', 1));
    expect(named.floor.turn).toMatchObject({ number: 2, seat: 'eve', phase: { kind: 'called' } });
    expect(refused(named, 'ben', tag('dan', 2))).toBe('NOT_ALLOWED');
    const passed = does(named, 'eve', { kind: 'pass', turn: 2 });
    expect(refused(passed, 'eve', tag('dan', 2))).toBe('NOT_ALLOWED');
    const again = does(passed, 'ben', tag('dan', 2));
    expect(again.floor.turn).toMatchObject({ number: 3, seat: 'dan' });
    expect(refused(passed, 'ana', tag('cleo', 2))).toBeNull();
    expect(refused(does(passed, 'ana', to('raisedHands')), 'ben', tag('dan', 2))).toBe('NOT_ALLOWED');
  });

  it('[W5] draws one of the tickets of those who are there, each as likely', () => {
    const room = does(allowed(queueOf(FOUR), loseLine('cleo')), 'ana', to('ticket'));
    const drawn = (draw: number) => next(room, draw).floor.turn?.seat;
    expect([0, 0.33, 0.34, 0.66, 0.67, 0.999].map(drawn)).toEqual(['ben', 'ben', 'dan', 'dan', 'eve', 'eve']);
    expect(next(room, 0.5).queue).toEqual(['ben', 'cleo', 'eve']);
    expect(next(queueOf(FOUR), 0.999).floor.turn?.seat).toBe('ben');
  });

  it('[W6] hears the speakers in their order, and takes no hands', () => {
    const names = ['Ana', ...FOUR];
    const room = roomOf(names, { way: 'raisedHands', roles: { ana: ['chair'], eve: ['speaker'], ben: ['speaker'] } });
    const speakers = does(does(room, 'cleo', 'raiseHand'), 'ana', to('speaker'));
    expect(speakers.queue).toEqual(['ben', 'eve']);
    expect(refused(speakers, 'dan', 'raiseHand')).toBe('NOT_NOW');
    const booked = does(speakers, 'ana', { kind: 'giveRole', seat: 'dan', role: 'speaker' });
    expect(booked.queue).toEqual(['ben', 'eve', 'dan']);
    expect(does(booked, 'ana', { kind: 'takeRole', seat: 'eve', role: 'speaker' }).queue).toEqual(['ben', 'dan']);
    expect(does(room, 'ana', { kind: 'giveRole', seat: 'dan', role: 'speaker' }).queue).toEqual([]);
    expect(allowed(speakers, enter('Fay', { roles: ['speaker'] }), enter('Gus')).queue).toEqual(['ben', 'eve', 'fay']);
    expect(allowed(room, enter('Fay', { roles: ['speaker'] })).queue).toEqual([]);
    const sharingNow = does(next(booked), 'ben', 'sayReady');
    expect(does(sharingNow, 'ana', { kind: 'giveRole', seat: 'ben', role: 'speaker' }).queue).not.toContain('ben');
  });

  it('[W7] asks for a burning desire anew, for two minutes at most', () => {
    const room = does(queueOf(['Ben', 'Cleo']), 'ana', to('burningDesire'));
    expect(room.queue).toEqual([]);
    const shared = does(next(does(room, 'cleo', 'raiseHand')), 'cleo', 'sayReady');
    expect(shared.floor.turn).toMatchObject({
      seat: 'cleo',
      lengthMs: 120_000,
      phase: { clock: { endsAt: AT + 120_000 } },
    });
    const short = does(room, 'ana', { kind: 'setTiming', style: 'tone', lengthMs: 30_000 });
    expect(next(does(short, 'cleo', 'raiseHand')).floor.turn?.lengthMs).toBe(30_000);
  });

  it.each(['burningDesire', 'roundRobin', 'speaker'] as const)('[W7] empties the queue when %s is over', (way) => {
    const room = does(queueOf(['Ben'], { roles: { ben: ['speaker'] } }), 'ana', to(way));
    const waiting = way === 'burningDesire' ? does(room, 'ben', 'raiseHand') : room;
    const ready = does(waiting, 'ben', 'sayReady');
    const after = does(ready, 'ana', to('raisedHands'));
    expect([after.queue, after.floor.ready]).toEqual([[], []]);
  });

  it('[W4] forgets who shared last when the way changes or they are gone', () => {
    const room = does(does(sharing(queueOf(FOUR)), 'ana', to('tag')), 'ben', { kind: 'endTurn', turn: 1 });
    expect(room.floor.lastShared).toBe('ben');
    expect(allowed(room, leave('ben')).floor.lastShared).toBeNull();
    expect(allowed(room, leave('cleo')).floor.lastShared).toBe('ben');
    expect(does(room, 'ana', to('ticket')).floor.lastShared).toBeNull();
  });
});
