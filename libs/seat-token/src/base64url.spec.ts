import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fromBase64url, toBase64url } from './base64url.js';

describe('base64url', () => {
  it('is written as everyone writes it, and read back', () => {
    for (let length = 0; length <= 66; length += 1) {
      const bytes = new Uint8Array(randomBytes(length));
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text, length)).toEqual(bytes);
    }
  });

  it('has one spelling', () => {
    const text = toBase64url(new Uint8Array(32));
    // The last letter holds two bits that stand for nothing.
    expect(fromBase64url(`${text.slice(0, -1)}B`, 32)).toBeNull();
    for (const wrong of [`${text}=`, text.slice(1), `${text}A`, text.replace('A', '+'), text.replace('A', ' '), '']) {
      expect(fromBase64url(wrong, 32)).toBeNull();
    }
  });
});
