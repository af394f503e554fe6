import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installFakeBrowser } from '../testing/fake-media.js';
import { settle, Visiting } from '../testing/visiting.js';

let my: Visiting;
beforeEach(async () => {
  my = new Visiting();
  await my.sit();
  my.room.other('Ben');
  my.room.chairs('seat-of-Ben');
  my.room.does('seat-of-Ben', { kind: 'setWay', way: 'raisedHands' });
});
afterEach(() => my.visit.leave());

const call = (turn: number) => my.room.does('seat-of-Ben', { kind: 'callNext', turn });

describe('my share', () => {
  it('is asked for by a hand, begins with my yes, and ends in silence', async () => {
    expect(await my.visit.act({ kind: 'raiseHand' })).toBeNull();
    expect(my.state.view?.queue).toEqual([my.state.own?.seat]);
    call(0);
    expect([my.state.sending, my.asked]).toEqual([false, []]);
    expect(await my.visit.microphone.sayReady()).toBeNull();
    expect(my.state.sending).toBe(true);
    expect(my.visit.media.sending.isOpen).toBe(true);
    expect(await my.visit.act({ kind: 'endTurn', turn: 1 })).toBeNull();
    expect(my.state.sending).toBe(false);
    expect(my.visit.media.sending.isOpen).toBe(false);
  });

  it('begins at once with the call when I have said yes before', async () => {
    await my.visit.act({ kind: 'raiseHand' });
    await my.visit.microphone.sayReady();
    expect(my.state.sending).toBe(false);
    call(0);
    expect(my.state.sending).toBe(true);
  });

  it('lets nothing through that this page has not said yes to', async () => {
    await my.visit.act({ kind: 'raiseHand' });
    call(0);
    my.room.does(my.state.own?.seat ?? '', { kind: 'sayReady' });
    expect(my.state.view?.floor.turn?.phase.kind).toBe('sharing');
    expect(my.state.sending).toBe(false);
  });

  it('forgets the yes when the place in the queue is gone', async () => {
    await my.visit.act({ kind: 'raiseHand' });
    await my.visit.microphone.sayReady();
    await my.visit.act({ kind: 'lowerHand' });
    await my.visit.act({ kind: 'raiseHand' });
    call(0);
    expect(my.state.view?.floor.turn?.phase.kind).toBe('called');
    my.room.does(my.state.own?.seat ?? '', { kind: 'sayReady' });
    expect(my.state.sending).toBe(false);
  });

  it('is not opened again after I have muted myself', async () => {
    await my.visit.act({ kind: 'raiseHand' });
    await my.visit.microphone.sayReady();
    call(0);
    await my.visit.microphone.mute();
    my.room.other('Cleo');
    expect(my.state.sending).toBe(false);
    await my.visit.microphone.unmute();
    expect(my.state.sending).toBe(true);
  });

  it('is not said yes to without a microphone, and the problem is shown', async () => {
    await my.visit.act({ kind: 'raiseHand' });
    installFakeBrowser(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    await my.visit.microphone.sayReady();
    expect(my.state.microphone).toEqual({ kind: 'failed', problem: 'refused' });
    expect(my.state.view?.floor.ready).toEqual([]);
  });

  it('has its microphone ready before it begins, when one was tried in the porch', async () => {
    const visiting = new Visiting();
    await visiting.sit();
    await visiting.visit.microphone.unmute();
    await visiting.visit.microphone.mute();
    const sent = visiting.fake.asked('media:produce').length;
    await visiting.visit.act({ kind: 'raiseHand' });
    await settle();
    expect(visiting.fake.asked('media:produce')).toHaveLength(sent);
    expect(visiting.state.sending).toBe(false);
    await visiting.visit.leave();
  });

  it('is refused by a code, and nothing is sent', async () => {
    expect(await my.visit.microphone.sayReady()).toBe('NOT_YOUR_TURN');
    expect(my.state.sending).toBe(false);
    await my.visit.microphone.unmute();
    expect(my.state.sending).toBe(false);
  });
});

describe('the chat', () => {
  it('keeps what comes until the room is left', async () => {
    const message = {
      id: '1',
      from: 'x',
      name: 'Ben',
      to: { kind: 'all' },
      text: 'Hello',
      at: 1,
      hasLinks: false,
    } as const;
    my.fake.say('chat:message', message);
    expect(my.state.messages).toEqual([message]);
    expect(await my.visit.talk.say('Thank you', { kind: 'servants' })).toBeNull();
    expect(my.fake.asked('chat:say')).toEqual([{ text: 'Thank you', to: { kind: 'servants' } }]);
    my.fake.answers['chat:say'] = () => ({ ok: false, code: 'NO_SERVANT_HERE' });
    expect(await my.visit.talk.say('Hello?', { kind: 'servants' })).toBe('NO_SERVANT_HERE');
    await my.visit.leave();
    expect(my.state.messages).toEqual([]);
  });
});
