import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64url } from './base64url.js';

/** What stands before the seat in the MAC, so that no other use of a token's output can be taken for this one. */
const DOMAIN = utf8ToBytes('homegroup|v1|seat|');
const HANDLE_BYTES = 16;

/**
 * Shows, for one seat alone, that someone holds a token: HMAC-SHA-256 (RFC 2104) under the token's output over the hash of
 * the seat's own token. Whoever hears it on the way cannot take another seat with it.
 */
export function seatMac(output: Uint8Array, seatTokenHash: Uint8Array): Uint8Array {
  return hmac(sha256, output, concatBytes(DOMAIN, seatTokenHash));
}

/** What the server keeps of the token that holds a seat: SHA-256 of it as it is written. */
export function seatTokenHashOf(token: string): Uint8Array {
  return sha256(utf8ToBytes(token));
}

/** The name of a token at the door: the same token is the same seat. 128 bits in base64url; it tells nothing of who fetched it. */
export function handleOf(meetingId: string, nonce: Uint8Array): string {
  const hash = sha256(concatBytes(utf8ToBytes(`seat|${meetingId}|`), nonce));
  return toBase64url(hash.subarray(0, HANDLE_BYTES));
}
