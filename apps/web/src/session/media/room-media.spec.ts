import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  fakeCapabilities,
  fakeConsumer,
  fakeOffer,
  fakeTransport,
  FakeBrowser,
  FakeTrack,
  installFakeBrowser,
} from '../../testing/fake-media.js';
import { FakeSocket } from '../../testing/fake-socket.js';
import { Wire } from '../wire.js';
import { RoomMedia } from './room-media.js';

const STRAIGHT = { iceServers: [], isRelayOnly: false };
const DONE = { ok: true, value: {} } as const;
let fake: FakeSocket;
let browser: FakeBrowser;
let media: RoomMedia;
let sounds: string[];
let pictures: Map<string, MediaStreamTrack>;

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(async () => {
  installFakeBrowser(() => Promise.reject(new Error('not asked')));
  [fake, browser] = [new FakeSocket(), new FakeBrowser()];
  [sounds, pictures] = [[], new Map<string, MediaStreamTrack>()];
  let producers = 0;
  fake.answers = {
    'media:connect': () => DONE,
    'media:send': () => ({ ok: true, value: fakeTransport() }),
    'media:produce': () => ({ ok: true, value: { producer: `p-${(producers += 1)}` } }),
    'media:stop': () => DONE,
    'media:watch': () => DONE,
    'media:resume': () => DONE,
    'media:renew': () => ({ ok: true, value: fakeOffer('renewed') }),
    'media:restartIce': () => ({ ok: true, value: fakeTransport().iceParameters }),
  };
  const wire = new Wire(fake.socket, { up: () => undefined, down: () => undefined, refused: () => false });
  wire.open();
  fake.accept();
  const around = {
    sound: (sound: string) => sounds.push(sound),
    line: () => undefined,
    picture: (seat: string, track: MediaStreamTrack | null) => {
      pictures.delete(seat);
      if (track) pictures.set(seat, track);
    },
  };
  media = new RoomMedia(wire, { rtpCapabilities: fakeCapabilities, ...STRAIGHT }, around, browser.load);
  await media.rtpCapabilities();
});

/** Media of a room that is heard. */
async function heard(): Promise<void> {
  media.take(fakeOffer('first'));
  await settle();
  browser.become('recv', 'connected');
}

describe('hearing a room', () => {
  it('takes one request and one negotiation for all voices', async () => {
    media.take(fakeOffer('first'));
    await settle();
    expect(browser.negotiations).toEqual(['receive 4']);
    expect(fake.requests.map(({ name }) => name)).toEqual(['media:connect', 'media:watch']);
  });

  it('does not wait for the answer to its one request', async () => {
    delete fake.answers['media:connect'];
    media.take(fakeOffer('first'));
    await settle();
    expect(fake.requests.map(({ name }) => name)).toContain('media:watch');
  });

  it('is told as it is: starting, playing, lost, playing', async () => {
    await heard();
    browser.become('recv', 'disconnected');
    browser.become('recv', 'connected');
    expect(sounds.filter((sound, index) => sound !== sounds[index - 1])).toEqual([
      'starting',
      'playing',
      'lost',
      'playing',
    ]);
  });

  it('is blocked until a tap where the browser wants one', async () => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('tap first', 'NotAllowedError'));
    await heard();
    expect(sounds.at(-1)).toBe('blocked');
    HTMLMediaElement.prototype.play = () => Promise.resolve();
    await media.startSound();
    expect(sounds.at(-1)).toBe('playing');
  });

  it('is not had by a browser without media, which sits in the room all the same', async () => {
    const around = { sound: (sound: string) => sounds.push(sound), picture: () => undefined, line: () => undefined };
    const wire = new Wire(fake.socket, { up: () => undefined, down: () => undefined, refused: () => false });
    const load = () => Promise.reject(new Error('device not supported'));
    const none = new RoomMedia(wire, { rtpCapabilities: fakeCapabilities, ...STRAIGHT }, around, load);
    expect(await none.rtpCapabilities()).toEqual(fakeCapabilities);
    none.take(fakeOffer('first'));
    expect(sounds.at(-1)).toBe('lost');
  });
});

describe('a microphone', () => {
  it('that is muted is made ready, yet sends nothing, not even for a moment', async () => {
    const track = new FakeTrack();
    media.sending.microphone = track.track;
    const wasEnabled: boolean[] = [];
    const produce = fake.answers['media:produce'];
    fake.answers['media:produce'] = (payload) => {
      wasEnabled.push(track.enabled);
      return produce?.(payload) ?? 'silence';
    };
    await heard();
    expect(wasEnabled).toEqual([false]);
    expect(browser.negotiations).toEqual(['receive 4', 'send', 'pauseSending']);
  });

  it('is let through and held back without a word to the server', async () => {
    const track = new FakeTrack();
    media.sending.microphone = track.track;
    await heard();
    const before = fake.requests.length;
    media.setOpen(true);
    expect(track.enabled).toBe(true);
    media.setOpen(false);
    expect(track.enabled).toBe(false);
    await settle();
    expect(browser.negotiations.slice(2)).toEqual(['pauseSending', 'resumeSending', 'pauseSending']);
    expect(fake.requests).toHaveLength(before);
  });

  it('that is wanted twice at the same time is produced once', async () => {
    await heard();
    media.sending.microphone = new FakeTrack().track;
    expect(await Promise.all([media.send('microphone'), media.send('microphone')])).toEqual([true, true]);
    expect(fake.asked('media:produce')).toHaveLength(1);
    expect(fake.asked('media:send')).toHaveLength(1);
  });

  it('that the server will not take is told apart from a line that is cut', async () => {
    await heard();
    media.sending.microphone = new FakeTrack().track;
    fake.answers['media:produce'] = () => ({ ok: false, code: 'INTERNAL' });
    expect(await media.send('microphone')).toBe(false);
    fake.answers['media:produce'] = () => 'silence';
    const sent = media.send('microphone');
    await settle();
    fake.cut();
    expect(await sent).toBe(true);
  });
});

