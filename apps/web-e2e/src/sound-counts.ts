/** Sums over all voices, by the names of WebRTC's statistics (`RTCInboundRtpStreamStats`). */
export interface SoundReceived {
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly nackCount: number;
  readonly totalSamplesReceived: number;
  readonly concealedSamples: number;
  readonly silentConcealedSamples: number;
  readonly jitterBufferDelay: number;
  readonly jitterBufferEmittedCount: number;
  readonly fecPacketsReceived: number;
}

declare global {
  interface Window {
    counts: {
      /** What the browser says of all sound received so far. */
      sound(): Promise<SoundReceived>;
      /** How many connections for media the page has opened, the one to ask what the browser can among them. */
      connections(): number;
    };
  }
}

/** Runs in the page before any of its own code: keeps hold of its connections. */
export function installCounts(): void {
  const connections: RTCPeerConnection[] = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      connections.push(this);
    }
  };
  window.counts = { sound, connections: () => connections.length };

  // A connection that is closed says nothing any more: what it said last still counts.
  const said = new Map<RTCPeerConnection, SoundReceived>();
  setInterval(() => void ask(), 500);

  async function ask(): Promise<void> {
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    for (const connection of open) said.set(connection, summed([...(await connection.getStats()).values()]));
  }

  async function sound(): Promise<SoundReceived> {
    await ask();
    return summed([...said.values()].map((sums) => ({ type: 'inbound-rtp', kind: 'audio', ...sums })));
  }

  function summed(entries: readonly ({ type: string; kind: string } & Partial<SoundReceived>)[]): SoundReceived {
    const sums = {
      ...{ packetsReceived: 0, packetsLost: 0, nackCount: 0, totalSamplesReceived: 0, concealedSamples: 0 },
      ...{ silentConcealedSamples: 0, jitterBufferDelay: 0, jitterBufferEmittedCount: 0, fecPacketsReceived: 0 },
    };
    // A voice that nobody has used yet plays silence, which is nothing that was concealed.
    const used = entries.filter(
      ({ type, kind, packetsReceived = 0 }) => type === 'inbound-rtp' && kind === 'audio' && packetsReceived > 0,
    );
    for (const entry of used)
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += entry[name] ?? 0;
    return sums;
  }
}
