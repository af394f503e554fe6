import { type MediaRoute } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';
import { NoAnswer, type Wire } from '../wire.js';
import { PorchSet } from './porch-set.js';
import { type RoomMedia } from './room-media.js';

/** Pauses before each request for transports, in milliseconds, and between all later ones. */
const PAUSES_MS = [0, 300, 1_200, 3_000] as const;
const LATER_MS = 10_000;
/** How long transports may take to reach the server, in milliseconds. */
const CONNECT_MS = 5_000;

export interface PorchMediaSurroundings {
  readonly wire: Wire;
  readonly route: MediaRoute;
  readonly browser: Pick<RoomMedia, 'device' | 'rtpCapabilities'>;
  play(tracks: readonly MediaStreamTrack[]): void;
  /** Whether the other can be heard may have changed. */
  changed(): void;
}

/** The media of one talk at the porch, through as many sets of transports as it takes. */
export class PorchMedia {
  private set: PorchSet | null = null;
  private track: MediaStreamTrack | null = null;
  /** Counts what was asked for: whatever takes long must still be the latest at its end. */
  private episode = 0;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly around: PorchMediaSurroundings) {}

  get isHeard(): boolean {
    return this.set?.isHeard ?? false;
  }

  /** Media for a talk, in place of any before; what was let through is let through again. */
  begin(): void {
    this.attempt = 0;
    this.renew();
  }

  end(): void {
    this.track = null;
    this.drop();
  }

  /** Lets this track through, or nothing. False when it cannot be sent; true when it is, or will be once the media are back. */
  async send(track: MediaStreamTrack | null): Promise<boolean> {
    this.track = track;
    const { set } = this;
    try {
      await set?.speak(track);
      return true;
    } catch (error) {
      return error instanceof NoAnswer || set !== this.set;
    }
  }

  private renew(): void {
    this.drop();
    const pauseMs = PAUSES_MS[this.attempt] ?? LATER_MS;
    this.attempt += 1;
    this.timer = setTimeout(() => void this.make(), pauseMs);
  }

  private async make(): Promise<void> {
    const { episode } = this;
    try {
      const set = await this.ask();
      if (set && episode === this.episode) await this.install(set);
      else set?.close();
    } catch {
      if (episode === this.episode) this.renew();
    }
  }

  /** Null in a browser that cannot do media: there one writes. */
  private async ask(): Promise<PorchSet | null> {
    const { wire, browser } = this.around;
    const device = await browser.device();
    if (!device) return null;
    const offer = await wire.ask('door:media', { rtpCapabilities: await browser.rtpCapabilities() });
    return new PorchSet(device, offer, { ...this.around, changed: (set, state) => this.changed(set, state) });
  }

  private async install(set: PorchSet): Promise<void> {
    this.set = set;
    this.expect();
    await set.hear();
    if (set === this.set) await set.speak(this.track);
  }

  private changed(set: PorchSet, state: types.ConnectionState): void {
    if (set !== this.set) return;
    if (state === 'failed') this.renew();
    else if (set.isWell) this.settle();
    else this.expect();
    this.around.changed();
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.attempt = 0;
  }

  private expect(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.renew(), CONNECT_MS);
  }

  private drop(): void {
    this.episode += 1;
    clearTimeout(this.timer);
    this.set?.close();
    this.set = null;
  }
}
