import { describe, expect, it } from '@jest/globals';
import { allowed, AT, does, enter, loseLine, roomOf } from './testing/scene.js';

const led = (kind: 'open' | 'members') => roomOf(['Ana', 'Ben'], { door: { kind }, roles: { ana: ['chair'] } });

describe('an open door', () => {
  const strangers = (count: number, at = AT) =>
    Array.from({ length: count }, (_, i) => enter(`Guest ${i + 1}`, { at }));
  const few = { limits: { arrivals: 3, arrivalsMs: 10_000 }, roles: { ana: ['chair'] } } as const;

  it('[D8] turns to knocks when somebody is sent away', () => {
    expect(does(led('open'), 'ana', { kind: 'remove', seat: 'ben' }).door).toEqual({
      kind: 'knock',
      because: 'sentAway',
    });
    expect(does(led('members'), 'ana', { kind: 'ban', seat: 'ben' }).door).toEqual({ kind: 'members' });
  });

  it('[D8] turns to knocks when more strangers come at once than there may, if a servant is there', () => {
    const room = { ...roomOf(['Ana'], few), arrivals: [] };
    expect(allowed(room, ...strangers(3)).door).toEqual({ kind: 'open' });
    expect(allowed(room, ...strangers(4)).door).toEqual({ kind: 'knock', because: 'crowd' });
    const slow = strangers(4).map((one, index) => ({ ...one, at: AT + index * 5_000 }));
    expect(allowed(room, ...slow).door).toEqual({ kind: 'open' });
    expect(allowed(room, ...strangers(4).map((one) => ({ ...one, handle: one.seat }))).door).toEqual({ kind: 'open' });
  });

  it('[D8] stays open to a crowd where nobody has a seat who could open it again, until someone has', () => {
    const unled = allowed({ ...roomOf(['Ana'], { ...few, roles: {} }), arrivals: [] }, ...strangers(4));
    expect(unled.door).toEqual({ kind: 'open' });
    const served = allowed(unled, enter('Gus', { roles: ['greeter'] }));
    expect(served.door).toEqual({ kind: 'open' });
    expect(allowed(served, enter('One more')).door).toEqual({ kind: 'knock', because: 'crowd' });
    const away = allowed({ ...roomOf(['Ana', 'Ben'], few), arrivals: [] }, loseLine('ana'), ...strangers(4));
    expect(away.door).toEqual({ kind: 'knock', because: 'crowd' });
  });

  it('[D8] is open again when it is opened', () => {
    const armed = allowed({ ...roomOf(['Ana'], few), arrivals: [] }, ...strangers(4));
    const open = does(armed, 'ana', { kind: 'setDoor', door: 'open' });
    expect(allowed(open, enter('Sam')).door).toEqual({ kind: 'open' });
  });
});
