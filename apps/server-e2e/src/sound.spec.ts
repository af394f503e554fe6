import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type DtlsParameters, type RtpParameters } from '@homegroup/contracts';
import { delay, MarkedSound, MediaMember, Member, ServerProcess } from '@homegroup/testbed';
import { until } from './until.js';

let server: ServerProcess;
let members: MediaMember[] = [];

async function enter(name: string, mark: number): Promise<MediaMember> {
  const member = await MediaMember.enter({ url: server.url, name, mark });
  members.push(member);
  return member;
}

beforeAll(async () => {
  server = await ServerProcess.start();
});
afterEach(async () => {
  const connected = members.filter(({ member }) => member.socket.connected);
  await Promise.all(connected.map(({ member }) => member.request('room:leave', {})));
  for (const member of members) member.close();
  members = [];
});
afterAll(() => server.stop());

describe('sound', () => {
  it('reaches everyone but the one who speaks', async () => {
    const speaker = await enter('Speaker', 1);
    const others = [await enter('Ana', 2), await enter('Ben', 3)];
    await speaker.member.act('unmute');
    await speaker.speak();
    for (const other of others) await until(() => (other.heard.get(1) ?? 0) > 25);
    expect(speaker.heard.size).toBe(0);
  });

  it('never leaves a muted seat, whatever its client sends', async () => {
    const muted = await enter('Muted', 1);
    const listener = await enter('Listener', 2);
    await muted.speak();
    await delay(1_000);
    expect(listener.heard.size).toBe(0);
    await muted.member.act('unmute');
    await until(() => (listener.heard.get(1) ?? 0) > 10);
    await muted.member.act('mute');
    await delay(200);
    listener.heard.clear();
    await delay(600);
    expect(listener.heard.size).toBe(0);
  });

  it('never leaves a muted seat whose client asked for two microphones at once', async () => {
    const listener = await enter('Listener', 2);
    const member = await Member.connect({ url: server.url });
    const twice = async (rtpParameters: RtpParameters) => {
      const other = { ...rtpParameters, mid: 'other', encodings: [{ ssrc: 4_242 }] };
      const both = [rtpParameters, other].map((one) =>
        member.request('media:produce', { source: 'microphone', rtpParameters: one }),
      );
      const [first] = await Promise.all(both);
      return first ?? { producer: '' };
    };
    const requests = {
      connect: (transport: string, dtlsParameters: DtlsParameters) =>
        member.request('media:connect', { transport, dtlsParameters }),
      send: () => member.request('media:send', {}),
      produce: twice,
    };
    const sound = await MarkedSound.create((await member.porch()).media, requests, 1);
    await member.enter('Sly', { rtpCapabilities: sound.rtpCapabilities });
    await member.act('unmute');
    await sound.speak();
    await delay(400);
    await member.act('mute');
    await delay(200);
    listener.heard.clear();
    await delay(600);
    expect(listener.heard.size).toBe(0);
    sound.close();
    await member.request('room:leave', {});
    member.close();
  });

  it('goes on in one unbroken stream from one speaker to the next', async () => {
    const speakers = [await enter('Ana', 1), await enter('Ben', 2)];
    const listener = await enter('Listener', 9);
    for (const speaker of [...speakers, ...speakers]) {
      await speaker.member.act('unmute');
      await speaker.speak();
      await until(() => (listener.heard.get(speaker.mark) ?? 0) > 10);
      await speaker.member.act('mute');
      listener.heard.clear();
      await delay(100);
      listener.heard.clear();
    }
    const sequence = listener.sequences.find((each) => each.length > 0) ?? [];
    const steps = sequence.slice(1).map((number, index) => (number - (sequence[index] ?? 0)) & 0xffff);
    expect(sequence.length).toBeGreaterThan(40);
    expect(new Set(steps)).toEqual(new Set([1]));
  });

  it('is sent again, packet by packet, to whoever lost some of it and asks', async () => {
    const speaker = await enter('Speaker', 1);
    const weak = await enter('Weak line', 2);
    const well = await enter('Listener', 3);
    await speaker.member.act('unmute');
    weak.loseOneIn(5);
    await speaker.speak();
    await until(() => weak.lost >= 20 && (weak.heard.get(1) ?? 0) > 90, 8_000);
    speaker.silence();
    await delay(300);
    const came = weak.sequences.find((each) => each.length > 0) ?? [];
    expect(new Set(came).size).toBe(came.length);
    expect(came.length).toBe(well.heard.get(1));
  });

  it('goes on through a cut line: media are kept for the seat that resumes', async () => {
    const speaker = await enter('Speaker', 1);
    const listener = await enter('Listener', 2);
    await speaker.member.act('unmute');
    await speaker.speak();
    await until(() => (listener.heard.get(1) ?? 0) > 10);
    speaker.member.cut();
    listener.heard.clear();
    await until(() => (listener.heard.get(1) ?? 0) > 25);
  });
});
