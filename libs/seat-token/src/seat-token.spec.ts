import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from '@noble/hashes/utils.js';
import { type Blinded, blind, type Evaluation, finalize } from './client.js';
import { infoOf, type MeetingTime, type Standing } from './info.js';
import { deriveKeys } from './keys.js';
import { handleOf, seatMac } from './seat-mac.js';
import { blindEvaluate, isTrue } from './server.js';

const time: MeetingTime = {
  groupId: randomUUID(),
  period: '2026-11',
  meetingId: randomUUID(),
  startsAt: Date.UTC(2026, 10, 24, 19),
};
const info = infoOf(time);
const keys = deriveKeys(randomBytes(32), time.groupId, '2026-11');
const [seat, otherSeat] = [randomBytes(32), randomBytes(32)];

function fetched(around = info): { nonce: Uint8Array; output: Uint8Array } {
  const asked = blind(around, keys.publicKey);
  const [output] = finalize([asked], blindEvaluate(keys.secretKey, around, [asked.blinded]));
  if (!output) throw new Error('nothing was finalized');
  return { nonce: asked.nonce, output };
}

describe('a seat token', () => {
  const { nonce, output } = fetched();
  const mac = seatMac(output, seat);

  it('is good for its time and for the seat that it was shown with', () => {
    expect(isTrue(keys.secretKey, info, { nonce, mac, seatTokenHash: seat })).toBe(true);
  });

  it('is worth nothing with another seat', () => {
    expect(isTrue(keys.secretKey, info, { nonce, mac, seatTokenHash: otherSeat })).toBe(false);
  });

  it.each<[string, Partial<MeetingTime>, Standing]>([
    ['another meeting', { meetingId: randomUUID() }, 'member'],
    ['another time', { startsAt: time.startsAt + 60_000 }, 'member'],
    ['another period', { period: '2026-11.2' }, 'member'],
    ['another group', { groupId: randomUUID() }, 'member'],
    ['a servant', {}, 'servant'],
  ])('is worth nothing for %s', (_which, other, standing) => {
    const elsewhere = infoOf({ ...time, ...other }, standing);
    expect(isTrue(keys.secretKey, elsewhere, { nonce, mac, seatTokenHash: seat })).toBe(false);
  });

  it('is worth nothing under another key', () => {
    for (const other of [
      deriveKeys(randomBytes(32), time.groupId, '2026-11'),
      deriveKeys(randomBytes(32), time.groupId, '2026-12'),
    ]) {
      expect(isTrue(other.secretKey, info, { nonce, mac, seatTokenHash: seat })).toBe(false);
    }
  });

  it('cannot be made up, altered or cut', () => {
    const last = mac.length - 1;
    const forged = [randomBytes(32), mac.subarray(0, last), mac.with(0, (mac[0] ?? 0) ^ 1), new Uint8Array(0)];
    for (const guess of forged) {
      expect(isTrue(keys.secretKey, info, { nonce, mac: guess, seatTokenHash: seat })).toBe(false);
    }
    expect(isTrue(keys.secretKey, info, { nonce: randomBytes(32), mac, seatTokenHash: seat })).toBe(false);
  });

  it('is one handle, whatever seat it is shown with; another token, or another meeting, is another', () => {
    const handle = handleOf(time.meetingId, nonce);
    expect(handle).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(handleOf(time.meetingId, nonce.slice())).toBe(handle);
    expect(handleOf(time.meetingId, randomBytes(32))).not.toBe(handle);
    expect(handleOf(randomUUID(), nonce)).not.toBe(handle);
  });
});

describe('what the server answers', () => {
  const asked = [blind(info, keys.publicKey), blind(info, keys.publicKey)];
  const elements = asked.map(({ blinded }) => blinded);
  const evaluation = blindEvaluate(keys.secretKey, info, elements);
  const [one, two] = evaluation.evaluated;

  it('is taken for a whole batch with its one proof', () => {
    const outputs = finalize(asked, evaluation);
    expect(outputs.map(({ length }) => length)).toEqual([64, 64]);
    expect(outputs[0]).not.toEqual(outputs[1]);
  });

  it('is refused where a key of its own was used for this member', () => {
    const own = deriveKeys(randomBytes(32), time.groupId, '2026-11');
    expect(() => finalize(asked, blindEvaluate(own.secretKey, info, elements))).toThrow();
  });

  it.each<[string, Evaluation | null, readonly Blinded[]]>([
    ['swapped', one && two ? { ...evaluation, evaluated: [two, one] } : null, asked],
    ['too few', one ? { ...evaluation, evaluated: [one] } : null, asked],
    ['none', { evaluated: [], proof: evaluation.proof }, []],
    ['no point', one ? { ...evaluation, evaluated: [one, new Uint8Array(32).fill(255)] } : null, asked],
    ['the identity', one ? { ...evaluation, evaluated: [one, new Uint8Array(32)] } : null, asked],
    ['an altered proof', { ...evaluation, proof: evaluation.proof.with(3, (evaluation.proof[3] ?? 0) ^ 1) }, asked],
    ['a cut proof', { ...evaluation, proof: evaluation.proof.subarray(1) }, asked],
  ])('is refused when it is %s', (_which, answer, batch) => {
    expect(answer).not.toBeNull();
    expect(() => answer && finalize(batch, answer)).toThrow();
  });

  it('is refused where it was made for another time', () => {
    const elsewhere = infoOf({ ...time, startsAt: time.startsAt + 60_000 });
    expect(() => finalize(asked, blindEvaluate(keys.secretKey, elsewhere, elements))).toThrow();
  });

  it('is nothing for what is no element', () => {
    for (const wrong of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)]) {
      expect(() => blindEvaluate(keys.secretKey, info, [wrong])).toThrow();
    }
  });
});

describe('what a token is good for', () => {
  it('is written as both sides know it', () => {
    const about = { groupId: 'g', period: '2026-12', meetingId: 'm', startsAt: Date.UTC(2026, 11, 31, 23, 30) };
    expect(Buffer.from(infoOf(about)).toString()).toBe('v1|g|2026-12|m|2026-12-31T23:30:00.000Z');
    expect(Buffer.from(infoOf(about, 'servant')).toString()).toBe('v1|g|2026-12|m|2026-12-31T23:30:00.000Z|servant');
  });

  it('has other keys in each group and period', () => {
    const seed = new Uint8Array(32).fill(7);
    const all = [deriveKeys(seed, 'g', '2026-11'), deriveKeys(seed, 'g', '2026-12'), deriveKeys(seed, 'h', '2026-11')];
    const published = all.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'));
    expect(new Set(published).size).toBe(3);
    expect(deriveKeys(seed, 'g', '2026-11')).toEqual(all[0]);
  });
});
