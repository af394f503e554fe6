import { describe, expect, it } from '@jest/globals';
import { RecentPackets } from './recent-packets.js';
import { rtpPacket } from './rtp-packet.fixture.js';
import { sequenceNumberOf } from './rtp-packet.js';

/** What goes ahead of a packet at `at`, after packets at these times: milliseconds of the microphone's own clock. */
function ahead(times: readonly number[], at: number): number[] {
  const recent = new RecentPackets();
  const packet = (ms: number, index: number) => rtpPacket({ sequenceNumber: index, timestamp: ms * 48 });
  times.forEach((ms, index) => recent.keep(packet(ms, index)));
  return recent.takeBefore(packet(at, times.length)).map(sequenceNumberOf);
}

describe('what a microphone keeps for the moment it wins a voice', () => {
  it('is the last 200 ms, however much sound a packet holds', () => {
    expect(ahead([0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240], 260)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(ahead([0, 60, 120, 180, 240, 300], 360)).toEqual([3, 4, 5]);
  });

  it('is nothing of a pause, whose packets are far apart', () => {
    expect(ahead([0, 400, 800, 1_200, 1_600], 2_000)).toEqual([]);
    expect(ahead([0, 400, 800, 1_200, 1_220], 1_240)).toEqual([3, 4]);
  });

  it('does not stumble where the clock of a stream begins anew', () => {
    const wrap = 2 ** 32 / 48;
    expect(ahead([wrap - 40, wrap - 20, 0], 20)).toEqual([0, 1, 2]);
  });

  it('is taken once', () => {
    const recent = new RecentPackets();
    recent.keep(rtpPacket({ timestamp: 960 }));
    expect(recent.takeBefore(rtpPacket({ timestamp: 1_920 }))).toHaveLength(1);
    expect(recent.takeBefore(rtpPacket({ timestamp: 2_880 }))).toEqual([]);
  });
});
