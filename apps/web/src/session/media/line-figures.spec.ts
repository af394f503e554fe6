import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './line-figures.js';

const report = (...entries: readonly object[]) => new Map(entries.map((entry, index) => [`${index}`, entry]));

describe('what a line has carried', () => {
  it('is counted over all voices, pictures and connections, each direction by itself', () => {
    const receive = report(
      {
        ...{ type: 'inbound-rtp', kind: 'audio', packetsReceived: 100, packetsLost: 4, nackCount: 10 },
        ...{ totalSamplesReceived: 48_000, concealedSamples: 5_000, silentConcealedSamples: 1_000 },
      },
      { type: 'inbound-rtp', kind: 'audio', packetsReceived: 0, totalSamplesReceived: 48_000, concealedSamples: 9 },
      { type: 'inbound-rtp', kind: 'video', packetsReceived: 300, packetsLost: 6, nackCount: 20 },
      { type: 'candidate-pair', currentRoundTripTime: 0.25 },
    );
    const send = report(
      { type: 'outbound-rtp', kind: 'audio', packetsSent: 50, nackCount: 3 },
      { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 2 },
      { type: 'candidate-pair', currentRoundTripTime: 0.31 },
    );
    expect(figuresOf([receive, send])).toEqual({
      received: { packets: 400, missing: 40 },
      sent: { packets: 50, missing: 5 },
      played: 48_000,
      madeUp: 4_000,
      roundTripMs: 310,
    });
  });

  it('is nothing where browsers say nothing, or something that is no number', () => {
    const odd = report({ type: 'inbound-rtp', packetsReceived: 'many' }, { type: 'codec' }, {});
    expect(figuresOf([odd])).toEqual({
      received: { packets: 0, missing: 0 },
      sent: { packets: 0, missing: 0 },
      played: 0,
      madeUp: 0,
      roundTripMs: null,
    });
  });
});
