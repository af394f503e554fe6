import { createSocket } from 'node:dgram';
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type RequestPayload } from '@homegroup/contracts';
import { delay, lastMediaLine, MarkedSound, MediaMember, Member, ServerProcess } from '@homegroup/testbed';
import { until } from '../until.js';

const SPEAKER = 7;
const INTRUDER = 9;
/** RFC 7714 and RFC 5764: AEAD_AES_128_GCM, AEAD_AES_256_GCM, AES128_CM_HMAC_SHA1_80. */
const APPROVED_PROFILES = [0x0007, 0x0008, 0x0001];
const OPUS = 96;

let server: ServerProcess;
let people: MediaMember[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
});
afterEach(async () => {
  for (const person of people) {
    await person.member.request('room:leave', {});
    person.close();
  }
  people = [];
});
afterAll(() => server.stop());

async function enter(name: string, mark = 0): Promise<MediaMember> {
  const member = await MediaMember.enter({ url: server.url, name, mark });
  people.push(member);
  return member;
}

/** Somebody who speaks, and somebody who hears them; and the speaker's line, from below. */
async function speaking() {
  const listener = await enter('Listener');
  const speaker = await enter('Speaker', SPEAKER);
  await speaker.member.act('unmute');
  await speaker.speak();
  const line = lastMediaLine();
  await until(() => (listener.heard.get(SPEAKER) ?? 0) > 10, 10_000);
  return { listener, speaker, line };
}

async function hearsOn(listener: MediaMember): Promise<void> {
  listener.heard.clear();
  await until(() => (listener.heard.get(SPEAKER) ?? 0) > 10, 10_000);
}

/** An RTP packet (RFC 3550, 5.1) of the intruder's, in the clear. */
function rtp(sequence: number, ssrc: number, payload: Uint8Array): Buffer {
  const header = Buffer.alloc(12);
  header[0] = 0x80;
  header[1] = OPUS;
  header.writeUInt16BE(sequence & 0xffff, 2);
  header.writeUInt32BE(sequence * 960, 4);
  header.writeUInt32BE(ssrc, 8);
  return Buffer.concat([header, payload]);
}

describe('media at the server', () => {
  it('are agreed on with an approved protection profile', async () => {
    const { line } = await speaking();
    expect(APPROVED_PROFILES).toContain(line.srtpProfile);
  }, 60_000);

  it('that are not sealed with the key of the line are heard by nobody, even from the address of the one who speaks', async () => {
    const { listener, line } = await speaking();
    for (let sequence = 0; sequence < 400; sequence += 1) {
      await line.sendRaw(rtp(sequence, 1, Buffer.from([0xfc, INTRUDER, 0xfe])));
      await line.sendRaw(rtp(sequence, 1, Buffer.concat([Buffer.from([0xfc, INTRUDER, 0xfe]), randomBytes(16)])));
    }
    await hearsOn(listener);
    expect(listener.heard.get(INTRUDER)).toBeUndefined();
  }, 60_000);

  it('go on while malformed packets come on the same line', async () => {
    const { listener, line } = await speaking();
    const [worker] = await server.mediaWorkers();
    for (let round = 0; round < 400; round += 1) {
      const noise = randomBytes(1 + ((round * 7) % 1_200));
      // RTP, RTCP, DTLS and STUN by their first byte (RFC 7983), and none of them.
      noise[0] = [0x80, 0xbf, 0x90, 0x16, 0x17, 0x00, 0x01, 0xff][round % 8] ?? 0;
      await line.sendRaw(noise);
      await line.sendRaw(rtp(round, round, new Uint8Array(0)).subarray(0, round % 13));
    }
    await hearsOn(listener);
    expect(await server.mediaWorkers()).toEqual([worker]);
  }, 60_000);

  it('go on for the others while one who is seated floods the server with packets', async () => {
    const { listener } = await speaking();
    const flooder = await enter('Flooder', INTRUDER);
    await flooder.speak(1);
    const line = lastMediaLine();
    for (let burst = 0; burst < 40; burst += 1) {
      for (let packet = 0; packet < 100; packet += 1) await line.sendRaw(randomBytes(1_000));
      await delay(10);
    }
    await hearsOn(listener);
    expect(listener.heard.get(INTRUDER)).toBeUndefined();
  }, 60_000);

  it('begin although somebody else says ClientHello first, to the same port', async () => {
    const asking = await Member.connect({ url: server.url });
    const { media } = await asking.enter('Asking');
    await asking.request('room:leave', {});
    asking.close();
    const port = media?.receive.iceCandidates.find(({ protocol }) => protocol === 'udp')?.port;
    if (port === undefined) throw new Error('the server offers no port');
    const intruder = createSocket('udp4');
    const racing = setInterval(() => intruder.send(clientHello(), port, '127.0.0.1'), 1);
    try {
      const { listener } = await speaking();
      await hearsOn(listener);
    } finally {
      clearInterval(racing);
      intruder.close();
    }
  }, 60_000);

  it('end where the certificate is not the one that was announced, and only there', async () => {
    const listener = await enter('Listener');
    const leaving = [await announced(INTRUDER, withWrongPrint), await announced(SPEAKER, (own) => own)];
    // The one whose certificate is the announced one is heard, by the very same steps and long enough for the other to have begun.
    await until(() => (listener.heard.get(SPEAKER) ?? 0) > 10, 10_000);
    await delay(2_000);
    await hearsOn(listener);
    expect(listener.heard.get(INTRUDER)).toBeUndefined();
    for (const leave of leaving) await leave();
  }, 60_000);
});

