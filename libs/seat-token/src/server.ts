import { ristretto255, ristretto255_oprf as suite } from '@noble/curves/ed25519.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { type Evaluation, type Random } from './client.js';
import { seatMac } from './seat-mac.js';

/** What is shown at the door. */
export interface Shown {
  readonly nonce: Uint8Array;
  readonly mac: Uint8Array;
  /** SHA-256 of the token that holds the seat. */
  readonly seatTokenHash: Uint8Array;
}

/**
 * Evaluates a batch of blinded elements under one info, with one proof for all (RFC 9497, section 3.3.3: BlindEvaluate).
 * `random` is for the vectors. @throws Error when an element is none
 */
export function blindEvaluate(
  secretKey: Uint8Array,
  info: Uint8Array,
  blinded: readonly Uint8Array[],
  random: Random = randomBytes,
): Evaluation {
  return suite.poprf(info).blindEvaluateBatch(secretKey, [...blinded], random);
}

/** Whether each is an element that can be evaluated: looked at for a small part of what evaluating takes. */
export function areElements(blinded: readonly Uint8Array[]): boolean {
  try {
    return blinded.every((element) => !ristretto255.Point.fromBytes(element).is0());
  } catch {
    return false;
  }
}

/** The output of a nonce, as its holder has it (RFC 9497, section 3.3.3: Evaluate). */
export function evaluate(secretKey: Uint8Array, info: Uint8Array, nonce: Uint8Array): Uint8Array {
  return suite.poprf(info).evaluate(secretKey, nonce);
}

/** Whether the MAC was made for this seat by someone who holds the output of this nonce under this key and info. */
export function isTrue(secretKey: Uint8Array, info: Uint8Array, { nonce, mac, seatTokenHash }: Shown): boolean {
  return isEqual(seatMac(evaluate(secretKey, info, nonce), seatTokenHash), mac);
}

// In constant time: how far a guess was right must not be told by how long the answer took.
function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}
