import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RequestName } from '@homegroup/contracts';
import {
  FakeBrowser,
  fakeCapabilities,
  fakeOffer,
  fakeTransport,
  FakeTrack,
  installFakeBrowser,
} from '../testing/fake-media.js';
import { FakeSocket } from '../testing/fake-socket.js';
import { settle } from '../testing/visiting.js';
import { type Opened } from './media/device.js';
import { RoomMedia } from './media/room-media.js';
import { PorchVoice } from './porch-voice.js';
import { createRoomStore } from './room-store.js';
import { Wire } from './wire.js';

const DONE = { ok: true, value: {} } as const;
let fake: FakeSocket;
let browser: FakeBrowser;
let room: RoomMedia;
let voice: PorchVoice;
let store: ReturnType<typeof createRoomStore>;
let opened: FakeTrack[];
let open: () => Promise<Opened>;

const state = () => store.getState().porchVoice;
const names = () => fake.requests.map(({ name }) => name);
const ROUTE = { iceServers: [], isRelayOnly: true };
const count = (name: RequestName) => fake.asked(name).length;

beforeEach(() => {
  installFakeBrowser(() => Promise.reject(new Error('not asked')));
  [fake, browser, opened] = [new FakeSocket(), new FakeBrowser(), []];
  open = () => {
    opened.push(new FakeTrack());
    return Promise.resolve({ ok: true, track: (opened.at(-1) ?? new FakeTrack()).track });
  };
  let producers = 0;
  fake.answers = {
    'door:media': () => ({ ok: true, value: fakeOffer('porch', 2) }),
    'door:connect': () => DONE,
    'door:send': () => ({ ok: true, value: fakeTransport() }),
    'door:produce': () => ({ ok: true, value: { producer: `p-${(producers += 1)}` } }),
    'door:stop': () => DONE,
  };
  const wire = new Wire(fake.socket, { up: () => undefined, down: () => undefined, refused: () => false });
  const around = { picture: () => undefined, sound: () => undefined, line: () => undefined };
  room = new RoomMedia(wire, { rtpCapabilities: fakeCapabilities, ...ROUTE }, around, browser.load);
  store = createRoomStore();
  voice = new PorchVoice({ wire, store, media: room, route: ROUTE }, fake.socket, () => open());
  wire.open();
  fake.accept();
});
afterEach(() => fake.say('door:talk', null));

/** A talk whose sound reaches this page. */
async function talks(id = 'talk'): Promise<void> {
  fake.say('door:talk', { id, isOtherOn: false });
  await settle();
  browser.become('recv', 'connected');
}