/** Somebody speaks who announces their certificate so; how they leave again. */
async function announced(mark: number, as: (own: Announced) => Announced): Promise<() => Promise<void>> {
  const member = await Member.connect({ url: server.url });
  const { media } = await member.porch();
  const requests = {
    connect: (transport: string, dtlsParameters: Announced) =>
      member.request('media:connect', { transport, dtlsParameters: as(dtlsParameters) }),
    send: () => member.request('media:send', {}),
    produce: (rtpParameters: Sent) => member.request('media:produce', { source: 'microphone', rtpParameters }),
  };
  const sound = await MarkedSound.create(media, requests, mark);
  await member.enter(`Speaker ${mark}`, { rtpCapabilities: sound.rtpCapabilities });
  await member.act('unmute');
  // Whether or not it ever connects.
  void sound.speak().catch(() => undefined);
  return async () => {
    await member.request('room:leave', {});
    sound.close();
    member.close();
  };
}

type Announced = RequestPayload<'media:connect'>['dtlsParameters'];
type Sent = RequestPayload<'media:produce'>['rtpParameters'];

function withWrongPrint(announced: Announced): Announced {
  const fingerprints = announced.fingerprints.map((print) => ({ ...print, value: wrong(print.value) }));
  return { ...announced, fingerprints };
}

function wrong(print: string): string {
  return print.replace(/^../, (first) => (first === '00' ? '01' : '00'));
}

/** A DTLS 1.2 record with the beginning of a ClientHello (RFC 6347, 4.2.1; RFC 5246, 7.4.1.2). */
function clientHello(): Buffer {
  const body = Buffer.concat([
    Buffer.from([0xfe, 0xfd]),
    randomBytes(32),
    // No session, no cookie, one cipher suite, no compression.
    Buffer.from([0, 0, 0, 2, 0xc0, 0x2b, 1, 0]),
  ]);
  const handshake = Buffer.alloc(12);
  handshake[0] = 1;
  handshake.writeUIntBE(body.length, 1, 3);
  handshake.writeUIntBE(body.length, 9, 3);
  const record = Buffer.from([0x16, 0xfe, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  record.writeUInt16BE(handshake.length + body.length, 11);
  return Buffer.concat([record, handshake, body]);
}
