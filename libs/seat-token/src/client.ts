import { ristretto255_oprf as suite } from '@noble/curves/ed25519.js';
import { randomBytes } from '@noble/hashes/utils.js';

/** Bytes of a nonce: the private input of the POPRF. */
export const NONCE_BYTES = 32;

/** A nonce on its way: only `blinded` is ever sent. */
export interface Blinded {
  readonly info: Uint8Array;
  readonly nonce: Uint8Array;
  readonly blind: Uint8Array;
  readonly blinded: Uint8Array;
  readonly tweakedKey: Uint8Array;
}

/** What the server makes of a batch under one info: as many elements, and one DLEQ proof for all of them. */
export interface Evaluation {
  readonly evaluated: readonly Uint8Array[];
  readonly proof: Uint8Array;
}

/** So many random bytes. */
export type Random = (length?: number) => Uint8Array<ArrayBuffer>;

interface Draws {
  readonly nonce?: Uint8Array;
  readonly random?: Random;
}

/**
 * Blinds a fresh nonce (RFC 9497, section 3.3.3: Blind), checked later against this public key. `draws` are for the vectors.
 * @throws Error when the key is none
 */
export function blind(info: Uint8Array, publicKey: Uint8Array, draws: Draws = {}): Blinded {
  const { nonce = randomBytes(NONCE_BYTES), random = randomBytes } = draws;
  return { info, nonce, ...suite.poprf(info).blind(nonce, publicKey, random) };
}

/**
 * Checks the proof and gives the outputs, 64 bytes each, in order (RFC 9497, section 3.3.3: Finalize, for a batch under one
 * info). @throws Error when another key, another info or another element was used, or as many were not answered as asked
 */
export function finalize(asked: readonly Blinded[], { evaluated, proof }: Evaluation): Uint8Array[] {
  const [first] = asked;
  if (!first || asked.length !== evaluated.length) throw new Error('as many are answered as were asked');
  const items = asked.map(({ nonce, blind, blinded }, index) => ({
    input: nonce,
    blind,
    blinded,
    evaluated: evaluated[index] ?? new Uint8Array(0),
  }));
  return suite.poprf(first.info).finalizeBatch(items, proof, first.tweakedKey);
}
