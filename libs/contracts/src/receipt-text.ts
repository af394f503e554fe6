const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;
/** What lengths a whole text can have, of every eight characters (RFC 4648, section 6). */
const ENDS: ReadonlySet<number> = new Set([0, 2, 4, 5, 7]);

/**
 * Bytes as base 32 without padding (RFC 4648, section 6): no case, no hyphen and no sign that looks like another, so that
 * it survives being read aloud, typed, and copied over the end of a line.
 */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS) {
      bits -= BITS;
      text += ALPHABET.charAt(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + ALPHABET.charAt(held << (BITS - bits)) : text;
}

/** The bytes of such a text, in any case and with any white space. `cutOff` where its end is missing. */
export function fromBase32(text: string): { readonly bytes: Uint8Array } | 'cutOff' | 'otherText' {
  const plain = text.replace(/\s/gu, '').toUpperCase();
  if (!/^[A-Z2-7]*$/.test(plain)) return 'otherText';
  if (!ENDS.has(plain.length % 8)) return 'cutOff';
  const bytes = new Uint8Array(Math.floor((plain.length * BITS) / 8));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const letter of plain) {
    held = (held << BITS) | ALPHABET.indexOf(letter);
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
    held &= (1 << bits) - 1;
  }
  // There is one way to write bytes: what is left over is zero, unless the text was cut off there.
  return held === 0 ? { bytes } : 'cutOff';
}

/** UTF-8 (RFC 3629). @throws URIError where the text has half a character */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).match(/%..|[^%]/gu) ?? [];
  return Uint8Array.from(escaped, (sign) =>
    sign.length === 1 ? (sign.codePointAt(0) ?? 0) : Number.parseInt(sign.slice(1), 16),
  );
}

/** Null where the bytes are not well-formed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(toHex(bytes).replace(/../gu, '%$&'));
  } catch {
    return null;
  }
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
