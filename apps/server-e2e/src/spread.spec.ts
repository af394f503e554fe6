import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CamerasOffer, type RtpParameters } from '@homegroup/contracts';
import { delay, MediaMember, ServerProcess } from '@homegroup/testbed';
import { until } from './until.js';

/** Two of the room's four listen at its home, two on another worker. */
const LISTENERS_PER_WORKER = 2;
const VP8: RtpParameters = {
  codecs: [{ mimeType: 'video/VP8', payloadType: 101, clockRate: 90_000, rtcpFeedback: [] }],
  encodings: [{ ssrc: 4_242 }],
};

let server: ServerProcess;
let members: MediaMember[] = [];

async function enter(name: string, mark: number): Promise<MediaMember> {
  const member = await MediaMember.enter({ url: server.url, name, mark });
  members.push(member);
  return member;
}

/** Two at home, two on the other worker. */
async function enterFour() {
  const four = [await enter('Ana', 1), await enter('Ben', 2), await enter('Cleo', 3), await enter('Dan', 4)] as const;
  const [home, , away] = four.map(({ mediaPort }) => mediaPort);
  expect(four.map(({ mediaPort }) => mediaPort)).toEqual([home, home, away, away]);
  expect(home).not.toBe(away);
  return four;
}

function isUnbroken(sequence: readonly number[]): boolean {
  const steps = sequence.slice(1).map((number, index) => (number - (sequence[index] ?? 0)) & 0xffff);
  return steps.every((step) => step === 1);
}

/** The one voice that anything came on. */
function voiceOf({ sequences }: MediaMember): readonly number[] {
  const used = sequences.filter((each) => each.length > 0);
  expect(used).toHaveLength(1);
  return used[0] ?? [];
}

/** From now on, until it is looked at: the media lost. */
function losses(member: MediaMember): () => number {
  let lost = 0;
  member.member.socket.on('media:lost', () => (lost += 1));
  return () => lost;
}

beforeEach(async () => {
  server = await ServerProcess.start({
    MEDIA_WORKERS: '2',
    MEDIA_LISTENERS_PER_WORKER: String(LISTENERS_PER_WORKER),
  });
});
afterEach(async () => {
  for (const member of members) member.close();
  members = [];
  await server.stop();
});

describe('a room that is larger than one media worker carries', () => {
  it('is heard on every worker as one unbroken stream, whoever speaks wherever', async () => {
    const [ana, ben, cleo, dan] = await enterFour();
    for (const speaker of [ana, cleo, ana, cleo]) {
      await speaker.member.act('unmute');
      await speaker.speak();
      for (const listener of [ben, dan]) await until(() => (listener.heard.get(speaker.mark) ?? 0) > 10);
      await speaker.member.act('mute');
      await delay(200);
      for (const listener of [ben, dan]) listener.heard.clear();
      await delay(100);
      expect([...ben.heard.keys(), ...dan.heard.keys()]).toEqual([]);
    }
    for (const listener of [ben, dan]) {
      expect(voiceOf(listener).length).toBeGreaterThan(40);
      expect(isUnbroken(voiceOf(listener))).toBe(true);
    }
    expect(ana.heard.has(ana.mark)).toBe(false);
    expect(cleo.heard.has(cleo.mark)).toBe(false);
  });

  it('hears nothing of a muted seat on any worker, whatever its client sends', async () => {
    const four = await enterFour();
    for (const one of four) await one.speak();
    await delay(1_000);
    expect(four.flatMap(({ heard }) => [...heard.keys()])).toEqual([]);
  });

  it('is told of cameras across, by those who wish for them', async () => {
    const [ana, ben, cleo, dan] = await enterFour();
    const offers = new Map<MediaMember, CamerasOffer[]>();
    for (const one of [ben, dan]) {
      offers.set(one, []);
      one.member.socket.on('media:cameras', (offer) => offers.get(one)?.push(offer));
    }
    const seat = ana.member.seat ?? '';
    const wish = { cameras: [{ seat, size: 'small' as const }] };
    await ben.member.request('media:watch', wish);
    await dan.member.request('media:watch', wish);
    await ana.prepare();
    await ana.member.act('showCamera');
    await ana.member.request('media:produce', { source: 'camera', rtpParameters: VP8 });
    await until(() => [...offers.values()].every((told) => told.length === 1));
    const seen = [...offers.values()].map(([told]) => told?.consumers.map(({ seat: whose, kind }) => [whose, kind]));
    expect(seen).toEqual([[[seat, 'video']], [[seat, 'video']]]);
    await ana.member.request('media:stop', { source: 'camera' });
    await until(() => [...offers.values()].every((told) => told[1]?.ended.length === 1));
    expect(cleo.heard.size).toBe(0);
  });

  it('loses only what a worker carried when that dies away from home', async () => {
    const [ana, ben, cleo, dan] = await enterFour();
    const lost = new Map([ana, ben, cleo, dan].map((one) => [one, losses(one)]));
    await ana.member.act('unmute');
    await ana.speak();
    for (const one of [ben, cleo, dan]) await until(() => (one.heard.get(1) ?? 0) > 10);
    process.kill(await server.mediaWorkerOn(dan.mediaPort), 'SIGKILL');
    await until(() => lost.get(cleo)?.() === 1 && lost.get(dan)?.() === 1);
    for (const one of [cleo, dan]) one.heard.clear();
    for (const one of [cleo, dan]) await until(() => (one.heard.get(1) ?? 0) > 10, 3_000);
    expect([ana, ben].map((one) => lost.get(one)?.())).toEqual([0, 0]);
    expect(isUnbroken(voiceOf(ben))).toBe(true);
  });

  it('is made anew when its home dies, within three seconds', async () => {
    const [ana, ben, cleo, dan] = await enterFour();
    await cleo.member.act('unmute');
    await cleo.speak();
    for (const one of [ana, ben, dan]) await until(() => (one.heard.get(3) ?? 0) > 10);
    process.kill(await server.mediaWorkerOn(ana.mediaPort), 'SIGKILL');
    await delay(200);
    for (const one of [ana, ben, dan]) one.heard.clear();
    await until(() => [ana, ben, dan].every((one) => (one.heard.get(3) ?? 0) > 0), 3_000);
  });
});
