import { type LineLevel, isBad, look, type Missing, UNHARMED } from '../line-level.js';
import { type Counted, type LineFigures } from './line-figures.js';
import { SENDING, type SendingRates, VOICE_ALONE } from './sending-rates.js';
import { SoundWait } from './sound-wait.js';

/** What pictures are received: all that are wished for, small ones alone, or none. */
const PICTURES = ['all', 'small', 'none'] as const;
export type Pictures = (typeof PICTURES)[number];

/** Soon enough that pictures cannot fill a narrow line for long. */
const LOOK_EVERY_MS = 1_000;
/** Fewer packets than these say nothing: the look is put off, to every other second for one voice. A pause sends two or three a second (DTX). */
const PACKETS_MIN = 20;
/** A look put off so often saw next to nothing. */
const PUT_OFF_MAX = 16;
/** Packets queue on the line when the way there and back takes so much longer than it has been known to, in milliseconds. */
const QUEUES_MS = 300;
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
  private receiving = new Way();
  private sending = new Way();
  private leastTripMs = Infinity;
  private wait = new SoundWait();

  constructor(
    private readonly figures: () => Promise<LineFigures | null>,
    private readonly take: (care: LineCare) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Other connections, which count from nought; what is known of the line stays known. */
  begin(): void {
    this.stop();
    for (const each of [this.receiving, this.sending, this.wait]) each.beginAnew();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Nothing is known of any line. */
  forget(): void {
    this.stop();
    this.receiving = new Way();
    this.sending = new Way();
    this.leastTripMs = Infinity;
    this.wait = new SoundWait();
    this.take(NO_CARE);
  }

  private async look(): Promise<void> {
    const { timer } = this;
    const figures = await this.figures().catch(() => null);
    if (!figures || timer !== this.timer) return;
    const hasSeen = this.receiving.see(figures.received, this.now(), PICTURES.length - 1);
    this.sending.see(figures.sent, this.now(), this.queues(figures) ? SENDING.length - 1 : VOICE_ALONE);
    if (hasSeen) this.wait.see(figures, this.receiving.isHarmed);
    this.take(this.care());
  }

  private queues({ roundTripMs }: LineFigures): boolean {
    if (roundTripMs === null || roundTripMs === 0) return false;
    this.leastTripMs = Math.min(this.leastTripMs, roundTripMs);
    return roundTripMs - this.leastTripMs >= QUEUES_MS;
  }

  private care(): LineCare {
    const [receives, sends] = [this.receiving, this.sending];
    return {
      pictures: PICTURES[receives.level] ?? 'none',
      soundWaitMs: this.wait.ms,
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

  /** One look, after which no more than `most` steps are given up, and no fewer than before. False when it was put off. */
  see(counted: Counted, nowMs: number, most: number): boolean {
    const packets = counted.packets - this.seen.packets;
    const missing = Math.max(0, counted.missing - this.seen.missing);
    const isEnough = packets + missing >= PACKETS_MIN;
    this.putOff = isEnough ? 0 : this.putOff + 1;
    if (!isEnough && this.putOff < PUT_OFF_MAX) return false;
    this.missing = isEnough ? Math.min(1, missing / Math.max(1, packets + missing)) : null;
    this.seen = counted;
    this.putOff = 0;
    this.state = look(this.state, this.missing, nowMs, Math.max(most, this.level));
    return true;
  }
}
