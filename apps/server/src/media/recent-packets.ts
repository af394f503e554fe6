import { OPUS_SAMPLES_PER_MS } from './codecs.js';
import { timestampOf } from './rtp-packet.js';

/** How much sound is kept for the moment a voice is won, so that no first syllable is cut off. */
const RECENT_SAMPLES = 200 * OPUS_SAMPLES_PER_MS;

/**
 * The last packets of a microphone, by the time that they hold and not by their number: in a pause they come
 * 400 ms apart (DTX), and seconds of silence ahead of the first word would only hold that word up.
 */
export class RecentPackets {
  private kept: Buffer[] = [];

  keep(packet: Buffer): void {
    const now = timestampOf(packet);
    this.kept = [...this.kept.filter((earlier) => (now - timestampOf(earlier)) >>> 0 <= RECENT_SAMPLES), packet];
  }

  /** What is worth sending ahead of the packet that comes next, the oldest first; forgets all of it. */
  takeBefore(packet: Buffer): Buffer[] {
    const next = timestampOf(packet);
    const { kept } = this;
    this.kept = [];
    return kept.filter((earlier) => (next - timestampOf(earlier)) >>> 0 <= RECENT_SAMPLES);
  }
}
