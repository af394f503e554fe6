import { type LineFigures } from './line-figures.js';

/** So many ways there and back a lost packet may take: once asked for again, and once more. */
const TRIPS = 2;
const EXTRA_MS = 120;
/** More sound than this, of what was played, made up within one look: it was not waited for long enough. */
const MADE_UP = 0.03;
/** Whoever speaks may have a weak line where the listener's is good: how long that one takes shows only by trying. */
const LONGER = 1.5;
const LONGER_FROM_MS = 300;
/** Beyond this nobody follows who speaks with whom. */
const MAX_MS = 1_500;

/**
 * How long sound waits before it is played, so that what was lost can be asked for and come in time: a share is no
 * quick exchange, and a word half a second later is better than no word.
 */
export class SoundWait {
  /** In milliseconds; null leaves it to the browser. */
  ms: number | null = null;
  private seen = { played: 0, madeUp: 0 };

  beginAnew(): void {
    this.seen = { played: 0, madeUp: 0 };
  }

  see({ played, madeUp, roundTripMs }: LineFigures, isHarmed: boolean): void {
    const share = (madeUp - this.seen.madeUp) / Math.max(1, played - this.seen.played);
    this.seen = { played, madeUp };
    if (isHarmed) this.ms = this.longer((roundTripMs ?? 0) * TRIPS + EXTRA_MS, share);
    else this.ms = null;
  }

  private longer(leastMs: number, share: number): number {
    const before = this.ms ?? 0;
    const grown = before > 0 && share >= MADE_UP ? Math.max(LONGER_FROM_MS, before * LONGER) : before;
    return Math.round(Math.min(MAX_MS, Math.max(leastMs, grown)) / 100) * 100;
  }
}