describe('a talk at the porch', () => {
  it('is there from the word of the server, with transports of its own and every microphone off', async () => {
    expect(state()).toBeNull();
    fake.say('door:talk', { id: 'talk', isOtherOn: false });
    expect(state()).toMatchObject({ canSpeak: false, microphone: { kind: 'off' }, isOtherOn: false });
    await settle();
    expect(browser.negotiations).toEqual(['receive 2']);
    browser.become('recv', 'connected');
    expect(state()).toMatchObject({ canSpeak: true, microphone: { kind: 'off' } });
    expect(names()).toEqual(['door:media', 'door:connect']);
    expect(opened).toEqual([]);
  });

  it('goes by a relay alone, to listen and to speak, where the instance says so', async () => {
    await talks();
    await voice.speak();
    expect(browser.policies).toEqual(['relay', 'relay']);
  });

  it('tells when the other speaks, with the same transports', async () => {
    await talks();
    fake.say('door:talk', { id: 'talk', isOtherOn: true });
    await settle();
    expect(state()).toMatchObject({ canSpeak: true, isOtherOn: true });
    expect(count('door:media')).toBe(1);
  });

  it('is gone with the word of the server, the microphone with it', async () => {
    await talks();
    await voice.speak();
    fake.say('door:talk', null);
    expect(state()).toBeNull();
    expect(opened.map(({ readyState }) => readyState)).toEqual(['ended']);
    expect(browser.transports.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it('is gone with the line, and begins again in silence', async () => {
    await talks();
    await voice.speak();
    fake.cut();
    expect(state()).toBeNull();
    expect(opened[0]?.readyState).toBe('ended');
    fake.accept();
    await talks('another');
    expect(state()).toMatchObject({ canSpeak: true, microphone: { kind: 'off' } });
    expect(count('door:produce')).toBe(1);
  });

  it('goes on where the media are others: whoever speaks is heard again', async () => {
    await talks();
    await voice.speak();
    await talks('healed');
    await settle();
    expect([count('door:media'), count('door:produce')]).toEqual([2, 2]);
    expect(state()).toMatchObject({ canSpeak: true, microphone: { kind: 'on' } });
    expect(opened).toHaveLength(1);
  });

  it('asks again where the server has no media just now', async () => {
    fake.answers['door:media'] = () => ({ ok: false, code: 'INTERNAL' });
    fake.say('door:talk', { id: 'talk', isOtherOn: false });
    await settle();
    fake.answers['door:media'] = () => ({ ok: true, value: fakeOffer('porch', 2) });
    await settle(400);
    browser.become('recv', 'connected');
    expect(state()).toMatchObject({ canSpeak: true });
  });

  it('asks for other transports where these no longer reach the server', async () => {
    await talks();
    browser.become('recv', 'failed');
    expect(state()).toMatchObject({ canSpeak: false });
    await settle(400);
    browser.become('recv', 'connected');
    expect(count('door:media')).toBe(2);
    expect(state()).toMatchObject({ canSpeak: true });
  });
});

describe('speaking at the porch', () => {
  it('takes a word of this person, and is over with another', async () => {
    await talks();
    const speaking = voice.speak();
    expect(state()?.microphone).toEqual({ kind: 'starting' });
    await speaking;
    expect(state()?.microphone).toEqual({ kind: 'on' });
    expect([count('door:send'), count('door:produce')]).toEqual([1, 1]);
    await voice.silence();
    expect(state()?.microphone).toEqual({ kind: 'off' });
    expect(opened[0]?.readyState).toBe('ended');
    expect(count('door:stop')).toBe(1);
    await voice.speak();
    expect([count('door:send'), count('door:produce')]).toEqual([1, 2]);
  });

  it('takes a talk', async () => {
    await voice.speak();
    expect([opened.length, fake.requests.length]).toEqual([0, 0]);
  });

  it('borrows the microphone that this page has, which stays as silent in the room as it was', async () => {
    const own = new FakeTrack();
    own.enabled = false;
    room.sending.microphone = own.track;
    await talks();
    await voice.speak();
    await voice.silence();
    expect(opened).toEqual([]);
    expect([own.enabled, own.readyState]).toEqual([false, 'live']);
  });

  it('makes the room silent on this page meanwhile, so that none of it comes into the microphone', async () => {
    const hushed: boolean[] = [];
    room.hush = (isHushed) => hushed.push(isHushed);
    await talks();
    await voice.speak();
    expect(hushed).toEqual([true]);
    await voice.silence();
    expect(hushed).toEqual([true, false]);
  });

  it('that is taken back while the browser asks sends nothing', async () => {
    let give: (answer: Opened) => void = () => undefined;
    open = () => new Promise((resolve) => (give = resolve));
    await talks();
    const speaking = voice.speak();
    await voice.silence();
    const track = new FakeTrack();
    give({ ok: true, track: track.track });
    await speaking;
    expect(track.readyState).toBe('ended');
    expect(count('door:produce')).toBe(0);
    expect(state()?.microphone).toEqual({ kind: 'off' });
  });

  it('that is taken back while it is on its way ends there', async () => {
    await talks();
    const speaking = voice.speak();
    await settle(0);
    await voice.silence();
    await speaking;
    await settle();
    expect(state()?.microphone).toEqual({ kind: 'off' });
    expect(count('door:stop')).toBe(count('door:produce'));
  });

  it('says why there is no microphone', async () => {
    open = () => Promise.resolve({ ok: false, problem: 'refused' });
    await talks();
    await voice.speak();
    expect(state()?.microphone).toEqual({ kind: 'failed', problem: 'refused' });
    expect(count('door:produce')).toBe(0);
  });

  it('says that it failed where the server will not take it, or the microphone is pulled out', async () => {
    fake.answers['door:produce'] = () => ({ ok: false, code: 'INTERNAL' });
    await talks();
    await voice.speak();
    expect(state()?.microphone).toEqual({ kind: 'failed', problem: 'failed' });
    fake.answers['door:produce'] = () => ({ ok: true, value: { producer: 'p' } });
    await voice.speak();
    expect(state()?.microphone).toEqual({ kind: 'on' });
    opened.at(-1)?.unplug();
    expect(state()?.microphone).toEqual({ kind: 'failed', problem: 'failed' });
    expect(count('door:stop')).toBe(1);
  });
});
