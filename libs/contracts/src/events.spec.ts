import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REQUESTS, type ReplyValues, type RequestName } from './events.js';
import { MESSAGE_BYTES_MAX, MESSAGE_LENGTH_MAX, WATCHED_MAX } from './protocol.js';
import { CAMERA, EVERYTHING, FINGERPRINT, MICROPHONE, RECEIVABLE } from './testing/chromium.js';

// A record of this type names every answer and nothing else, or it does not compile.
const ANSWERED: Record<keyof ReplyValues, true> & Record<RequestName, true> = {
  'room:enter': true,
  'room:leave': true,
  'door:knock': true,
  'door:leave': true,
  'door:say': true,
  'door:media': true,
  'door:connect': true,
  'door:send': true,
  'door:produce': true,
  'door:stop': true,
  'room:act': true,
  'room:script': true,
  'room:roster': true,
  'room:receipt': true,
  'rehearsal:look': true,
  'rehearsal:send': true,
  'rehearsal:surprise': true,
  'rehearsal:end': true,
  'chat:say': true,
  'room:whole': true,
  'clock:now': true,
  'media:connect': true,
  'media:send': true,
  'media:produce': true,
  'media:stop': true,
  'media:watch': true,
  'media:resume': true,
  'media:restartIce': true,
  'media:renew': true,
};

const SENT_CAMERA = { source: 'camera', rtpParameters: CAMERA };

/** What clients of ours send. */
const SENT: readonly (readonly [RequestName, unknown])[] = [
  ['room:enter', { name: 'Ana', isVisitor: false, rtpCapabilities: RECEIVABLE }],
  [
    'room:enter',
    {
      name: 'Zoë 👩‍👩‍👧',
      isVisitor: false,
      rtpCapabilities: RECEIVABLE,
      keepMedia: '5f1c9a9e-6d0a-4a51-9f0c-0d4e6d2c7a10',
    },
  ],
  ['room:enter', { name: '', isVisitor: false, rtpCapabilities: EVERYTHING }],
  ['room:enter', { name: 'Ana', isVisitor: false, rtpCapabilities: { codecs: [], headerExtensions: [] } }],
  ['door:knock', { name: 'Ana', isVisitor: true }],
  ['door:knock', { name: 'Ana', isVisitor: false, member: { nonce: 'A'.repeat(43), mac: 'B'.repeat(43) } }],
  ['door:knock', { name: 'Ana', isVisitor: false, proof: 'eyJ9' }],
  ['door:leave', {}],
  ['door:say', { text: 'Hello' }],
  ['room:leave', {}],
  ['room:act', { action: { kind: 'unmute' }, number: 1 }],
  ['room:act', { action: { kind: 'callNext', turn: 0 }, number: Number.MAX_SAFE_INTEGER }],
  ['room:whole', {}],
  ['room:script', {}],
  ['room:roster', {}],
  ['room:receipt', {}],
  ['rehearsal:look', {}],
  ['rehearsal:send', { intruder: 'shouts' }],
  ['rehearsal:surprise', { isOn: true }],
  ['rehearsal:end', {}],
  ['chat:say', { text: 'Hello', to: { kind: 'servants' } }],
  ['chat:say', { text: 'a'.repeat(MESSAGE_LENGTH_MAX), to: { kind: 'seat', seat: 'seat' } }],
  ['chat:say', { text: 'Hello', to: { kind: 'knock', knock: 'knock' } }],
  ['clock:now', {}],
  ['door:media', { rtpCapabilities: RECEIVABLE }],
  ['door:connect', { transport: 'transport', dtlsParameters: { fingerprints: [FINGERPRINT] } }],
  ['door:send', {}],
  ['door:produce', { rtpParameters: MICROPHONE }],
  ['door:stop', {}],
  ['media:connect', { transport: 'transport', dtlsParameters: { role: 'client', fingerprints: [FINGERPRINT] } }],
  ['media:send', {}],
  ['media:produce', { source: 'microphone', rtpParameters: MICROPHONE }],
  ['media:produce', SENT_CAMERA],
  ['media:stop', { source: 'camera' }],
  ['media:watch', { cameras: [] }],
  ['media:watch', { cameras: Array.from({ length: WATCHED_MAX }, () => ({ seat: 'seat', size: 'small' })) }],
  ['media:resume', { consumers: ['consumer'] }],
  ['media:restartIce', { transport: 'transport' }],
  ['media:renew', { rtpCapabilities: RECEIVABLE }],
];

