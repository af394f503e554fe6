import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashOfTyped, newRecoveryCode } from './recovery-code.js';

const KNOWN = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';

describe('a recovery code', () => {
  it('is twelve words, another each time, of which only the hash is kept', () => {
    const [one, two] = [newRecoveryCode(), newRecoveryCode()];
    expect(one.words).toHaveLength(12);
    expect(one.words).not.toEqual(two.words);
    expect(one.hash).toHaveLength(32);
    expect(hashOfTyped(one.words.join(' '))).toEqual(one.hash);
  });

  it('is the hash of its 128 bits (test vector of BIP 39: all zero)', () => {
    expect(hashOfTyped(KNOWN)?.toString('hex')).toBe(
      '374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb',
    );
  });

  it('is known however it is typed: in capitals, on lines, numbered, with commas', () => {
    const { words, hash } = newRecoveryCode();
    const ways = [
      words.join('\n'),
      `  ${words.join('   ').toUpperCase()}\t`,
      words.map((word, index) => `${index + 1}. ${word}`).join('\n'),
      words.join(', '),
    ];
    for (const way of ways) expect(hashOfTyped(way)).toEqual(hash);
  });

  it('is none when a word is missing, unknown, or does not check', () => {
    const { words } = newRecoveryCode();
    expect(hashOfTyped(words.slice(1).join(' '))).toBeNull();
    expect(hashOfTyped([...words.slice(1), 'robin'].join(' '))).toBeNull();
    expect(hashOfTyped(KNOWN.replace('about', 'abandon'))).toBeNull();
    expect(hashOfTyped('')).toBeNull();
  });

  it('is never found in what someone types by chance', () => {
    fc.assert(fc.property(fc.string({ maxLength: 240, unit: 'grapheme' }), (text) => hashOfTyped(text) === null));
  });
});
