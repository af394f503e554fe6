// @ts-check
import { createHmac, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const BINDING_REQUEST = 0x0001;
const MAGIC_COOKIE = 0x2112a442;
const HEADER_BYTES = 20;
const FINGERPRINT_XOR = 0x5354554e;
export const ATTRIBUTE = {
  USERNAME: 0x0006,
  MESSAGE_INTEGRITY: 0x0008,
  PRIORITY: 0x0024,
  USE_CANDIDATE: 0x0025,
  FINGERPRINT: 0x8028,
  ICE_CONTROLLING: 0x802a,
};

/** @param {number} type @param {Buffer} value @param {number} padByte */
function encodeAttribute(type, value, padByte) {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc(-value.length & 3, padByte)]);
}

/**
 * The message as it stands when an attribute of this size is about to follow: its length counts that one too.
 * @param {Buffer} message
 * @param {number} valueBytes
 */
function announcing(message, valueBytes) {
  const copy = Buffer.from(message);
  copy.writeUInt16BE(message.length - HEADER_BYTES + 4 + valueBytes, 2);
  return copy;
}

/**
 * A STUN Binding request (RFC 8489) with short-term credentials and a fingerprint.
 * @param {{ attributes: [type: number, value: Buffer][], password: string, transactionId?: Buffer, padByte?: number }} request
 */
export function encodeBindingRequest({ attributes, password, transactionId = randomBytes(12), padByte = 0 }) {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(BINDING_REQUEST, 0);
  head.writeUInt32BE(MAGIC_COOKIE, 4);
  const body = attributes.map(([type, value]) => encodeAttribute(type, value, padByte));
  let message = announcing(Buffer.concat([head, transactionId, ...body]), 20);
  const integrity = createHmac('sha1', password).update(message).digest();
  message = Buffer.concat([message, encodeAttribute(ATTRIBUTE.MESSAGE_INTEGRITY, integrity, 0)]);
  message = announcing(message, 4);
  const fingerprint = Buffer.alloc(4);
  fingerprint.writeUInt32BE((crc32(message) ^ FINGERPRINT_XOR) >>> 0);
  return Buffer.concat([message, encodeAttribute(ATTRIBUTE.FINGERPRINT, fingerprint, 0)]);
}

/**
 * An ICE connectivity check by the controlling side that also nominates the pair (RFC 8445 7.1).
 * @param {{ usernameFragment: string, password: string }} remote
 */
export function encodeIceNomination(remote) {
  const priority = Buffer.alloc(4);
  priority.writeUInt32BE(0x6e7f1eff);
  return encodeBindingRequest({
    attributes: [
      [ATTRIBUTE.USERNAME, Buffer.from(`${remote.usernameFragment}:smoke`)],
      [ATTRIBUTE.PRIORITY, priority],
      [ATTRIBUTE.ICE_CONTROLLING, randomBytes(8)],
      [ATTRIBUTE.USE_CANDIDATE, Buffer.alloc(0)],
    ],
    password: remote.password,
  });
}

/**
 * Whether a packet on a shared port is DTLS (RFC 7983).
 * @param {Buffer} packet
 */
export function isDtls(packet) {
  const first = packet[0] ?? 0;
  return first >= 20 && first <= 63;
}
