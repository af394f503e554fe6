import { fromBase32, fromHex, fromUtf8, toBase32, toHex, utf8 } from './receipt-text.js';

/** What a receipt attests: that one seat of one meeting was taken for so many minutes. It names nobody. */
export interface Receipt {
  /** The origin of the instance that signed it. */
  readonly instance: string;
  /** The first eight bytes of the SHA-256 of the public key, as hex. */
  readonly key: string;
  /** 128 random bits, as hex: no two receipts are the same. */
  readonly code: string;
  readonly title: string;
  readonly group: string;
  /** When the meeting began, milliseconds since the epoch, in whole seconds. */
  readonly startsAt: number;
  /** IANA: the time zone of the meeting. */
  readonly timeZone: string;
  /** Whole minutes for which the seat was there. */
  readonly minutes: number;
}

/** So many minutes someone is there before there is a receipt. */
export const RECEIPT_AFTER_MIN = 10;
/** No receipt is longer: four texts, each of a hundred characters of four bytes at the most, and what is around them. */
export const RECEIPT_LENGTH_MAX = 3_000;

const VERSION = 1;
const KEY_BYTES = 8;
const CODE_BYTES = 16;
const SIGNATURE_BYTES = 64;
const FIXED_BYTES = 1 + KEY_BYTES + CODE_BYTES + 4 + 2;
const SHORT_MAX = 0xffff;

/** `GET /api/receipts/key`: by which receipts of this instance are known. */
export interface ReceiptKeys {
  /** The origin that stands in receipts of this instance. */
  readonly instance: string;
  /** Ed25519 public keys (RFC 8032, section 5.1.5), base64url: the one that signs now, then those of before. */
  readonly keys: readonly { readonly id: string; readonly key: string }[];
}

/** What `room:receipt` is answered with: the receipt as a text. */
export interface GivenReceipt {
  readonly receipt: string;
}

/**
 * The bytes that are signed. Version 1: the version (1 byte), the key (8), the code (16), the start in seconds since the
 * epoch (4), the minutes (2), then instance, time zone, title and group, each as its length in bytes (2) and its UTF-8.
 * Numbers are big-endian. There is one way to write each receipt and one way to read it: every field has its place or its
 * length before it, nothing is optional, and nothing follows but the 64 bytes of the signature.
 */
export function receiptBytes(receipt: Receipt): Uint8Array {
  const { instance, timeZone, title, group } = receipt;
  const fixed = new Uint8Array(FIXED_BYTES);
  const view = new DataView(fixed.buffer);
  view.setUint8(0, VERSION);
  fixed.set(fromHex(receipt.key), 1);
  fixed.set(fromHex(receipt.code), 1 + KEY_BYTES);
  view.setUint32(FIXED_BYTES - 6, receipt.startsAt / 1000);
  view.setUint16(FIXED_BYTES - 2, Math.min(receipt.minutes, SHORT_MAX));
  return joined([fixed, ...[instance, timeZone, title, group].flatMap(withLength)]);
}

/** A receipt as people have it: its bytes and their signature, in base 32. */
export function receiptText(bytes: Uint8Array, signature: Uint8Array): string {
  return toBase32(joined([bytes, signature]));
}

/** What a text turns out to be. Nothing of it is believed before its signature is checked. */
export type ReadReceipt =
  | {
      readonly kind: 'receipt';
      readonly receipt: Receipt;
      readonly bytes: Uint8Array;
      readonly signature: Uint8Array;
    }
  /** Its end is missing. */
  | { readonly kind: 'cutOff' }
  /** Something else, or a receipt of a later version. */
  | { readonly kind: 'otherText' };

/** Reads a receipt as it is pasted, or the address that holds one behind its `#`. */
export function readReceipt(pasted: string): ReadReceipt {
  const text = pasted.slice(pasted.lastIndexOf('#') + 1);
  if (text.length > 2 * RECEIPT_LENGTH_MAX || text.trim() === '') return { kind: 'otherText' };
  const read = fromBase32(text);
  return typeof read === 'string' ? { kind: read } : readBytes(read.bytes);
}

function readBytes(whole: Uint8Array): ReadReceipt {
  if (whole[0] !== VERSION) return { kind: 'otherText' };
  const texts: string[] = [];
  let at = FIXED_BYTES;
  for (let number = 0; number < 4; number += 1) {
    const end = at + 2 + shortAt(whole, at);
    if (end + SIGNATURE_BYTES > whole.length) return { kind: 'cutOff' };
    const text = fromUtf8(whole.subarray(at + 2, end));
    if (text === null) return { kind: 'otherText' };
    texts.push(text);
    at = end;
  }
  const [instance = '', timeZone = '', title = '', group = ''] = texts;
  if (whole.length !== at + SIGNATURE_BYTES) return { kind: 'otherText' };
  return {
    kind: 'receipt',
    receipt: { ...fixedOf(whole), instance, timeZone, title, group },
    bytes: whole.slice(0, at),
    signature: whole.slice(at),
  };
}

function fixedOf(whole: Uint8Array): Pick<Receipt, 'key' | 'code' | 'startsAt' | 'minutes'> {
  const codeAt = 1 + KEY_BYTES;
  return {
    key: toHex(whole.subarray(1, codeAt)),
    code: toHex(whole.subarray(codeAt, codeAt + CODE_BYTES)),
    startsAt: (shortAt(whole, FIXED_BYTES - 6) * 0x10000 + shortAt(whole, FIXED_BYTES - 4)) * 1000,
    minutes: shortAt(whole, FIXED_BYTES - 2),
  };
}

function withLength(text: string): [Uint8Array, Uint8Array] {
  const bytes = utf8(text);
  return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes];
}

function shortAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
