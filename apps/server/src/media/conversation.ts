import { performance } from 'node:perf_hooks';
import { type SeatId } from '@homegroup/room';
import { Loudest } from './loudest.js';
import { type Microphone } from './microphone.js';
import { type Voice } from './voice.js';

/** How often the list of those who speak is looked at, and how long a pause still counts as speaking, in milliseconds. */
const SPEAKING_EVERY_MS = 200;
const SPEAKING_PAUSE_MS = 600;

interface Surroundings {
  /** A seat began or ceased to feed a voice: it must not hear itself. Null, or when the voice may be fed. */
  feeds(seat: SeatId, voice: number, feeding: boolean): Promise<void> | null;
  speaking(seats: readonly SeatId[]): void;
}

/** Decides, packet by packet, which microphones feed the room's voices. */
export class Conversation {
  private readonly loudest: Loudest;
  private readonly timer: NodeJS.Timeout;
  private spoken = '';
  /** Seats that have a voice and are not yet kept from hearing it; what they say meanwhile is kept for then. */
  private readonly awaited = new Map<SeatId, Promise<void>>();

  constructor(
    private readonly voices: readonly Voice[],
    private readonly surroundings: Surroundings,
  ) {
    this.loudest = new Loudest(voices.length);
    this.timer = setInterval(() => this.tellSpeaking(), SPEAKING_EVERY_MS).unref();
  }

  hear(seat: SeatId, microphone: Microphone, packet: Buffer): void {
    const nowMs = performance.now();
    const won = this.loudest.hear(seat, microphone.levelOf(packet), nowMs);
    const voice = this.loudest.voice(seat);
    if (won) this.handOver(seat, won);
    if (voice === undefined || this.awaited.has(seat)) {
      microphone.keep(packet);
      return;
    }
    for (const earlier of microphone.takeRecent(packet)) this.voices[voice]?.feed(earlier, nowMs);
    this.voices[voice]?.feed(packet, nowMs);
  }

  /** The seat is muted or gone. */
  drop(seat: SeatId): void {
    const voice = this.loudest.drop(seat);
    if (voice === undefined) return;
    this.awaited.delete(seat);
    this.voices[voice]?.cut();
    void this.surroundings.feeds(seat, voice, false);
  }

  /** The voice that the seat feeds now. */
  voiceOf(seat: SeatId): number | undefined {
    return this.loudest.voice(seat);
  }

  close(): void {
    clearInterval(this.timer);
  }

  // The seat is kept from its own voice before the first packet is sent; the worker takes both in this order.
  private handOver(seat: SeatId, won: { readonly voice: number; readonly from: SeatId | null }): void {
    this.voices[won.voice]?.cut();
    const ready = this.surroundings.feeds(seat, won.voice, true);
    if (ready) void this.await(seat, ready);
    if (won.from === null) return;
    this.awaited.delete(won.from);
    void this.surroundings.feeds(won.from, won.voice, false);
  }

  private async await(seat: SeatId, ready: Promise<void>): Promise<void> {
    this.awaited.set(seat, ready);
    await ready;
    if (this.awaited.get(seat) === ready) this.awaited.delete(seat);
  }

  private tellSpeaking(): void {
    const seats = this.loudest.speaking(performance.now(), SPEAKING_PAUSE_MS);
    const spoken = seats.join(' ');
    if (spoken === this.spoken) return;
    this.spoken = spoken;
    this.surroundings.speaking(seats);
  }
}
