import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import {
  act,
  allowed,
  does,
  enter,
  leave,
  loseLine,
  must,
  queueOf,
  refused,
  roomOf,
  sharing,
} from './testing/scene.js';

const next = (turn: number) => ({ kind: 'callNext', turn }) as const;

describe('the queue', () => {
  it('[Q1] takes a raised hand at its end, once', () => {
    const room = queueOf(['Ben', 'Cleo', 'Dan']);
    expect(room.queue).toEqual(['ben', 'cleo', 'dan']);
    const again = must(apply(room, act('ben', 'raiseHand', 2)));
    expect(again.room).toMatchObject({ queue: ['ben', 'cleo', 'dan'] });
    expect(again.events).toEqual([]);
    const raised = must(apply(room, act('ana', 'raiseHand', 1)));
    expect(raised.events).toEqual([{ kind: 'handRaised', seat: 'ana' }]);
  });

  it('[Q1] takes hands in open conversation too, for what comes after', () => {
    expect(does(roomOf(['Ana']), 'ana', 'raiseHand').queue).toEqual(['ana']);
  });

  it('[Q2] lets a lowered hand go, and one that whoever leads takes out', () => {
    const room = queueOf(['Ben', 'Cleo']);
    const lowered = must(apply(room, act('ben', 'lowerHand', 2)));
    expect(lowered).toMatchObject({ room: { queue: ['cleo'] }, events: [{ kind: 'handLowered', seat: 'ben' }] });
    expect(does(room, 'ana', { kind: 'removeHand', seat: 'ben' }).queue).toEqual(['cleo']);
    expect(refused(room, 'cleo', { kind: 'removeHand', seat: 'ben' })).toBe('NOT_ALLOWED');
  });

  it('[Q3] does not hold the one who has the turn', () => {
    const room = sharing(queueOf(['Ben', 'Cleo']));
    expect(room.queue).toEqual(['cleo']);
    expect(refused(room, 'ben', 'raiseHand')).toBe('NOT_NOW');
    const called = does(queueOf(['Ben', 'Cleo']), 'ana', { kind: 'call', seat: 'cleo', turn: 0 });
    expect(called.queue).toEqual(['ben']);
  });

  it('[Q3] does not hold a seat that is gone', () => {
    expect(allowed(queueOf(['Ben', 'Cleo']), leave('ben')).queue).toEqual(['cleo']);
  });

  it('[Q4] puts a hand where whoever leads wants it', () => {
    const room = queueOf(['Ben', 'Cleo', 'Dan']);
    const move = (seat: string, place: number) => ({ kind: 'moveHand', seat, place }) as const;
    expect(does(room, 'ana', move('dan', 0)).queue).toEqual(['dan', 'ben', 'cleo']);
    expect(does(room, 'ana', move('ben', 1)).queue).toEqual(['cleo', 'ben', 'dan']);
    expect(does(room, 'ana', move('ben', 99)).queue).toEqual(['cleo', 'dan', 'ben']);
    expect(refused(room, 'ana', move('ana', 0))).toBe('NOT_IN_QUEUE');
    expect(refused(room, 'ben', move('ben', 0))).toBe('NOT_ALLOWED');
    expect(must(apply(room, act('ana', move('dan', 1), 9))).events).toEqual([
      { kind: 'handMoved', seat: 'dan' },
      { kind: 'handMoved', seat: 'cleo' },
    ]);
  });

  it('[Q5] [Q6] passes over whoever is away, who keeps the place', () => {
    const room = allowed(queueOf(['Ben', 'Cleo', 'Dan']), loseLine('ben'));
    const called = does(room, 'ana', next(0));
    expect(called.floor.turn?.seat).toBe('cleo');
    expect(called.queue).toEqual(['ben', 'dan']);
    expect(does(allowed(called, enter('Ben')), 'ana', next(1)).queue).toEqual(['cleo', 'dan']);
  });

  it('[Q6] has no next when nobody in it is there', () => {
    const room = queueOf(['Ben']);
    expect(refused(allowed(room, loseLine('ben')), 'ana', next(0))).toBe('NOBODY_WAITING');
    expect(refused(queueOf([]), 'ana', next(0))).toBe('NOBODY_WAITING');
  });
});
