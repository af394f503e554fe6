import { describe, expect, it } from '@jest/globals';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { blind, finalize, type Random } from './client.js';
import { keysFrom } from './keys.js';
import { blindEvaluate, evaluate } from './server.js';
import { RFC9497_A13 as rfc } from './testing/rfc9497.js';

/** The order of the group (RFC 9496, section 4). */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** A source of randomness from which the library draws just this scalar: it reduces a longer number to 1 ... ORDER - 1. */
function drawing(scalar: string): Random {
  const value = BigInt(`0x${bytesToHex(hexToBytes(scalar).reverse())}`);
  return (length = 0) => hexToBytes((value - 1n).toString(16).padStart(length * 2, '0')).reverse();
}

describe('RFC 9497, appendix A.1.3: ristretto255-SHA512, POPRF', () => {
  const { secretKey, publicKey } = keysFrom(hexToBytes(rfc.seed), hexToBytes(rfc.keyInfo));
  const info = hexToBytes(rfc.info);

  it('derives the keys', () => {
    expect(bytesToHex(secretKey)).toBe(rfc.secretKey);
    expect(bytesToHex(publicKey)).toBe(rfc.publicKey);
    expect(BigInt(`0x${bytesToHex(secretKey.slice().reverse())}`) < ORDER).toBe(true);
  });

  it.each(rfc.vectors.map((vector, index) => ({ ...vector, name: `vector ${index + 1}` })))(
    'blinds, evaluates, proves and finalizes $name',
    ({ items, proof, proofRandom }) => {
      const asked = items.map(({ input, blind: scalar }) =>
        blind(info, publicKey, { nonce: hexToBytes(input), random: drawing(scalar) }),
      );
      expect(asked.map(({ blind: scalar }) => bytesToHex(scalar))).toEqual(items.map(({ blind: scalar }) => scalar));
      expect(asked.map(({ blinded }) => bytesToHex(blinded))).toEqual(items.map(({ blinded }) => blinded));
      const elements = asked.map(({ blinded }) => blinded);
      const evaluation = blindEvaluate(secretKey, info, elements, drawing(proofRandom));
      expect(evaluation.evaluated.map((one) => bytesToHex(one))).toEqual(items.map(({ evaluated }) => evaluated));
      expect(bytesToHex(evaluation.proof)).toBe(proof);
      const outputs = items.map(({ output }) => output);
      expect(finalize(asked, evaluation).map((one) => bytesToHex(one))).toEqual(outputs);
      expect(items.map(({ input }) => bytesToHex(evaluate(secretKey, info, hexToBytes(input))))).toEqual(outputs);
    },
  );
});
