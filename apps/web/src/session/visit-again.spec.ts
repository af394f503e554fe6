import { FakeTrack } from '../testing/fake-media.js';
import { settle, Visiting } from '../testing/visiting.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holdsSeat } from './seat-token.js';

let my: Visiting;
beforeEach(() => {
  my = new Visiting();
});
afterEach(() => my.visit.leave());

describe('a line that is cut', () => {
  it('leaves the view standing, and is taken up with seat, media and name as before', async () => {
    await my.sit();
    const view = my.state.view;
    my.fake.cut();
    expect(my.state).toMatchObject({ presence: { kind: 'seated', line: 'down' }, view });
    await my.comeBack();
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
    const [first, second] = my.fake.asked('room:enter');
    expect(first).not.toHaveProperty('keepMedia');
    expect(second).toMatchObject({ name: 'Ana', keepMedia: expect.any(String) });
    expect(my.browser.transports).toHaveLength(1);
  });

  it('asks for new media when those in use no longer work', async () => {
    await my.sit();
    my.fake.cut();
    my.browser.become('recv', 'failed');
    await my.comeBack();
    expect(my.fake.asked('room:enter')[1]).not.toHaveProperty('keepMedia');
    expect(my.browser.transports).toHaveLength(2);
  });

  it('keeps the microphone as it was', async () => {
    await my.sit(new FakeTrack());
    await my.visit.microphone.unmute();
    my.fake.cut();
    await my.comeBack();
    expect(my.state.sending).toBe(true);
    expect(my.room.own?.muted).toBe(false);
    expect(my.fake.asked('room:act')).toHaveLength(1);
  });

  it('loses no command: what got no answer is repeated unchanged', async () => {
    await my.sit(new FakeTrack());
    const act = my.fake.answers['room:act'];
    my.fake.answers['room:act'] = (payload) => (act?.(payload), 'silence');
    const unmuted = my.visit.microphone.unmute();
    await settle();
    my.fake.cut();
    if (act) my.fake.answers['room:act'] = act;
    await settle();
    my.fake.accept();
    await unmuted;
    expect(my.state.sending).toBe(true);
    expect(my.room.own?.muted).toBe(false);
    expect(new Set(my.fake.asked('room:act').map(({ number }) => number))).toEqual(new Set([1]));
  });

  it('holds what is asked for meanwhile until the seat is taken again', async () => {
    await my.sit(new FakeTrack());
    await my.visit.microphone.unmute();
    my.fake.cut();
    const muted = my.visit.microphone.mute();
    expect(my.state.sending).toBe(false);
    await settle();
    my.fake.accept();
    await muted;
    expect(my.room.own?.muted).toBe(true);
  });

  it('sends nothing before the seat is taken again, though the line is up', async () => {
    await my.sit(new FakeTrack());
    await my.visit.microphone.unmute();
    my.fake.cut();
    await settle();
    my.fake.accept();
    const muted = my.visit.microphone.mute();
    await muted;
    const names = my.fake.requests.map(({ name }) => name);
    expect(names.lastIndexOf('room:act')).toBeGreaterThan(names.lastIndexOf('room:enter'));
    expect(my.room.own?.muted).toBe(true);
  });

  it('is tried again when the server takes no connection for a while', async () => {
    await my.sit();
    my.fake.cut();
    await settle();
    my.fake.fail('TOO_FAST');
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'down' });
    await settle(400);
    my.fake.accept();
    await settle();
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
  });

  it.each(['INTERNAL', 'TOO_FAST', 'MEDIA_GONE'] as const)(
    'is tried again when the answer is %s: that passes',
    async (code) => {
      await my.sit();
      my.room.refusal = code;
      my.fake.cut();
      await settle();
      my.fake.accept();
      await settle();
      expect(my.state.presence).toEqual({ kind: 'seated', line: 'down' });
      expect(holdsSeat('demo')).toBe(true);
      my.room.refusal = null;
      await settle(400);
      my.fake.accept();
      await settle();
      expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
    },
  );

  it('for too long is over when the name is taken meanwhile', async () => {
    await my.sit();
    my.fake.cut();
    my.room.free();
    my.room.refusal = 'NAME_TAKEN';
    await my.comeBack();
    expect(my.state).toMatchObject({ presence: { kind: 'lost' }, view: null, own: null });
    expect(holdsSeat('demo')).toBe(false);
  });

  it('for too long ends in another seat when there is one: muted, whatever was before', async () => {
    const track = new FakeTrack();
    await my.sit(track);
    await my.visit.microphone.unmute();
    my.fake.cut();
    my.room.free();
    await my.comeBack();
    expect(my.state).toMatchObject({ own: { seat: 'mine-2' }, sending: false });
    expect(track).toMatchObject({ enabled: false, readyState: 'live' });
    await my.visit.microphone.unmute();
    expect(my.fake.asked('room:act').at(-1)).toEqual({ action: { kind: 'unmute' }, number: 1 });
  });

  it('by a server of another version ends with the word to load the page again, and the seat waits', async () => {
    await my.sit();
    my.fake.cut();
    await settle();
    my.fake.fail('PROTOCOL_VERSION');
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'PROTOCOL_VERSION' });
    expect(holdsSeat('demo')).toBe(true);
  });

  it('by a server that restarts is announced until it is back', async () => {
    await my.sit();
    my.fake.say('server:stopping');
    expect(my.state.serverStopping).toBe(true);
    my.fake.cut();
    await my.comeBack();
    expect(my.state.serverStopping).toBe(false);
  });
});

describe('a page that is loaded again', () => {
  it('is heard and seen as before when it was on, and keeps its seat', async () => {
    await my.sit();
    await my.visit.microphone.unmute();
    await my.visit.camera.show();
    my.load();
    await my.sit();
    expect(my.asked).toHaveLength(4);
    expect(my.state).toMatchObject({ own: { seat: 'mine-1' }, sending: true, camera: { kind: 'on' } });
    expect(my.state.pictures.get('mine-1')).toBe(my.tracks.at(-1));
    expect(
      my.fake
        .asked('media:produce')
        .map(({ source }) => source)
        .sort(),
    ).toEqual(['camera', 'microphone']);
  });

  it('asks for nothing when it was muted', async () => {
    await my.sit();
    await my.visit.microphone.unmute();
    await my.visit.microphone.mute();
    my.load();
    my.asked.length = 0;
    await my.sit();
    expect(my.asked).toEqual([]);
    expect(my.state.sending).toBe(false);
  });
});
