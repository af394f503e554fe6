import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { allowed, does, enter, must, queueOf, refused, roomOf, seat } from './testing/scene.js';

describe('who may share', () => {
  const member = enter('Sam', { handle: 'handle-of-Sam' });
  const room = allowed(queueOf(['Ben'], { sharing: 'members' }), enter('Sam', { isVisitor: true }), enter('Tom'));

  it('[D6] is apart from who may attend: a visitor listens', () => {
    expect(seat(room, 'sam').held).toEqual(['visitor']);
    expect(refused(room, 'sam', 'raiseHand')).toBe('MEMBERS_SHARE');
    expect(refused(room, 'tom', 'raiseHand')).toBe(null);
    expect(refused(room, 'ana', { kind: 'call', seat: 'sam', turn: 0 })).toBe('MEMBERS_SHARE');
    expect(does(room, 'ana', { kind: 'setWay', way: 'roundRobin' }).queue).toEqual(['ben', 'tom']);
  });

  it('[D6] is decided by whoever leads', () => {
    const open = does(room, 'ana', { kind: 'setSharing', sharing: 'anyone' });
    const raised = does(open, 'sam', 'raiseHand');
    expect(raised.queue).toEqual(['ben', 'sam']);
    expect(does(raised, 'ana', { kind: 'setSharing', sharing: 'members' }).queue).toEqual(['ben']);
    expect(refused(room, 'ben', { kind: 'setSharing', sharing: 'anyone' })).toBe('NOT_ALLOWED');
  });

  it('[S5] does not depend on which line a member comes from: one seat token, one seat', () => {
    const inside = allowed(roomOf(['Ana', 'Ben'], { door: { kind: 'members' } }), member);
    const elsewhere = {
      ...member,
      seat: 'second',
      tokenHash: 'other line',
      deviceHash: 'other tab',
      name: 'Other',
    };
    const after = must(apply(inside, elsewhere));
    expect(after.events).toEqual([{ kind: 'seatResumed', seat: 'sam' }]);
    expect(after.room).toMatchObject({
      seats: [{}, {}, { id: 'sam', name: 'Sam', tokenHash: 'other line', deviceHash: 'other tab' }],
    });
  });
});
