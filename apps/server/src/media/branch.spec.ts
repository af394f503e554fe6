import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { Branch, type Camera } from './branch.js';
import { MediaWorkers } from './media-workers.js';
import { type ListenerPlace, Spread } from './spread.js';
import { Voice } from './voice.js';

const LISTENERS_PER_WORKER = 2;
/** A VP8 packet (RFC 7741): the first of a key frame, so that every consumer may begin with it. */
const VP8 = Buffer.from('80e5000000000000000010d21000009d012a', 'hex');
const VP8_SSRC = 4_242;

let workers: MediaWorkers;
let spread: Spread;
let home: Branch;
let taken: readonly ListenerPlace[] = [];

/** Places for as many listeners who come at once. */
async function take(listeners: number): Promise<readonly ListenerPlace[]> {
  taken = await Promise.all(Array.from({ length: listeners }, () => spread.take()));
  return taken;
}

/** Packets that this router has of the producer, one for each consumer. */
async function listen(branch: Branch, producerId: string): Promise<Buffer[]> {
  const { rtpCapabilities } = branch.router;
  const consumer = await branch.direct.consume({ producerId, rtpCapabilities });
  const heard: Buffer[] = [];
  consumer.on('rtp', (packet) => heard.push(packet));
  return heard;
}

async function consumersAt({ router }: Branch, producerId: string): Promise<number> {
  const { mapProducerIdConsumerIds: all } = await router.dump();
  return all.find(({ key }) => key === producerId)?.values.length ?? 0;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function camera(at: Branch): Promise<Camera & { readonly send: () => void }> {
  const producer = await at.direct.produce({
    kind: 'video',
    rtpParameters: {
      codecs: [{ mimeType: 'video/VP8', payloadType: 101, clockRate: 90_000, rtcpFeedback: [] }],
      encodings: [{ ssrc: VP8_SSRC }],
    },
  });
  let sequence = 0;
  const send = () => {
    const packet = Buffer.from(VP8);
    packet.writeUInt16BE((sequence += 1), 2);
    packet.writeUInt32BE(sequence * 3_000, 4);
    packet.writeUInt32BE(VP8_SSRC, 8);
    producer.send(packet);
  };
  return { producer, router: at.router, send };
}

beforeAll(async () => {
  const config = Config.parse({
    MEDIA_WORKERS: '2',
    MEDIA_PORT: '0',
    MEDIA_LISTENERS_PER_WORKER: String(LISTENERS_PER_WORKER),
    MEDIASOUP_WORKER_BIN: process.env['MEDIASOUP_WORKER_BIN'],
  });
  workers = new MediaWorkers(config, new EventLog());
  await workers.start();
});
afterAll(() => workers.stop());

beforeEach(async () => {
  const place = await workers.openRouter();
  const direct = await place.router.createDirectTransport();
  const voice = await Voice.create(direct, 10);
  home = new Branch(place, direct, [voice.producer]);
  spread = new Spread(workers, home);
});
afterEach(async () => {
  for (const { release } of taken) release();
  taken = [];
  spread.close();
  await until(() => workers.all.every(({ load }) => load.routers === 0));
});

describe('the routers of a room', () => {
  it('are as many as its listeners need, and one more is closed when the last has left it', async () => {
    const places = await take(4);
    const branches = places.map(({ branch }) => branch);
    expect(branches.slice(0, 2)).toEqual([home, home]);
    expect(branches[2]).not.toBe(home);
    expect(branches[3]).toBe(branches[2]);
    expect(workers.all.map(({ load }) => [load.routers, load.streams])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    for (const { release } of places) release();
    await until(() => branches[2]?.closed === true);
    expect(home.closed).toBe(false);
    expect(workers.all.map(({ load }) => load.streams)).toEqual([0, 0]);
  });

  it('have a voice once each, however many listen there', async () => {
    const places = await take(4);
    const away = places[3]?.branch ?? home;
    const voice = home.voices[0]?.id ?? '';
    expect(away.voices.map(({ id }) => id)).toEqual([voice]);
    expect(await consumersAt(home, voice)).toBe(1);
    await Promise.all([listen(away, voice), listen(away, voice), listen(away, voice)]);
    expect(await consumersAt(home, voice)).toBe(1);
  });

  it('have a camera of another while somebody there watches it, once, and paused as it is', async () => {
    const places = await take(3);
    const away = places[2]?.branch ?? home;
    const filmed = await camera(home);
    expect(await consumersAt(home, filmed.producer.id)).toBe(0);
    const letGo = await Promise.all([away.show(filmed), away.show(filmed)]);
    expect(await consumersAt(home, filmed.producer.id)).toBe(1);
    const seen = await listen(away, filmed.producer.id);
    await until(() => {
      filmed.send();
      return seen.length > 5;
    });
    await filmed.producer.pause();
    letGo[0]();
    letGo[0]();
    expect(await consumersAt(home, filmed.producer.id)).toBe(1);
    letGo[1]();
    await until(async () => (await consumersAt(home, filmed.producer.id)) === 0);
    const again = await away.show(filmed);
    await filmed.producer.resume();
    const seenAgain = await listen(away, filmed.producer.id);
    await until(() => {
      filmed.send();
      return seenAgain.length > 5;
    });
    again();
  });

  it('count a picture where it is sent from, also one that needs no pipe', async () => {
    const filmed = await camera(home);
    const letGo = await home.show(filmed);
    expect(home.at.load.streams).toBe(1);
    letGo();
    expect(home.at.load.streams).toBe(0);
  });

  it('count nothing that could not be shown', async () => {
    const [, , place] = await take(3);
    const gone = await camera(home);
    gone.producer.close();
    await expect(place?.branch.show(gone)).rejects.toThrow();
    expect(place?.branch.at.load.streams).toBe(1);
  });
});
