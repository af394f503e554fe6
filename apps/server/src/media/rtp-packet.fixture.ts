interface PacketParts {
  readonly sequenceNumber?: number;
  readonly timestamp?: number;
  /** Bytes of one-byte header extensions (RFC 8285), a multiple of four. */
  readonly extensions?: Buffer;
  readonly payload?: Buffer;
}

/** An RTP packet for tests, made by the book (RFC 3550, 5.1). */
export function rtpPacket({
  sequenceNumber = 1,
  timestamp = 1,
  extensions,
  payload = Buffer.from([1, 2, 3]),
}: PacketParts): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt8(extensions ? 0x90 : 0x80, 0);
  header.writeUInt8(111, 1);
  header.writeUInt16BE(sequenceNumber & 0xffff, 2);
  header.writeUInt32BE(timestamp >>> 0, 4);
  header.writeUInt32BE(42, 8);
  if (!extensions) return Buffer.concat([header, payload]);
  const profile = Buffer.from([0xbe, 0xde, 0, extensions.length / 4]);
  return Buffer.concat([header, profile, extensions, payload]);
}
