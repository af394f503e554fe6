/** What a page may send: how much its microphone, in bits a second, and which of its camera's two sizes. */
export interface SendingRates {
  readonly microphoneBps: number;
  readonly camera: 'both' | 'small' | 'none';
}

/** Clear speech in full breadth; in packets of 60 ms 29 kbit/s on the line, so that a line of 40 has room for what is sent again. */
const CLEAR_BPS = 20_000;
/** Less is tried only when the camera is off. */
const PLAIN_BPS = 16_000;
/** Opus has no room for repair data in speech below this: sound that is whole is worth more than sound that is fine. */
export const FLOOR_BPS = 12_000;

/** Step by step: the large picture goes first, then the camera, and only then does the voice become plainer. */
export const SENDING: readonly [SendingRates, ...SendingRates[]] = [
  { microphoneBps: CLEAR_BPS, camera: 'both' },
  { microphoneBps: CLEAR_BPS, camera: 'small' },
  { microphoneBps: CLEAR_BPS, camera: 'none' },
  { microphoneBps: PLAIN_BPS, camera: 'none' },
  { microphoneBps: FLOOR_BPS, camera: 'none' },
];
