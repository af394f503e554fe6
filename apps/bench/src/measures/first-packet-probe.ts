declare global {
  interface Window {
    firstPacketProbe?: { tookMs?: number };
  }
}

/** Runs in the page: notes the time from the last click to the first audio packet received. */
export function watchFirstPacket(): void {
  const probe: { tookMs?: number } = {};
  window.firstPacketProbe = probe;
  const connections: RTCPeerConnection[] = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      connections.push(this);
    }
  };
  window.addEventListener('click', () => void watch(performance.now()), { capture: true });

  async function watch(clickedAt: number): Promise<void> {
    while (probe.tookMs === undefined) {
      if (await anyAudio()) probe.tookMs = performance.now() - clickedAt;
      else await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }

  async function anyAudio(): Promise<boolean> {
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    return reports.some((report) =>
      [...report.values()].some((entry: { type: string; kind?: string; packetsReceived?: number }) => {
        return entry.type === 'inbound-rtp' && entry.kind === 'audio' && (entry.packetsReceived ?? 0) > 0;
      }),
    );
  }
}
