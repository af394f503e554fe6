import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fakeCapabilities, fakeOffer, FakeBrowser, installFakeBrowser } from '../../testing/fake-media.js';
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
  media = new RoomMedia(wire, { rtpCapabilities: fakeCapabilities, iceServers: [] }, around, browser.load);
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
});
