import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  audioLevelOf,
  isRtp,
  rewrite,
  sequenceDistance,
  sequenceNumberOf,
  SILENCE,
  timestampOf,
} from './rtp-packet.js';
import { rtpPacket } from './rtp-packet.fixture.js';

describe('an RTP packet', () => {
  it('is told by its version and length', () => {
    expect(isRtp(rtpPacket({}))).toBe(true);
    expect(isRtp(Buffer.alloc(12, 0x80))).toBe(false);
    expect(isRtp(Buffer.alloc(20, 0x40))).toBe(false);
  });

  it('says its level among other one-byte extensions and padding (RFC 8285, RFC 6464)', () => {
    const packet = rtpPacket({ extensions: Buffer.from([0x11, 0xaa, 0xbb, 0x00, 0xa0, 0x80 | 33, 0x00, 0x00]) });
    expect(audioLevelOf(packet, 10)).toBe(33);
    expect(audioLevelOf(packet, 4)).toBe(SILENCE);
  });

  it('is silent when it carries no level', () => {
    expect(audioLevelOf(rtpPacket({}), 10)).toBe(SILENCE);
  });

  it('never makes the reader fall over, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 13, maxLength: 80 }), fc.integer({ min: 1, max: 14 }), (bytes, id) => {
        const level = audioLevelOf(Buffer.from(bytes), id);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(SILENCE);
      }),
    );
  });

  it('takes a new place in a stream and keeps its payload', () => {
    const packet = rtpPacket({ payload: Buffer.from('opus') });
    rewrite(packet, { payloadType: 100, marker: true, sequenceNumber: 0xffff, timestamp: 0xfffffff0, ssrc: 7 });
    expect(packet.readUInt8(1)).toBe(0x80 | 100);
    expect(sequenceNumberOf(packet)).toBe(0xffff);
    expect(timestampOf(packet)).toBe(0xfffffff0);
    expect(packet.readUInt32BE(8)).toBe(7);
    expect(packet.subarray(-4).toString()).toBe('opus');
  });

  it('measures distances across the wrap of 16 bits', () => {
    expect(sequenceDistance(0xfffe, 1)).toBe(3);
    expect(sequenceDistance(1, 0xfffe)).toBe(-3);
    expect(sequenceDistance(5, 5)).toBe(0);
  });
});