const OPTIONAL: ReadonlySet<string> = new Set(['keepMedia', 'servicePass', 'member', 'proof']);
const accepts = (name: RequestName, payload: unknown) => REQUESTS[name].safeParse(payload).success;
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('the requests', () => {
  it('have an answer each', () => {
    expect(Object.keys(REQUESTS).sort()).toEqual(Object.keys(ANSWERED).sort());
    expect(new Set(SENT.map(([name]) => name))).toEqual(new Set(Object.keys(REQUESTS)));
  });

  it.each(SENT)('accept what clients send (%s, example %#)', (name, payload) => {
    expect(REQUESTS[name].safeParse(payload)).toMatchObject({ success: true });
    expect(JSON.stringify(payload).length).toBeLessThan(MESSAGE_BYTES_MAX);
  });

  it('change nothing of what they keep, and drop what the server does not use', () => {
    for (const [name, payload] of SENT) {
      if (payload !== SENT_CAMERA) expect(REQUESTS[name].parse(payload)).toEqual(payload);
    }
    const { rtpParameters } = REQUESTS['media:produce'].parse({ source: 'camera', rtpParameters: CAMERA });
    expect(rtpParameters.encodings?.[0]).toEqual({
      ssrc: 2846135071,
      rtx: { ssrc: 1190364217 },
      rid: 'r0',
      maxBitrate: 150_000,
      scalabilityMode: 'L1T2',
    });
  });

  it.each(SENT)('refuse a key they do not know (%s)', (name, payload) => {
    expect(accepts(name, { ...(payload as object), at: 1 })).toBe(false);
    expect(accepts(name, { ...(payload as object), seat: 'another' })).toBe(false);
  });

  it.each(Object.keys(REQUESTS) as RequestName[])('refuse what is no object (%s)', (name) => {
    for (const payload of [null, undefined, 'text', 1, true, []]) expect(accepts(name, payload)).toBe(false);
  });

  it.each(SENT)('refuse a part of another type (%s)', (name, payload) => {
    const parts = payload as Record<string, unknown>;
    for (const [key, value] of Object.entries(parts)) {
      const other = typeof value === 'boolean' ? 'no' : false;
      const wrong = [1.5, null, other, {}, [null], Array.isArray(value) ? 'text' : [value]];
      expect(wrong.filter((one) => accepts(name, { ...parts, [key]: one }))).toEqual([]);
    }
  });

  it.each(SENT)('refuse what lacks a part (%s)', (name, payload) => {
    const parts = payload as Record<string, unknown>;
    const needed = Object.keys(parts).filter((key) => !OPTIONAL.has(key));
    const without = (key: string) => Object.fromEntries(Object.entries(parts).filter(([other]) => other !== key));
    expect(needed.filter((key) => accepts(name, without(key)))).toEqual([]);
  });
});

