import { ristretto255_oprf as suite } from '@noble/curves/ed25519.js';
import { keyInfoOf } from './info.js';
import { type Period } from './period.js';

export interface TokenKeys {
  readonly secretKey: Uint8Array;
  /** What is published: the proofs are checked against it. */
  readonly publicKey: Uint8Array;
}

const NO_INFO = new Uint8Array(0);

/** The keys of a group in a period, from a seed of 32 bytes (RFC 9497, section 3.2.1). */
export function deriveKeys(seed: Uint8Array, groupId: string, period: Period): TokenKeys {
  return keysFrom(seed, keyInfoOf(groupId, period));
}

/** DeriveKeyPair of RFC 9497, section 3.2.1, in the mode POPRF. @throws Error when the seed has not 32 bytes */
export function keysFrom(seed: Uint8Array, keyInfo: Uint8Array): TokenKeys {
  return suite.poprf(NO_INFO).deriveKeyPair(seed, keyInfo);
}
