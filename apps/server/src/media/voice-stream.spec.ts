import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OPUS_FRAME_SAMPLES } from './codecs.js';
import { rtpPacket } from './rtp-packet.fixture.js';
import { sequenceDistance, sequenceNumberOf, timestampOf } from './rtp-packet.js';
import { VoiceStream } from './voice-stream.js';

const SSRC = 0xabcdef01;

function take(stream: VoiceStream, sequenceNumber: number, timestamp: number, nowMs: number) {
  const packet = rtpPacket({ sequenceNumber, timestamp });
  const passed = stream.take(packet, nowMs);
  return {
    passed,
    sequenceNumber: sequenceNumberOf(packet),
    timestamp: timestampOf(packet),
    marker: packet.readUInt8(1) >> 7,
    ssrc: packet.readUInt32BE(8),
  };
}

describe('a voice', () => {
  it('goes on from one microphone to the next without a gap, one frame later', () => {
    const stream = new VoiceStream(SSRC);
    const last = take(stream, 60_000, 5_000, 1_000);
    stream.cut();
    const next = take(stream, 17, 900_000_000, 1_005);
    expect(sequenceDistance(last.sequenceNumber, next.sequenceNumber)).toBe(1);
    expect((next.timestamp - last.timestamp) >>> 0).toBe(OPUS_FRAME_SAMPLES);
    expect(next.marker).toBe(1);
    expect(next.ssrc).toBe(SSRC);
  });

  it('goes on a whole packet later where packets hold 60 ms, so that no word is laid over another', () => {
    const stream = new VoiceStream(SSRC);
    take(stream, 1, 0, 0);
    const last = take(stream, 2, 2_880, 60);
    stream.cut();
    const next = take(stream, 70, 5_000, 65);
    expect((next.timestamp - last.timestamp) >>> 0).toBe(2_880);
  });

  it('takes neither a pause within a share nor the time between two for the length of a packet', () => {
    const stream = new VoiceStream(SSRC);
    take(stream, 1, 0, 0);
    take(stream, 2, 960, 20);
    take(stream, 3, 20_160, 420);
    stream.cut();
    const last = take(stream, 9, 0, 520);
    stream.cut();
    const next = take(stream, 40, 0, 521);
    expect((next.timestamp - last.timestamp) >>> 0).toBe(960);
  });

  it('lets the time of a silence pass', () => {
    const stream = new VoiceStream(SSRC);
    const last = take(stream, 1, 0, 1_000);
    stream.cut();
    const next = take(stream, 1, 0, 3_000);
    expect((next.timestamp - last.timestamp) >>> 0).toBe(2_000 * 48);
  });

  it('keeps the gaps of a microphone that loses packets, so that decoders conceal them', () => {
    const stream = new VoiceStream(SSRC);
    const first = take(stream, 10, 0, 0);
    const later = take(stream, 14, 4 * 960, 80);
    expect(sequenceDistance(first.sequenceNumber, later.sequenceNumber)).toBe(4);
    expect((later.timestamp - first.timestamp) >>> 0).toBe(4 * 960);
  });

  it('drops what comes late from before the seam', () => {
    const stream = new VoiceStream(SSRC);
    take(stream, 100, 0, 0);
    expect(take(stream, 99, 0, 1).passed).toBe(false);
    expect(take(stream, 101, 960, 20).passed).toBe(true);
  });

  it('marks only the first packet after a seam', () => {
    const stream = new VoiceStream(SSRC);
    expect([take(stream, 1, 0, 0).marker, take(stream, 2, 960, 20).marker]).toEqual([1, 0]);
  });

  it('never gives two packets one sequence number, whoever speaks when', () => {
    const turn = fc.record({ start: fc.integer({ min: 0, max: 0xffff }), packets: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 30 }), (turns) => {
        const stream = new VoiceStream(SSRC);
        const seen = new Set<number>();
        let nowMs = 0;
        for (const { start, packets } of turns) {
          stream.cut();
          for (let index = 0; index < packets; index += 1) {
            nowMs += 20;
            seen.add(take(stream, start + index, index * 960, nowMs).sequenceNumber);
          }
        }
        expect(seen.size).toBe(turns.reduce((sum, { packets }) => sum + packets, 0));
      }),
    );
  });
});
