import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type SeatAction } from './command.js';
import { type Style } from './floor.js';
import { type OpenRoom } from './room.js';
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
  refused,
  sharing,
  wake,
} from './testing/scene.js';
import { leftMs, stageOf, warningMs, type Turn } from './turn.js';

const next = (turn: number) => ({ kind: 'callNext', turn }) as const;
const timed = (style: Style, lengthMs = 60_000) => ({ timing: { style, lengthMs, graceMs: 5_000 } });

function turnOf(room: OpenRoom): Turn {
  if (!room.floor.turn) throw new Error('nobody has the turn');
  return room.floor.turn;
}

/** What is left of the share at `at`, in milliseconds. */
function left(room: OpenRoom, at: number): number | null {
  const { phase } = turnOf(room);
  if (phase.kind === 'called') throw new Error('the share has not begun');
  return leftMs(phase.clock, at);
}

describe('a turn', () => {
  it('[T1] is numbered, and one at most', () => {
    const room = sharing(sharing(queueOf(['Ben', 'Cleo', 'Dan'])));
    expect(turnOf(room)).toMatchObject({ number: 2, seat: 'cleo' });
    expect(room.floor.turns).toBe(2);
  });

  it.each<(turn: number) => SeatAction>([
    (turn) => ({ kind: 'endTurn', turn }),
    (turn) => ({ kind: 'callNext', turn }),
    (turn) => ({ kind: 'call', seat: 'dan', turn }),
    (turn) => ({ kind: 'pauseTurn', turn }),
    (turn) => ({ kind: 'resumeTurn', turn }),
    (turn) => ({ kind: 'extendTurn', turn, lengthMs: 600_000 }),
  ])('[T1] is named by its number, and refused when it is another (%#)', (action) => {
    const room = sharing(sharing(queueOf(['Ben', 'Cleo', 'Dan'])));
    expect(refused(room, 'ana', action(1))).toBe('TURN_OVER');
    expect(refused(room, 'ana', action(3))).toBe('TURN_OVER');
    expect(refused(room, 'ana', action(2))).toBeNull();
  });

  it('[T1] is called once when two servants ask for the next at once', () => {
    const room = queueOf(['Ben', 'Cleo'], { roles: { ben: ['coChair'] } });
    const called = does(room, 'ana', next(0));
    expect(refused(called, 'ben', next(0))).toBe('TURN_OVER');
  });

  it('[T2] is asked for first, and opens no microphone', () => {
    const called = must(apply(queueOf(['Ben', 'Cleo']), act('ana', next(0), 1)));
    expect(called.room).toMatchObject({ floor: { turn: { seat: 'ben', phase: { kind: 'called' } } }, queue: ['cleo'] });
    expect(called.events).toEqual([
      { kind: 'handLowered', seat: 'ben' },
      { kind: 'turnCalled', seat: 'ben' },
    ]);
  });

  it('[T2] goes to anyone who is present when whoever leads calls them', () => {
    const room = queueOf(['Ben', 'Cleo']);
    const call = (seat: string, turn = 0) => ({ kind: 'call', seat, turn }) as const;
    expect(turnOf(does(room, 'ana', call('cleo'))).seat).toBe('cleo');
    expect(turnOf(does(room, 'ana', call('ana'))).seat).toBe('ana');
    expect(refused(room, 'ben', call('ben'))).toBe('NOT_ALLOWED');
    expect(refused(room, 'ana', call('eve'))).toBe('NO_SUCH_SEAT');
    expect(refused(allowed(room, loseLine('ben')), 'ana', call('ben'))).toBe('SEAT_AWAY');
    expect(refused(does(room, 'ana', call('ben')), 'ana', call('ben', 1))).toBe('TURN_UNDER_WAY');
  });

  it('[T2] that has begun ends with the next; one that has not waits again as the first', () => {
    const room = queueOf(['Ben', 'Cleo', 'Dan']);
    const skipped = does(does(room, 'ana', next(0)), 'ana', next(1));
    expect([turnOf(skipped).seat, skipped.queue]).toEqual(['cleo', ['ben', 'dan']]);
    const other = does(does(room, 'ana', next(0)), 'ana', { kind: 'call', seat: 'dan', turn: 1 });
    expect([turnOf(other).seat, other.queue]).toEqual(['dan', ['ben', 'cleo']]);
    const after = must(apply(sharing(room), act('ana', next(1), 9)));
    expect(after.room).toMatchObject({ queue: ['dan'], floor: { turn: { seat: 'cleo' }, lastShared: 'ben' } });
    expect(after.events).toContainEqual({ kind: 'turnEnded', seat: 'ben' });
  });

  it('[T3] begins when the one who is called says yes', () => {
    const called = does(queueOf(['Ben', 'Cleo']), 'ana', next(0));
    expect(refused(called, 'cleo', { kind: 'pass', turn: 1 })).toBe('NOT_YOUR_TURN');
    expect(refused(called, 'ana', 'sayReady')).toBe('NOT_YOUR_TURN');
    const begun = must(apply(called, act('ben', 'sayReady', 2, { at: AT + 700 })));
    expect(begun.room).toMatchObject({
      floor: {
        turn: { lengthMs: 180_000, phase: { kind: 'sharing', clock: { kind: 'running', endsAt: AT + 180_700 } } },
      },
    });
    expect(begun.events).toEqual([
      { kind: 'microphoneChanged', seat: 'ben' },
      { kind: 'turnBegan', seat: 'ben' },
    ]);
  });

  it('[T3] begins with the call when yes was said beforehand', () => {
    const ready = does(does(queueOf(['Ben', 'Cleo']), 'cleo', 'sayReady'), 'ben', 'sayReady');
    expect(ready.floor.ready).toEqual(['cleo', 'ben']);
    expect(does(ready, 'ben', 'sayReady').floor.ready).toEqual(['cleo', 'ben']);
    const called = must(apply(ready, act('ana', next(0), 1)));
    expect(called.room).toMatchObject({
      floor: { ready: ['cleo'], turn: { seat: 'ben', phase: { kind: 'sharing' } } },
    });
    expect(called.events).toContainEqual({ kind: 'turnBegan', seat: 'ben' });
    const again = does(does(ready, 'ben', 'lowerHand'), 'ben', 'raiseHand');
    expect(again.floor.ready).toEqual(['cleo']);
    expect(allowed(ready, leave('cleo')).floor.ready).toEqual(['ben']);
  });

  it('[T4] is reckoned alike by everyone, from its end', () => {
    const room = sharing(queueOf(['Ben'], timed('warning', 180_000)));
    const stage = (at: number) => stageOf(turnOf(room), AT + at);
    expect([0, 119_999, 120_000, 179_999, 180_000, 999_999].map(stage)).toEqual([
      'sharing',
      'sharing',
      'nearlyOver',
      'nearlyOver',
      'over',
      'over',
    ]);
    expect(stageOf(turnOf(does(queueOf(['Ben']), 'ana', next(0))), AT)).toBe('called');
    expect(stageOf(turnOf(does(room, 'ana', { kind: 'pauseTurn', turn: 1 })), AT)).toBe('paused');
    expect([warningMs(180_000), warningMs(600_000), warningMs(60_000)]).toEqual([60_000, 60_000, 20_000]);
  });

  it('[T5] stands while it is paused, and goes on with what was left', () => {
    const room = sharing(queueOf(['Ben'], timed('warning')));
    const pause = { kind: 'pauseTurn', turn: 1 } as const;
    const paused = does(room, 'ana', pause, { at: AT + 12_345 });
    expect([left(paused, AT + 12_345), left(paused, AT + 99_999)]).toEqual([47_655, 47_655]);
    expect(does(paused, 'ana', pause, { at: AT + 20_000 }).floor.turn).toEqual(paused.floor.turn);
    const on = does(paused, 'ana', { kind: 'resumeTurn', turn: 1 }, { at: AT + 500_000 });
    expect(left(on, AT + 500_000)).toBe(47_655);
    expect(does(on, 'ana', { kind: 'resumeTurn', turn: 1 }, { at: AT + 510_000 }).floor.turn).toEqual(on.floor.turn);
    expect(on.seats.map(({ muted }) => muted)).toEqual([true, false]);
    const over = does(room, 'ana', pause, { at: AT + 61_000 });
    expect(left(over, AT)).toBe(-1_000);
  });

  it('[T5] is paused by whoever has the right to time, once it has begun', () => {
    const room = queueOf(['Ben', 'Cleo'], { roles: { cleo: ['timekeeper'] } });
    const pause = { kind: 'pauseTurn', turn: 1 } as const;
    expect(refused(sharing(room), 'ben', pause)).toBe('NOT_ALLOWED');
    expect(refused(sharing(room), 'cleo', pause)).toBeNull();
    expect(refused(does(room, 'ana', next(0)), 'ana', pause)).toBe('NOT_NOW');
  });

  it('[T6] has no clock where there is no limit', () => {
    const room = sharing(queueOf(['Ben'], timed('unlimited')));
    expect(turnOf(room)).toMatchObject({ lengthMs: null, phase: { clock: { kind: 'running', endsAt: null } } });
    expect(stageOf(turnOf(room), AT + 9_999_999)).toBe('sharing');
    const paused = does(room, 'ana', { kind: 'pauseTurn', turn: 1 });
    expect(left(paused, AT)).toBeNull();
    expect(left(does(paused, 'ana', { kind: 'resumeTurn', turn: 1 }), AT)).toBeNull();
    expect(refused(room, 'ana', { kind: 'extendTurn', turn: 1, lengthMs: 60_000 })).toBe('NOT_NOW');
    expect(does(room, 'ana', { kind: 'setTiming', style: 'softClose', lengthMs: 60_000 }).floor.turn).toEqual(
      turnOf(room),
    );
  });

  it('[T6] is closed by the clock after its grace, in that style alone', () => {
    const room = sharing(queueOf(['Ben'], timed('softClose')));
    const close = { kind: 'closeTurn', turn: 1, at: AT + 65_000 } as const;
    const closed = must(apply(room, close));
    expect(closed.events).toEqual([
      { kind: 'microphoneChanged', seat: 'ben' },
      { kind: 'turnEnded', seat: 'ben' },
    ]);
    for (const style of ['warning', 'tone'] as const) {
      expect(apply(sharing(queueOf(['Ben'], timed(style))), close)).toMatchObject({ code: 'NOTHING_DUE' });
    }
    expect(apply(does(room, 'ana', { kind: 'pauseTurn', turn: 1 }), close)).toMatchObject({ code: 'NOTHING_DUE' });
    expect(apply(does(queueOf(['Ben'], timed('softClose')), 'ana', next(0)), close)).toMatchObject({ ok: false });
  });

  it('[T6] keeps the length it began with; the next has the new one', () => {
    const room = sharing(queueOf(['Ben', 'Cleo']));
    const set = (lengthMs: number) => ({ kind: 'setTiming', style: 'tone', lengthMs }) as const;
    const shorter = does(room, 'ana', set(60_000));
    expect(turnOf(shorter).lengthMs).toBe(180_000);
    expect(turnOf(sharing(shorter)).lengthMs).toBe(60_000);
    expect(shorter.floor.timing).toEqual({ style: 'tone', lengthMs: 60_000, graceMs: 30_000 });
    expect(refused(room, 'ben', set(60_000))).toBe('NOT_ALLOWED');
    expect([4_999, 5_000, 7_200_000, 7_200_001].map((ms) => refused(room, 'ana', set(ms)))).toEqual([
      'LENGTH_OUT_OF_RANGE',
      null,
      null,
      'LENGTH_OUT_OF_RANGE',
    ]);
  });

  it('[T7] is extended to a length in all, once', () => {
    const room = sharing(queueOf(['Ben'], timed('warning')));
    const extend = (lengthMs: number) => ({ kind: 'extendTurn', turn: 1, lengthMs }) as const;
    const longer = does(room, 'ana', extend(120_000), { at: AT + 10_000 });
    expect([turnOf(longer).lengthMs, left(longer, AT + 10_000)]).toEqual([120_000, 110_000]);
    expect(does(longer, 'ana', extend(120_000)).floor.turn).toEqual(longer.floor.turn);
    expect(does(longer, 'ana', extend(60_000)).floor.turn).toEqual(longer.floor.turn);
    expect(refused(room, 'ana', extend(7_200_001))).toBe('LENGTH_OUT_OF_RANGE');
    expect(refused(room, 'ben', extend(120_000))).toBe('NOT_ALLOWED');
    const paused = does(room, 'ana', { kind: 'pauseTurn', turn: 1 }, { at: AT + 10_000 });
    expect(left(does(paused, 'ana', extend(120_000), { at: AT + 99_000 }), AT)).toBe(110_000);
  });

  it('[T7] that is over has what was added from then on', () => {
    const room = sharing(queueOf(['Ben'], timed('warning')));
    const longer = does(room, 'ana', { kind: 'extendTurn', turn: 1, lengthMs: 120_000 }, { at: AT + 200_000 });
    expect(left(longer, AT + 200_000)).toBe(60_000);
  });

  it('[T8] stands while the line of the one who shares is down', () => {
    const room = allowed(sharing(queueOf(['Ben', 'Cleo'], timed('warning'))), loseLine('ben', AT + 20_000));
    expect(turnOf(room).phase).toEqual({
      kind: 'sharing',
      clock: { kind: 'paused', leftMs: 40_000, byServant: false, bySerenity: false, byLine: true },
    });
    const back = allowed(room, enter('Ben', { at: AT + 50_000 }));
    expect(left(back, AT + 50_000)).toBe(40_000);
    const other = allowed(sharing(queueOf(['Ben', 'Cleo'], timed('warning'))), loseLine('cleo', AT + 20_000));
    expect(left(allowed(other, enter('Cleo', { at: AT + 30_000 })), AT + 30_000)).toBe(30_000);
  });

  it('[T8] goes on only when both the line is back and no servant holds it', () => {
    const room = allowed(sharing(queueOf(['Ben'], timed('warning'))), loseLine('ben', AT + 20_000));
    const held = does(room, 'ana', { kind: 'pauseTurn', turn: 1 }, { at: AT + 25_000 });
    const back = allowed(held, enter('Ben', { at: AT + 30_000 }));
    expect(turnOf(back).phase).toMatchObject({ clock: { kind: 'paused', byServant: true, byLine: false } });
    expect(left(does(back, 'ana', { kind: 'resumeTurn', turn: 1 }, { at: AT + 40_000 }), AT + 40_000)).toBe(40_000);
    const released = does(held, 'ana', { kind: 'resumeTurn', turn: 1 });
    expect(turnOf(released).phase).toMatchObject({ clock: { kind: 'paused', byServant: false, byLine: true } });
  });

  it('[T8] is no matter of one who has not begun', () => {
    const called = does(queueOf(['Ben']), 'ana', next(0));
    const away = allowed(called, loseLine('ben'));
    expect(turnOf(away)).toEqual(turnOf(called));
    expect(turnOf(allowed(away, enter('Ben')))).toEqual(turnOf(called));
  });

  it('[L3] is given back what the server lost, to the instant at which it was last there', () => {
    const room = sharing(queueOf(['Ben', 'Cleo'], timed('warning')));
    const woken = allowed(room, wake(AT + 300_000, AT + 12_000));
    expect(left(woken, AT + 300_000)).toBe(48_000);
    expect(left(allowed(woken, enter('Ben', { at: AT + 301_000 })), AT + 301_000)).toBe(48_000);
    const again = allowed(woken, wake(AT + 400_000, AT + 350_000));
    expect(left(again, AT)).toBe(48_000);
    expect(left(allowed(room, wake(AT + 12_000, AT + 99_000)), AT)).toBe(48_000);
    expect(allowed(queueOf(['Ben']), wake(AT)).floor.turn).toBeNull();
  });

  it('[T9] ends by its holder and by a servant, and is thanked', () => {
    const room = sharing(queueOf(['Ben', 'Cleo'], { roles: { cleo: ['timekeeper'] } }));
    const end = { kind: 'endTurn', turn: 1 } as const;
    for (const who of ['ben', 'ana', 'cleo']) {
      expect(does(room, who, end).floor).toMatchObject({ turn: null, turns: 1, lastShared: 'ben' });
    }
    const plain = sharing(queueOf(['Ben', 'Cleo']));
    expect(refused(plain, 'cleo', end)).toBe('NOT_ALLOWED');
    expect(must(apply(plain, act('ben', end, 9))).events).toContainEqual({ kind: 'turnEnded', seat: 'ben' });
  });

  it('[T9] leaves no trace when it was passed or taken back before it began', () => {
    const called = does(queueOf(['Ben', 'Cleo']), 'ana', next(0));
    for (const after of [
      does(called, 'ben', { kind: 'pass', turn: 1 }),
      does(called, 'ana', { kind: 'endTurn', turn: 1 }),
    ]) {
      expect([after.floor.turn, after.floor.lastShared, after.queue]).toEqual([null, null, ['cleo']]);
    }
    expect(refused(does(called, 'ben', 'sayReady'), 'ben', { kind: 'pass', turn: 1 })).toBe('NOT_YOUR_TURN');
    expect(refused(called, 'ben', { kind: 'pass', turn: 2 })).toBe('TURN_OVER');
  });

  it('[T9] ends with its seat', () => {
    const room = sharing(queueOf(['Ben', 'Cleo']));
    const gone = must(apply(room, leave('ben')));
    expect(gone.room).toMatchObject({ floor: { turn: null, lastShared: null } });
    expect(gone.events).toContainEqual({ kind: 'turnEnded', seat: 'ben' });
    expect(allowed(room, leave('cleo')).floor.turn).not.toBeNull();
  });
});
