/** What a page may send: how much its microphone, in bits a second, and which of its camera's two sizes. */
export interface SendingRates {
  readonly microphoneBps: number;
  readonly camera: 'both' | 'small' | 'none';
}

/**
 * Clear speech in full breadth: in packets of 60 ms some 20 kbit/s on the line, headers and all. On a line of 40 where a
 * fifth is lost, a third of it again goes to what is sent once more; at 20 kbit/s of Opus that line was full.
 */
const CLEAR_BPS = 16_000;
/** Below this words are hard to follow. Less than clear is tried only when the camera is off and packets still queue: mere loss is not mended by it. */
export const FLOOR_BPS = 12_000;

/** Step by step: the large picture goes first, then the camera, and only then does the voice become plainer. */
export const SENDING: readonly [SendingRates, ...SendingRates[]] = [
  { microphoneBps: CLEAR_BPS, camera: 'both' },
  { microphoneBps: CLEAR_BPS, camera: 'small' },
  { microphoneBps: CLEAR_BPS, camera: 'none' },
  { microphoneBps: FLOOR_BPS, camera: 'none' },
];

/** The first step at which nothing but the voice is sent. */
export const VOICE_ALONE = SENDING.findIndex(({ camera }) => camera === 'none');
