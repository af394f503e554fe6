const EVERY_MS = 60;
/** Speech lies between these levels, in decibels of full scale: the ends of the meter. */
const QUIET_DB = -60;
const LOUD_DB = -10;

/** Tells how loud the track is, from 0 to 1, several times a second. Call the function returned to stop. */
export function meterOf(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}

/** Loudness of samples from -1 to 1, as a share of the meter. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = power > 0 ? 10 * Math.log10(power) : QUIET_DB;
  return Math.min(1, Math.max(0, (decibels - QUIET_DB) / (LOUD_DB - QUIET_DB)));
}
