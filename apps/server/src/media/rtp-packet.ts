/** Reading and rewriting the fixed header of RTP (RFC 3550, 5.1) in place; payloads are never looked at. */

const FIXED_HEADER_BYTES = 12;
const ONE_BYTE_PROFILE = 0xbede;
/** The quietest level of RFC 6464, in -dBov. */
export const SILENCE = 127;

export function sequenceNumberOf(packet: Buffer): number {
  return packet.readUInt16BE(2);
}

export function timestampOf(packet: Buffer): number {
  return packet.readUInt32BE(4);
}

export interface Rewritten {
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequenceNumber: number;
  readonly timestamp: number;
  readonly ssrc: number;
}

/** Writes a new identity and place in its stream over the packet's own. */
export function rewrite(packet: Buffer, to: Rewritten): void {
  packet.writeUInt8((to.marker ? 0x80 : 0) | to.payloadType, 1);
  packet.writeUInt16BE(to.sequenceNumber, 2);
  packet.writeUInt32BE(to.timestamp, 4);
  packet.writeUInt32BE(to.ssrc, 8);
}

/** Whether the buffer is long enough and of version 2. */
export function isRtp(packet: Buffer): boolean {
  return packet.length > FIXED_HEADER_BYTES && packet.readUInt8(0) >> 6 === 2;
}

/**
 * Loudness of the packet in -dBov: 0 the loudest, 127 silence (RFC 6464), from the one-byte header extension
 * `id` (RFC 8285, 4.2). Silence where there is none.
 */
export function audioLevelOf(packet: Buffer, id: number): number {
  const first = packet.readUInt8(0);
  if ((first & 0x10) === 0) return SILENCE;
  const start = FIXED_HEADER_BYTES + (first & 0x0f) * 4;
  if (packet.length < start + 4 || packet.readUInt16BE(start) !== ONE_BYTE_PROFILE) return SILENCE;
  const end = Math.min(packet.length, start + 4 + packet.readUInt16BE(start + 2) * 4);
  return levelIn(packet, start + 4, end, id);
}

function levelIn(packet: Buffer, start: number, end: number, id: number): number {
  let at = start;
  while (at < end) {
    const byte = packet.readUInt8(at);
    if (byte === 0) {
      at += 1;
      continue;
    }
    const length = (byte & 0x0f) + 1;
    if (byte >> 4 === id) return at + 1 < end ? packet.readUInt8(at + 1) & 0x7f : SILENCE;
    at += 1 + length;
  }
  return SILENCE;
}

/** The distance from one 16-bit sequence number to another, from -32768 to 32767. */
export function sequenceDistance(from: number, to: number): number {
  return (((to - from) & 0xffff) ^ 0x8000) - 0x8000;
}