describe('media that are made anew', () => {
  it('are asked for as soon as the server says that they are lost, and carry on as before with the same tracks', async () => {
    const track = new FakeTrack();
    media.sending.microphone = track.track;
    media.watch([{ seat: 'b', size: 'small' }]);
    await heard();
    media.setOpen(true);
    browser.negotiations.length = 0;
    media.lost();
    await settle();
    expect(sounds.at(-1)).toBe('lost');
    expect(fake.asked('media:renew')).toHaveLength(1);
    expect(fake.asked('media:produce').map(({ source }) => source)).toEqual(['microphone', 'microphone']);
    expect(fake.asked('media:watch').at(-1)).toEqual({ cameras: [{ seat: 'b', size: 'small' }] });
    expect(browser.negotiations).toContain('receive 4');
    expect(browser.negotiations.at(-1)).toBe('resumeSending');
    expect(track).toMatchObject({ enabled: true, readyState: 'live' });
    browser.become('recv', 'connected');
    expect(sounds.at(-1)).toBe('playing');
  });

  it('are asked for when the server will not connect them', async () => {
    fake.answers['media:connect'] = () => ({ ok: false, code: 'MEDIA_GONE' });
    media.take(fakeOffer('first'));
    await settle();
    fake.answers['media:connect'] = () => DONE;
    await settle();
    expect(fake.asked('media:renew').length).toBeGreaterThan(0);
  });

  it('are not needed when the ways they go can be restarted', async () => {
    media.sending.microphone = new FakeTrack().track;
    await heard();
    browser.become('send', 'connected');
    await settle();
    browser.become('recv', 'disconnected');
    await settle();
    expect(fake.asked('media:restartIce')).toHaveLength(2);
    browser.become('recv', 'connected');
    expect(fake.asked('media:renew')).toHaveLength(0);
    expect(media.id).toBe('first');
  });
});

describe('media that outlive a cut line', () => {
  it('are kept by name only while they work', async () => {
    await heard();
    expect(media.id).toBe('first');
    browser.become('recv', 'failed');
    expect(media.id).toBeNull();
  });

  it('stand as they are, look at the network anew, and ask for cameras anew', async () => {
    media.watch([{ seat: 'b', size: 'large' }]);
    await heard();
    media.see({ consumers: [{ ...fakeConsumer('video/VP8'), seat: 'b' }], ended: [] });
    await settle();
    const before = fake.asked('media:watch').length;
    media.take(null);
    expect(pictures.size).toBe(0);
    await settle();
    expect(fake.asked('media:watch').slice(before)).toEqual([
      { cameras: [] },
      { cameras: [{ seat: 'b', size: 'large' }] },
    ]);
    expect(fake.asked('media:restartIce')).toHaveLength(1);
    expect(fake.asked('media:renew')).toHaveLength(0);
  });

  it('finish what the cut had left half done', async () => {
    await heard();
    media.sending.camera = new FakeTrack('video').track;
    await media.send('camera');
    fake.answers['media:stop'] = () => 'silence';
    media.sending.camera = null;
    const stopped = media.send('camera');
    await settle();
    fake.cut();
    await stopped;
    fake.answers['media:stop'] = () => DONE;
    fake.accept();
    media.take(null);
    await settle();
    expect(fake.asked('media:stop')).toHaveLength(2);
  });
});

describe('cameras', () => {
  it('are shown and only then resumed, and are gone when they end', async () => {
    await heard();
    const offer = { ...fakeConsumer('video/VP8'), seat: 'b' };
    media.see({ consumers: [offer], ended: [] });
    await settle();
    expect([...pictures.keys()]).toEqual(['b']);
    expect(fake.asked('media:resume')).toEqual([{ consumers: [offer.id] }]);
    media.see({ consumers: [], ended: [offer.id] });
    await settle();
    expect(pictures.size).toBe(0);
  });

  it('that end while they begin do not stay behind', async () => {
    await heard();
    const offer = { ...fakeConsumer('video/VP8'), seat: 'b' };
    media.see({ consumers: [offer], ended: [] });
    media.see({ consumers: [], ended: [offer.id] });
    await settle();
    expect(pictures.size).toBe(0);
  });

  it('are sent in two sizes, and turned off at the server too', async () => {
    await heard();
    media.sending.camera = new FakeTrack('video').track;
    await media.send('camera');
    expect(fake.asked('media:produce')[0]?.rtpParameters.encodings).toHaveLength(2);
    media.sending.camera = null;
    await media.send('camera');
    expect(fake.asked('media:stop')).toEqual([{ source: 'camera' }]);
    await media.send('camera');
    expect(fake.asked('media:stop')).toHaveLength(1);
  });
});

it('ends with everything', async () => {
  media.sending.microphone = new FakeTrack().track;
  await heard();
  media.end();
  expect(browser.transports.map(({ closed }) => closed)).toEqual([true, true]);
  const before = fake.requests.length;
  await settle();
  expect(fake.requests).toHaveLength(before);
});
