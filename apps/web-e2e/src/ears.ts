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
  readonly bytesReceived: number;
  readonly fecPacketsReceived: number;
}

declare global {
  interface Window {
    ears: {
      /** The loudest level of each tone in what the page receives, over some time: decibels of full scale. */
      listen(tones: readonly number[], forMs: number): Promise<number[]>;
      /** Video frames decoded so far, of all that is received. */
      framesDecoded(): Promise<number>;
      /** What the browser says of all sound received so far, in all. */
      sound(): Promise<SoundReceived>;
      /** How many connections for media the page has opened. */
      connections(): number;
      /** How often the page asked for a camera or microphone. */
      asked: number;
    };
  }
}

/** Runs in the page before any of its own code: hears what its connections receive, whatever the page shows. */
export function installEars(): void {
  const connections: RTCPeerConnection[] = [];
  const tracks = new Set<MediaStreamTrack>();
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      connections.push(this);
      this.addEventListener('track', ({ track }) => track.kind === 'audio' && tracks.add(track));
    }
  };
  countQuestions();
  window.ears = { listen, framesDecoded, sound, connections: () => connections.length, asked: 0 };

  function countQuestions(): void {
    const { mediaDevices } = navigator;
    const native = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = (constraints) => {
      window.ears.asked += 1;
      return native(constraints);
    };
  }

  async function listen(tones: readonly number[], forMs: number): Promise<number[]> {
    const context = new AudioContext();
    await context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8_192;
    analyser.smoothingTimeConstant = 0;
    const live = [...tracks].filter(({ readyState }) => readyState === 'live');
    const sources = live.map((track) => context.createMediaStreamSource(new MediaStream([track])));
    for (const source of sources) source.connect(analyser);
    const levels = tones.map(() => -Infinity);
    const until = performance.now() + forMs;
    const bins = new Float32Array(analyser.frequencyBinCount);
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      analyser.getFloatFrequencyData(bins);
      tones.forEach(
        (tone, index) => (levels[index] = Math.max(levels[index] ?? -Infinity, around(bins, tone, context.sampleRate))),
      );
    }
    await context.close();
    return levels;
  }

  function around(bins: Float32Array, tone: number, sampleRate: number): number {
    const bin = Math.round((tone / (sampleRate / 2)) * bins.length);
    return Math.max(...bins.slice(bin - 2, bin + 3));
  }

  async function framesDecoded(): Promise<number> {
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const entries = reports.flatMap((report) => [...report.values()] as { type: string; framesDecoded?: number }[]);
    return entries.reduce(
      (sum, { type, framesDecoded }) => sum + (type === 'inbound-rtp' ? (framesDecoded ?? 0) : 0),
      0,
    );
  }

  async function sound(): Promise<SoundReceived> {
    const sums = {
      ...{ packetsReceived: 0, packetsLost: 0, nackCount: 0, totalSamplesReceived: 0, concealedSamples: 0 },
      ...{ silentConcealedSamples: 0, jitterBufferDelay: 0, jitterBufferEmittedCount: 0, bytesReceived: 0 },
      fecPacketsReceived: 0,
    };
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const entries = reports.flatMap(
      (report) => [...report.values()] as ({ type: string; kind: string } & Partial<typeof sums>)[],
    );
    // A voice that nobody has used yet plays silence, which is nothing that was concealed.
    const used = entries.filter(
      ({ type, kind, packetsReceived = 0 }) => type === 'inbound-rtp' && kind === 'audio' && packetsReceived > 0,
    );
    for (const entry of used)
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += entry[name] ?? 0;
    return sums;
  }
}
