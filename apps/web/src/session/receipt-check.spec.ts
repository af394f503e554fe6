/** @jest-environment node */
import { createPrivateKey, createPublicKey, sign, webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Receipt, receiptBytes, type ReceiptKeys, receiptText } from '@homegroup/contracts';
import { browsersVerify, checkReceipt, loadVerify, type Verify } from './receipt-check.js';

const SECRET = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});
const PUBLIC = createPublicKey(SECRET).export({ format: 'der', type: 'spki' }).subarray(-32);
const RECEIPT: Receipt = {
  instance: 'https://meet.example.org',
  key: '0011223344556677',
  code: 'ab'.repeat(16),
  title: 'Tuesday Step Study',
  group: 'Riverside',
  startsAt: 1_795_500_000_000,
  timeZone: 'Europe/Madrid',
  minutes: 58,
};
const KEYS: ReceiptKeys = {
  instance: RECEIPT.instance,
  keys: [
    { id: 'ffffffffffffffff', key: Buffer.alloc(32, 1).toString('base64url') },
    { id: RECEIPT.key, key: PUBLIC.toString('base64url') },
  ],
};

function wholeOf(receipt: Receipt): Uint8Array {
  const bytes = receiptBytes(receipt);
  return Uint8Array.of(...bytes, ...sign(null, bytes, SECRET));
}

const NONE = new Uint8Array();
const textOf = (whole: Uint8Array) => receiptText(whole, NONE);
const signed = (changes: Partial<Receipt> = {}) => textOf(wholeOf({ ...RECEIPT, ...changes }));

/** What a browser without Ed25519 has. */
async function ours(): Promise<Verify> {
  const loaded = await loadVerify(() => Promise.resolve(null));
  if (loaded.kind !== 'done') throw new Error('nothing to check with');
  return loaded.value;
}

async function browsers(): Promise<Verify> {
  const verify = await browsersVerify();
  if (!verify) throw new Error('no Ed25519');
  return verify;
}

describe.each([
  ['the browser’s own Ed25519', browsers],
  ['ours', ours],
])('a receipt checked by %s', (_, load) => {
  let verify: Verify;
  beforeAll(async () => {
    verify = await load();
  });
  const kindOf = async (text: string) => (await checkReceipt(text, KEYS, verify)).kind;

  it('is true as it was signed, also behind an address or over many lines', async () => {
    expect(await checkReceipt(signed(), KEYS, verify)).toEqual({ kind: 'true', receipt: RECEIPT });
    expect(await kindOf(`https://meet.example.org/verify#${signed()}`)).toBe('true');
    expect(await kindOf(signed().toLowerCase().replace(/.{8}/gu, '$& \n'))).toBe('true');
  });

  it('is refused with any byte altered', async () => {
    const whole = wholeOf(RECEIPT);
    for (let at = 0; at < whole.length; at += 1) {
      const altered = whole.with(at, (whole[at] ?? 0) ^ 0x55);
      expect([at, await kindOf(textOf(altered))]).not.toEqual([at, 'true']);
    }
  }, 60_000);

  it('is refused at each length it can be cut off at', async () => {
    const text = signed();
    for (let length = 1; length < text.length; length += 1)
      expect([length, await kindOf(text.slice(0, length))]).toEqual([length, 'cutOff']);
  });

  it('is told apart by why it is refused', async () => {
    expect(await kindOf('hello')).toBe('otherText');
    expect(await kindOf(signed({ key: '8899aabbccddeeff' }))).toBe('unknownKey');
    expect(await kindOf(signed({ key: 'ffffffffffffffff' }))).toBe('notSigned');
    expect(await checkReceipt(signed({ instance: 'https://other.example.net' }), KEYS, verify)).toEqual({
      kind: 'otherInstance',
      instance: 'https://other.example.net',
    });
    const more = Uint8Array.of(...receiptBytes({ ...RECEIPT, minutes: 90 }), ...wholeOf(RECEIPT).slice(-64));
    expect(await kindOf(textOf(more))).toBe('notSigned');
    expect(await kindOf(textOf(Uint8Array.of(...receiptBytes(RECEIPT), ...new Uint8Array(64))))).toBe('notSigned');
  });
});

describe('what checks signatures', () => {
  it('is ours where the page has no cryptography, as when it is not secure', async () => {
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    expect(await browsersVerify()).toBeNull();
    const loaded = await loadVerify();
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
    expect(loaded.kind === 'done' && (await checkReceipt(signed(), KEYS, loaded.value)).kind).toBe('true');
  });
});
