declare global {
  interface Window {
    ears: {
      /** The loudest level of each tone in what the page receives, over some time: decibels of full scale. */
      listen(tones: readonly number[], forMs: number): Promise<number[]>;
      /** Video frames decoded so far, of all that is received. */
      framesDecoded(): Promise<number>;
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
  window.ears = { listen, framesDecoded, asked: 0 };

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
}
