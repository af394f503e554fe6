import { describe, expect, it } from '@jest/globals';
import {
  fakeCapabilities,
  fakeOffer,
  fakeTransport,
  FakeBrowser,
  FakeTrack,
  installFakeBrowser,
} from '../../testing/fake-media.js';
import { FakeSocket } from '../../testing/fake-socket.js';
import { settle } from '../../testing/visiting.js';
import { Wire } from '../wire.js';
import { RoomMedia } from './room-media.js';

/** Listens to a room and opens the microphone there; by which ways its transports may go. */
async function waysOf(isRelayOnly: boolean) {
  installFakeBrowser(() => Promise.reject(new Error('not asked')));
  const [fake, browser] = [new FakeSocket(), new FakeBrowser()];
  fake.answers = {
    'media:connect': () => ({ ok: true, value: {} }),
    'media:send': () => ({ ok: true, value: fakeTransport() }),
    'media:produce': () => ({ ok: true, value: { producer: 'p-1' } }),
  };
  const wire = new Wire(fake.socket, { up: () => undefined, down: () => undefined, refused: () => false });
  wire.open();
  fake.accept();
  const around = { sound: () => undefined, picture: () => undefined, line: () => undefined };
  const porch = { rtpCapabilities: fakeCapabilities, iceServers: [], isRelayOnly };
  const media = new RoomMedia(wire, porch, around, browser.load);
  await media.rtpCapabilities();
  media.sending.microphone = new FakeTrack().track;
  media.take(fakeOffer('first'));
  await settle();
  media.end();
  return browser.policies;
}

describe('the way to the server, to listen and to send', () => {
  it('is any that there is', async () => expect(await waysOf(false)).toEqual(['all', 'all']));

  it('is by a relay alone where the instance says so', async () =>
    expect(await waysOf(true)).toEqual(['relay', 'relay']));
});
