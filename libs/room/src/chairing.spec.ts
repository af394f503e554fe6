import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { type Command } from './command.js';
import { actingChair, hasRight } from './roles.js';
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
  roomOf,
  seat,
  wake,
  WINDOW_MS,
} from './testing/scene.js';

const NAMES = ['Ana', 'Ben', 'Cleo'];
const agree = (offer = 1): Command => ({ kind: 'agreeToOffer', offer, at: AT + 10_000 });
const object = (offer: number) => ({ kind: 'objectToOffer', offer }) as const;
/** Ana chairs and is away; Ben has offered. */
const offeredWhileAway = () =>
  does(
    allowed(roomOf(NAMES, { way: 'raisedHands', roles: { ana: ['chair'] } }), loseLine('ana')),
    'ben',
    'offerToChair',
  );

describe('an offer to chair', () => {
  it('[K2] is made where nobody present may lead, by anyone, one at a time', () => {
    const offered = must(apply(roomOf(NAMES), act('ben', 'offerToChair', 1)));
    expect(offered.room).toMatchObject({
      chairing: { offers: 1, offer: { number: 1, seat: 'ben', agreedAt: AT + 10_000 } },
    });
    expect(offered.events).toEqual([{ kind: 'chairingChanged' }]);
    expect(refused(does(roomOf(NAMES), 'ben', 'offerToChair'), 'cleo', 'offerToChair')).toBe('ROOM_HAS_CHAIR');
    expect(refused(roomOf(NAMES, { roles: { ana: ['greeter'] } }), 'cleo', 'offerToChair')).toBe('ROOM_HAS_CHAIR');
  });

  it('[K3] is agreed to when nobody has objected', () => {
    const room = allowed(does(roomOf(NAMES), 'ben', 'offerToChair'), agree());
    expect(seat(room, 'ben').roles).toEqual(['chair']);
    expect(room.chairing).toEqual({ offers: 1, offer: null, standIn: null });
    expect(actingChair(room)).toBe('ben');
  });

  it('[K3] is over when anyone else objects, or it is withdrawn', () => {
    const room = does(roomOf(NAMES), 'ben', 'offerToChair');
    expect(refused(room, 'ben', object(1))).toBe('NOT_ALLOWED');
    expect(refused(room, 'cleo', object(2))).toBe('OFFER_OVER');
    expect(refused(room, 'cleo', 'withdrawOffer')).toBe('OFFER_OVER');
    const over = does(room, 'cleo', object(1));
    expect(over.chairing).toEqual({ offers: 1, offer: null, standIn: null });
    expect(refused(over, 'cleo', object(1))).toBe('OFFER_OVER');
    expect(does(room, 'ben', 'withdrawOffer').chairing.offer).toBeNull();
    expect(does(over, 'cleo', 'offerToChair').chairing.offer).toMatchObject({ number: 2, seat: 'cleo' });
  });

  it('[K3] lapses when its seat goes or is away, and after a restart', () => {
    const room = does(roomOf(NAMES), 'ben', 'offerToChair');
    for (const command of [leave('ben'), loseLine('ben'), wake(AT)]) {
      expect(allowed(room, command).chairing.offer).toBeNull();
    }
    expect(allowed(room, leave('cleo')).chairing.offer).not.toBeNull();
  });

  it('[K3] lapses when someone who may lead is there', () => {
    expect(allowed(offeredWhileAway(), enter('Ana')).chairing.offer).toBeNull();
  });

  it('[K4] makes a stand-in while the chair is away, who steps back', () => {
    const room = allowed(offeredWhileAway(), agree());
    expect(room.chairing).toEqual({ offers: 1, offer: null, standIn: 'ben' });
    expect([seat(room, 'ben').roles, hasRight(room, 'ben', 'lead')]).toEqual([[], true]);
    expect(refused(room, 'ben', { kind: 'takeRole', seat: 'ana', role: 'chair' })).toBe('NOT_ALLOWED');
    const back = allowed(does(room, 'ben', 'unmute'), enter('Ana'));
    expect(back.chairing.standIn).toBeNull();
    expect([hasRight(back, 'ben', 'lead'), hasRight(back, 'ana', 'lead'), seat(back, 'ben').muted]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('[K4] can be made again when the stand-in is away or gone', () => {
    const room = allowed(offeredWhileAway(), agree());
    expect(refused(room, 'cleo', 'offerToChair')).toBe('ROOM_HAS_CHAIR');
    for (const command of [loseLine('ben'), leave('ben')]) {
      const other = allowed(does(allowed(room, command), 'cleo', 'offerToChair'), agree(2));
      expect(other.chairing.standIn).toBe('cleo');
    }
  });

  it('[K5] leaves the chair to the stand-in when the absent chair is freed', () => {
    const room = allowed(offeredWhileAway(), agree(), { kind: 'freeAbsent', at: AT + WINDOW_MS });
    expect(seat(room, 'ben').roles).toEqual(['chair']);
    expect(room.chairing.standIn).toBeNull();
    const nobody = allowed(offeredWhileAway(), agree(), leave('ben'), { kind: 'freeAbsent', at: AT + WINDOW_MS });
    expect(nobody.seats.map(({ id, roles }) => [id, roles])).toEqual([['cleo', []]]);
  });

  it('[K6] keeps the voice of a co-chair who leads, or of a stand-in, through a restart, and while they lead', () => {
    const order = [itemOf('welcome')];
    const led = meetingOf(['Ben', 'Cleo'], order, { roles: { ben: ['coChair'], cleo: ['timekeeper'] } });
    const byRole = does(allowed(led, loseLine('ana')), 'ben', 'unmute');
    const alone = meetingOf(['Ben', 'Cleo'], order);
    const agreedTo = allowed(does(allowed(alone, loseLine('ana')), 'ben', 'offerToChair'), agree());
    for (const room of [byRole, does(agreedTo, 'ben', 'unmute')]) {
      const woken = allowed(room, wake(AT + 1_000), wake(AT + 2_000), enter('Cleo'));
      expect(seat(woken, 'ben').muted).toBe(false);
      const back = allowed(woken, enter('Ben'));
      expect([seat(back, 'ben').muted, back.ledBefore]).toEqual([false, null]);
      expect(seat(allowed(back, enter('Ana')), 'ben').muted).toBe(true);
      expect(seat(allowed(woken, enter('Ana'), enter('Ben')), 'ben').muted).toBe(true);
      expect(allowed(woken, leave('ben')).ledBefore).toBeNull();
    }
    expect(seat(allowed(byRole, loseLine('ben')), 'ben').muted).toBe(true);
  });
});
