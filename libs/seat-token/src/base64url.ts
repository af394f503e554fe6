const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SEXTET = 0b11_1111;

/** Bytes in base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2);
    const digits = [word >> 18, word >> 12, word >> 6, word].map((shifted) => ALPHABET.charAt(shifted & SEXTET));
    text += digits.slice(0, Math.min(left, 3) + 1).join('');
  }
  return text;
}

/** The bytes of a text in base64url, or null where it is none of just this many bytes, in its one spelling. */
export function fromBase64url(text: string, length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let filled = 0;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return null;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = (held >> bits) & 0xff;
    filled += 1;
  }
  // One spelling alone: a token that could be written in two ways would be two seats.
  return filled === length && toBase64url(bytes) === text ? bytes : null;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
