import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type SeatAction } from './command.js';
import { type OFFERED_ROLES } from './order.js';
import { type OpenRoom } from './room.js';
import {
  act,
  allowed,
  AT,
  does,
  enter,
  itemOf,
  leave,
  loseLine,
  meetingOf,
  must,
  refused,
  seat,
  steps,
  wake,
} from './testing/scene.js';
import { stored } from './testing/tale.js';

const meeting = () => meetingOf(['Ben', 'Cleo'], [itemOf('doorsOpen'), itemOf('chips'), itemOf('shares')]);
const eventsOf = (room: OpenRoom, who: string, action: SeatAction) =>
  must(apply(room, act(who, action, seat(room, who).lastCommand + 1))).events.map(({ kind }) => kind);

describe('who would serve, and who comes forward', () => {
  it('[O10] hears who would serve, until they withdraw it or are given the role', () => {
    const offer = (role: (typeof OFFERED_ROLES)[number]) => ({ kind: 'offerToServe', role }) as const;
    const room = does(does(meeting(), 'ben', offer('timekeeper')), 'cleo', offer('timekeeper'));
    expect(room.progress.offers).toEqual([
      { seat: 'ben', role: 'timekeeper' },
      { seat: 'cleo', role: 'timekeeper' },
    ]);
    expect(seat(room, 'ben').roles).toEqual([]);
    expect(does(room, 'ben', offer('timekeeper')).progress).toBe(room.progress);
    const greeter = does(room, 'ben', offer('greeter'));
    expect(does(greeter, 'ben', { kind: 'withdrawService', role: 'timekeeper' }).progress.offers).toEqual([
      { seat: 'cleo', role: 'timekeeper' },
      { seat: 'ben', role: 'greeter' },
    ]);
    const given = does(room, 'ana', { kind: 'giveRole', seat: 'ben', role: 'timekeeper' });
    expect(given.progress.offers).toEqual([{ seat: 'cleo', role: 'timekeeper' }]);
    expect(does(given, 'ben', offer('timekeeper')).progress).toBe(given.progress);
    expect(does(room, 'ana', { kind: 'giveRole', seat: 'ben', role: 'greeter' }).progress).toBe(room.progress);
    expect(does(room, 'ana', { kind: 'withdrawService', role: 'greeter' }).progress).toBe(room.progress);
  });

  it('[O11] lets anyone come forward for a chip, once, until the next step', () => {
    const come = (chip: 'days30' | 'year1') => ({ kind: 'comeForward', chip }) as const;
    expect(refused(meeting(), 'ben', come('days30'))).toBe('NOT_NOW');
    const room = does(does(steps(meeting(), 'chips'), 'ben', come('days30')), 'cleo', come('year1'));
    expect(room.progress.forward).toEqual([
      { seat: 'ben', chip: 'days30' },
      { seat: 'cleo', chip: 'year1' },
    ]);
    expect(does(room, 'ben', come('year1')).progress.forward).toEqual([
      { seat: 'cleo', chip: 'year1' },
      { seat: 'ben', chip: 'year1' },
    ]);
    expect(does(room, 'ben', come('days30')).progress).toBe(room.progress);
    expect(does(room, 'ben', 'stepBack').progress.forward).toEqual([{ seat: 'cleo', chip: 'year1' }]);
    expect(does(room, 'ana', 'stepBack').progress).toBe(room.progress);
    expect(steps(room, 'chips').progress.forward).toEqual([]);
    expect(steps(room, 'shares').progress.forward).toEqual([]);
    expect(eventsOf(room, 'ben', { kind: 'stepBack' })).toEqual(['servingChanged']);
  });

  it('[O12] is as it was after a restart, and holds nothing of a seat that is freed', () => {
    const chips = steps(does(meeting(), 'ben', { kind: 'offerToRead', item: 'chips' }), 'chips', AT + 5);
    const room = does(does(chips, 'ben', { kind: 'comeForward', chip: 'years' }), 'ben', {
      kind: 'offerToServe',
      role: 'greeter',
    });
    expect(room.place.reader).toBe('ben');
    const back = stored(room);
    const awake =
      back.kind === 'open' ? allowed(back, wake(AT + 60_000), enter('Ana'), enter('Ben'), enter('Cleo')) : room;
    expect([awake.order, awake.progress, awake.place]).toEqual([room.order, room.progress, room.place]);
    const left = allowed(room, leave('ben'));
    expect(left.progress).toEqual({ ...room.progress, readers: [], offers: [], forward: [] });
    expect(left.place.reader).toBeNull();
    expect(allowed(room, loseLine('ben')).progress).toEqual(room.progress);
    expect(allowed(room, leave('cleo')).progress).toBe(room.progress);
  });
});
