import { type LineLevel, isBad, look, type Missing, UNHARMED } from '../line-level.js';
import { type Counted, type LineFigures } from './line-figures.js';
import { SENDING, type SendingRates } from './sending-rates.js';

/** What pictures are received: all that are wished for, small ones alone, or none. */
export const PICTURES = ['all', 'small', 'none'] as const;
export type Pictures = (typeof PICTURES)[number];

const LOOK_EVERY_MS = 2_000;
/** Fewer packets than these say nothing: the look is put off. A pause sends two or three a second (DTX). */
const PACKETS_MIN = 20;
/** A look put off so often saw next to nothing. */
const PUT_OFF_MAX = 8;
/**
 * Sound waits so long before it is played, in milliseconds, that a lost packet can be asked for and come twice: a
 * share is no quick exchange, and a word half a second later is better than no word. Beyond the most nobody follows.
 */
const WAIT_TRIPS = 2;
const WAIT_EXTRA_MS = 120;
const WAIT_MAX_MS = 1_500;

/** What is to be done about a line. */
export interface LineCare {
  readonly pictures: Pictures;
  /** How long sound is to wait before it is played, in milliseconds; null leaves it to the browser. */
  readonly soundWaitMs: number | null;
  readonly rates: SendingRates;
  /** Words may be missing: of those who are heard here, and of this person's own. */
  readonly hearsBadly: boolean;
  readonly isHeardBadly: boolean;
}

export const NO_CARE: LineCare = {
  ...{ pictures: 'all', soundWaitMs: null, rates: SENDING[0] },
  ...{ hearsBadly: false, isHeardBadly: false },
};

/** Watches the line that media take, and says what is to be done about it: first for the sound. */
export class LineKeeper {
  private timer: ReturnType<typeof setInterval> | undefined;
  private receiving = new Way(PICTURES.length - 1);
  private sending = new Way(SENDING.length - 1);

  constructor(
    private readonly figures: () => Promise<LineFigures | null>,
    private readonly take: (care: LineCare) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Other connections, which count from nought; what is known of the line stays known. */
  begin(): void {
    this.stop();
    this.receiving.beginAnew();
    this.sending.beginAnew();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Nothing is known of any line. */
  forget(): void {
    this.stop();
    this.receiving = new Way(PICTURES.length - 1);
    this.sending = new Way(SENDING.length - 1);
    this.take(NO_CARE);
  }

  private async look(): Promise<void> {
    const { timer } = this;
    const figures = await this.figures().catch(() => null);
    if (!figures || timer !== this.timer) return;
    this.receiving.see(figures.received, this.now());
    this.sending.see(figures.sent, this.now());
    this.take(this.care(figures.roundTripMs ?? 0));
  }

  private care(roundTripMs: number): LineCare {
    const [receives, sends] = [this.receiving, this.sending];
    const waitMs = Math.min(WAIT_MAX_MS, roundTripMs * WAIT_TRIPS + WAIT_EXTRA_MS);
    return {
      pictures: PICTURES[receives.level] ?? 'none',
      soundWaitMs: receives.isHarmed ? Math.round(waitMs / 100) * 100 : null,
      rates: SENDING[sends.level] ?? SENDING[0],
      hearsBadly: receives.level === PICTURES.length - 1,
      isHeardBadly: (SENDING[sends.level] ?? SENDING[0]).camera === 'none',
    };
  }
}

/** One direction: what it has carried, look by look. */
class Way {
  private state: LineLevel = UNHARMED;
  private missing: Missing = null;
  private seen: Counted = { packets: 0, missing: 0 };
  private putOff = 0;

  constructor(private readonly most: number) {}

  get level(): number {
    return this.state.level;
  }

  /** Something is given up, or was missing just now. */
  get isHarmed(): boolean {
    return this.level > 0 || isBad(this.missing);
  }

  beginAnew(): void {
    this.seen = { packets: 0, missing: 0 };
    this.putOff = 0;
  }

  see(counted: Counted, nowMs: number): void {
    const packets = counted.packets - this.seen.packets;
    const missing = Math.max(0, counted.missing - this.seen.missing);
    const isEnough = packets + missing >= PACKETS_MIN;
    this.putOff = isEnough ? 0 : this.putOff + 1;
    if (!isEnough && this.putOff < PUT_OFF_MAX) return;
    this.missing = isEnough ? Math.min(1, missing / Math.max(1, packets + missing)) : null;
    this.seen = counted;
    this.putOff = 0;
    this.state = look(this.state, this.missing, nowMs, this.most);
  }
}
