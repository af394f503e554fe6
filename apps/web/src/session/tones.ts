/** Soft tones, in hertz: a share is nearly over, it is over, it is yours; somebody knocks. */
const PITCHES = { nearlyOver: 523, over: 392, yours: 659, knock: 440 } as const;
export type Tone = keyof typeof PITCHES;

const KEY = 'tones:off';
const LOUDNESS = 0.06;
const SECONDS = 0.9;

let context: AudioContext | undefined;

/** Whether this tab plays tones; it remembers until it is closed. */
export function hasTones(): boolean {
  return sessionStorage.getItem(KEY) === null;
}

export function setTones(on: boolean): void {
  if (on) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, '1');
}

/** A soft tone that swells and fades; nothing where tones are off or the browser plays none. */
export function playTone(tone: Tone): void {
  if (!hasTones() || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const start = context.currentTime;
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.08);
  loudness.gain.exponentialRampToValueAtTime(0.0005, start + SECONDS);
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: PITCHES[tone] });
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + SECONDS);
}
