import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReceipt, receiptBytes, type Receipt, receiptText } from './receipt.js';
import { fromBase32, fromUtf8, toBase32, utf8 } from './receipt-text.js';

const RECEIPT: Receipt = {
  instance: 'https://meet.example.org',
  key: '00112233445566ff',
  code: '0f'.repeat(16),
  title: 'Tuesday Step Study ‒ נועה ☀️',
  group: 'Río',
  startsAt: 1_795_500_000_000,
  timeZone: 'America/Argentina/Buenos_Aires',
  minutes: 58,
};
const SIGNATURE = Uint8Array.from({ length: 64 }, (_, index) => index);
const textOf = (receipt: Receipt) => receiptText(receiptBytes(receipt), SIGNATURE);

const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((all) => Array.from(all, (byte) => byte.toString(16).padStart(2, '0')).join(''));
const line = fc.string({ unit: 'grapheme', maxLength: 100 });
const receipts: fc.Arbitrary<Receipt> = fc.record({
  instance: fc.webUrl().map((url) => new URL(url).origin),
  key: hex(8),
  code: hex(16),
  title: line,
  group: line,
  startsAt: fc.nat({ max: 0xffffffff }).map((seconds) => seconds * 1000),
  timeZone: fc.constantFrom('UTC', 'Europe/Madrid'),
  minutes: fc.nat({ max: 0xffff }),
});

describe('a receipt', () => {
  it('is read as it was written, also typed by hand, over several lines, or with the address before it', () => {
    const text = textOf(RECEIPT);
    const read = { kind: 'receipt', receipt: RECEIPT, bytes: receiptBytes(RECEIPT), signature: SIGNATURE };
    expect(readReceipt(text)).toEqual(read);
    const lines = text.toLowerCase().replace(/.{40}/gu, '$&\n ');
    expect(readReceipt(lines)).toEqual(read);
    expect(readReceipt(` https://meet.example.org/verify#${text} `)).toEqual(read);
  });

  it('is written in one way alone', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const read = readReceipt(textOf(receipt));
        expect(read).toMatchObject({ kind: 'receipt', receipt });
        if (read.kind === 'receipt') expect(receiptBytes(read.receipt)).toEqual(receiptBytes(receipt));
      }),
    );
  });

  it('is no receipt when it was cut off, at any length', () => {
    const text = textOf(RECEIPT);
    for (let length = 1; length < text.length; length += 1) {
      expect([length, readReceipt(text.slice(0, length)).kind]).toEqual([length, 'cutOff']);
    }
  });

  it('has nothing after it', () => {
    expect(readReceipt(`${textOf(RECEIPT)}AAAAAAAA`)).toEqual({ kind: 'otherText' });
  });

  it.each(['', '#', 'hello', '1234', 'AE', 'https://meet.example.org/verify', 'A'.repeat(10_000), '\u{1F600}'])(
    'is not what is something else (%#)',
    (other) => {
      expect(readReceipt(other).kind).not.toBe('receipt');
    },
  );

  it('is whatever bytes come never a failure, and read back to those bytes where it is one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase32(Uint8Array.of(1, ...bytes));
        const read = readReceipt(text);
        if (read.kind === 'receipt') expect(textOf(read.receipt).slice(0, -103)).toBe(text.slice(0, -103));
      }),
    );
  });
});

describe('base 32', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %j as the standard does', (plain, text) => {
    expect(toBase32(utf8(plain))).toBe(text);
    expect(fromBase32(text)).toEqual({ bytes: utf8(plain) });
  });

  it('takes no bits that mean nothing', () => {
    expect(fromBase32('MZ')).toBe('cutOff');
    expect(fromBase32('M')).toBe('cutOff');
  });
});

describe('UTF-8', () => {
  it('takes no bytes that are not well-formed', () => {
    expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBeNull();
    expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull();
    expect(fromUtf8(utf8('é☀️👩‍👧'))).toBe('é☀️👩‍👧');
  });
});
