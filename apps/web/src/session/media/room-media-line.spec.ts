import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  fakeCapabilities,
  fakeOffer,
  fakeTransport,
  FakeBrowser,
  FakeTrack,
  installFakeBrowser,
} from '../../testing/fake-media.js';
import { FakeSocket } from '../../testing/fake-socket.js';
import { Wire } from '../wire.js';
import { RoomMedia } from './room-media.js';

const DONE = { ok: true, value: {} } as const;
let fake: FakeSocket;
let browser: FakeBrowser;
let media: RoomMedia;

beforeEach(async () => {
  installFakeBrowser(() => Promise.reject(new Error('not asked')));
  [fake, browser] = [new FakeSocket(), new FakeBrowser()];
  fake.answers = { 'media:connect': () => DONE, 'media:watch': () => DONE };
  const wire = new Wire(fake.socket, { up: () => undefined, down: () => undefined, refused: () => false });
  wire.open();
  fake.accept();
  const around = { sound: () => undefined, picture: () => undefined, line: () => undefined };
  media = new RoomMedia(
    wire,
    { rtpCapabilities: fakeCapabilities, iceServers: [], isRelayOnly: false },
    around,
    browser.load,
  );
  await media.rtpCapabilities();
});

describe('a weak line', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  let missingOfTen: number;

  /** The browser counts packets that come in, of which so many are missing. */
  function count(): void {
    const voice = { type: 'inbound-rtp', packetsReceived: 0, nackCount: 0 };
    const transport = browser.transport('recv');
    if (!transport) throw new Error('nothing is received');
    transport.getStats = () => {
      voice.packetsReceived += 100 - missingOfTen * 10;
      voice.nackCount += missingOfTen * 10;
      return Promise.resolve(new Map([['voice', { ...voice }]]));
    };
  }

  const watched = () => fake.asked('media:watch').map(({ cameras }) => cameras);

  it('gets no pictures until it is good again, step by step, whatever the page wishes for meanwhile', async () => {
    jest.useFakeTimers();
    media.take(fakeOffer('first'));
    await jest.advanceTimersByTimeAsync(10);
    browser.become('recv', 'connected');
    media.watch([{ seat: 'a', size: 'large' }]);
    missingOfTen = 4;
    count();
    await jest.advanceTimersByTimeAsync(5_000);
    media.watch([{ seat: 'b', size: 'large' }]);
    missingOfTen = 0;
    await jest.advanceTimersByTimeAsync(60_000);
    media.end();
    expect(watched().slice(-5)).toEqual([
      [{ seat: 'a', size: 'large' }],
      [],
      [],
      [{ seat: 'b', size: 'small' }],
      [{ seat: 'b', size: 'large' }],
    ]);
  });

  it('sends the small picture before none, and the plain voice last and only where packets queue', async () => {
    jest.useFakeTimers();
    const tuned: unknown[] = [];
    fake.answers['media:send'] = () => ({ ok: true, value: fakeTransport() });
    fake.answers['media:produce'] = () => ({ ok: true, value: { producer: `p-${tuned.length}` } });
    browser.whenTuned = (what) => tuned.push(what);
    media.sending.microphone = new FakeTrack().track;
    media.sending.camera = new FakeTrack('video').track;
    media.take(fakeOffer('first'));
    for (let moment = 0; moment < 20; moment += 1) await jest.advanceTimersByTimeAsync(10);
    browser.become('recv', 'connected');
    browser.become('send', 'connected');
    tuned.length = 0;
    const voice = { type: 'outbound-rtp', packetsSent: 0, nackCount: 0 };
    const pair = { type: 'candidate-pair', currentRoundTripTime: 0.2 };
    const transport = browser.transport('send');
    if (!transport) throw new Error('nothing is sent');
    transport.getStats = () => {
      voice.packetsSent += 85;
      voice.nackCount += 15;
      return Promise.resolve(new Map<string, object>(Object.entries({ voice: { ...voice }, pair: { ...pair } })));
    };
    await jest.advanceTimersByTimeAsync(30_000);
    const voiceAt = (maxBitrate: number) => ({ maxBitrate, priority: 'high', networkPriority: 'high' });
    expect(tuned).toEqual([voiceAt(16_000), 0, voiceAt(16_000)]);
    pair.currentRoundTripTime = 0.9;
    await jest.advanceTimersByTimeAsync(30_000);
    media.end();
    expect(tuned.slice(3)).toEqual([voiceAt(12_000)]);
  });
});