describe('the bounds', () => {
  const opus = RECEIVABLE.codecs[0];
  const [extension] = RECEIVABLE.headerExtensions;
  const receiving = (codec: object, count = 1) =>
    accepts('media:renew', { rtpCapabilities: { codecs: times(count, { ...opus, ...codec }), headerExtensions: [] } });
  const sending = (parts: object) =>
    accepts('media:produce', { source: 'microphone', rtpParameters: { ...MICROPHONE, ...parts } });
  const connecting = (fingerprints: object[]) =>
    accepts('media:connect', { transport: 'transport', dtlsParameters: { fingerprints } });
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_none, index) => [`key-${index}`, 1]));

  it.each([0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, Infinity, NaN, '1'])(
    'refuse %p as a number of a command',
    (number) => {
      expect(accepts('room:act', { action: { kind: 'mute' }, number })).toBe(false);
    },
  );

  it('leave it to the rules of the room which names are too long, within reason', () => {
    expect(accepts('room:enter', { name: 'a'.repeat(1000), isVisitor: false, rtpCapabilities: RECEIVABLE })).toBe(true);
    expect(accepts('room:enter', { name: '👩‍👩‍👧'.repeat(40), isVisitor: false, rtpCapabilities: RECEIVABLE })).toBe(true);
    expect(accepts('room:enter', { name: 'a'.repeat(1001), isVisitor: false, rtpCapabilities: RECEIVABLE })).toBe(
      false,
    );
  });

  it('hold for ids', () => {
    expect(accepts('media:restartIce', { transport: 'a'.repeat(64) })).toBe(true);
    for (const transport of ['', 'a'.repeat(65)]) expect(accepts('media:restartIce', { transport })).toBe(false);
    for (const keepMedia of ['', 'a'.repeat(65)])
      expect(accepts('room:enter', { name: 'Ana', isVisitor: false, rtpCapabilities: RECEIVABLE, keepMedia })).toBe(
        false,
      );
  });

  it('hold for cameras and consumers', () => {
    const camera = { seat: 'seat', size: 'large' };
    expect(accepts('media:watch', { cameras: times(WATCHED_MAX + 1, camera) })).toBe(false);
    expect(accepts('media:watch', { cameras: [{ ...camera, size: 'huge' }] })).toBe(false);
    expect(accepts('media:watch', { cameras: [{ ...camera, more: 1 }] })).toBe(false);
    expect(accepts('media:resume', { consumers: times(WATCHED_MAX + 1, 'consumer') })).toBe(false);
    expect(accepts('media:stop', { source: 'screen' })).toBe(false);
  });

  it('hold for what can be received', () => {
    expect([receiving({}, 64), receiving({}, 65)]).toEqual([true, false]);
    expect([receiving({ parameters: many(32) }), receiving({ parameters: many(33) })]).toEqual([true, false]);
    expect([
      receiving({ parameters: { a: 'a'.repeat(512) } }),
      receiving({ parameters: { a: 'a'.repeat(513) } }),
    ]).toEqual([true, false]);
    expect(receiving({ parameters: { ['a'.repeat(129)]: 1 } })).toBe(false);
    expect(receiving({ parameters: { a: { deeper: 1 } } })).toBe(false);
    expect(receiving({ rtcpFeedback: times(17, { type: 'nack' }) })).toBe(false);
    expect(receiving({ mimeType: 'a'.repeat(129) })).toBe(false);
    expect(receiving({ kind: 'application' })).toBe(false);
    for (const preferredPayloadType of [-1, 128, 1.5]) expect(receiving({ preferredPayloadType })).toBe(false);
    for (const clockRate of [0, -1, 1_000_001]) expect(receiving({ clockRate })).toBe(false);
    for (const channels of [0, 9]) expect(receiving({ channels })).toBe(false);
    const headerExtensions = times(65, extension);
    expect(accepts('media:renew', { rtpCapabilities: { codecs: [], headerExtensions } })).toBe(false);
  });

  it('hold for what is sent', () => {
    const [codec] = MICROPHONE.codecs;
    expect([sending({ codecs: [] }), sending({ codecs: times(9, codec) })]).toEqual([false, false]);
    expect([sending({ encodings: [] }), sending({ encodings: times(4, { ssrc: 1 }) })]).toEqual([false, false]);
    expect([sending({ encodings: [{ ssrc: 0xffffffff }] }), sending({ encodings: [{ ssrc: 0x100000000 }] })]).toEqual([
      true,
      false,
    ]);
    expect(sending({ encodings: [{ maxBitrate: 10_000_001 }] })).toBe(false);
    expect(sending({ headerExtensions: times(33, MICROPHONE.headerExtensions[0]) })).toBe(false);
    expect(sending({ headerExtensions: [{ uri: 'a', id: 256 }] })).toBe(false);
    expect(sending({ mid: 'a'.repeat(129) })).toBe(false);
  });

  it('hold for certificates', () => {
    expect([connecting(times(5, FINGERPRINT)), connecting(times(6, FINGERPRINT)), connecting([])]).toEqual([
      true,
      false,
      false,
    ]);
    expect(connecting([{ ...FINGERPRINT, algorithm: 'md5' }])).toBe(false);
    for (const value of ['', 'AA', `${FINGERPRINT.value}\r\na=x`])
      expect(connecting([{ ...FINGERPRINT, value }])).toBe(false);
  });
});

describe('whatever is sent', () => {
  const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 500);
  const sizeOf = (value: unknown) => (JSON.stringify(value) as string | undefined)?.length ?? 0;

  function parses(name: RequestName, payload: unknown): void {
    const parsed = REQUESTS[name].safeParse(payload);
    if (parsed.success) expect(sizeOf(parsed.data)).toBeLessThanOrEqual(sizeOf(payload));
    else expect(parsed.error.issues.length).toBeGreaterThan(0);
  }

  it('is parsed without throwing, and never grows', () => {
    const name = fc.constantFrom(...(Object.keys(REQUESTS) as RequestName[]));
    fc.assert(fc.property(name, fc.jsonValue({ maxDepth: 4 }), parses), { numRuns });
  });

  it('is parsed without throwing when one part of a good request is spoiled', () => {
    const spoiled = fc
      .tuple(fc.constantFrom(...SENT), fc.nat(), fc.jsonValue())
      .map(([[name, payload], place, value]) => {
        const copy: unknown = structuredClone(payload);
        const places = placesIn(copy);
        const chosen = places[place % Math.max(1, places.length)];
        if (chosen) chosen.holder[chosen.key] = value;
        return [name, copy] as const;
      });
    fc.assert(
      fc.property(spoiled, ([name, payload]) => parses(name, payload)),
      { numRuns },
    );
  });

  it('cannot reach the prototype of anything', () => {
    const payload: unknown = JSON.parse(
      '{"rtpCapabilities":{"codecs":[{"kind":"audio","mimeType":"audio/opus","clockRate":48000,"preferredPayloadType":1,' +
        '"parameters":{"__proto__":{"polluted":1},"constructor":1}}],"headerExtensions":[],"__proto__":{"polluted":1}}}',
    );
    const parsed = REQUESTS['media:renew'].safeParse(payload);
    expect(JSON.stringify(parsed.data ?? {})).not.toContain('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of plain data where a value stands. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
