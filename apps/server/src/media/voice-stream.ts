import { randomInt } from 'node:crypto';
import { OPUS_FRAME_SAMPLES, OPUS_PACKET_SAMPLES_MAX, OPUS_PAYLOAD_TYPE, OPUS_SAMPLES_PER_MS } from './codecs.js';
import { rewrite, sequenceDistance, sequenceNumberOf, timestampOf } from './rtp-packet.js';

/** Where a microphone's stream was joined to the voice's. */
interface Seam {
  /** The microphone's first sequence number after the seam; what is older is late and dropped. */
  readonly firstIn: number;
  readonly sequenceOffset: number;
  readonly timestampOffset: number;
}

/**
 * One continuous RTP stream for a voice's whole life, made of the packets of whoever has it. A change of
 * microphone is a seam: the next sequence number, and a timestamp one packet on, or as much more as time has
 * passed in silence, with the marker set (RFC 3551, 4.1), so that no listener's decoder starts anew.
 */
export class VoiceStream {
  private seam: Seam | null = null;
  private lastSequence = randomInt(0x10000);
  private lastTimestamp = randomInt(2 ** 32);
  private lastAtMs: number | null = null;
  /** How much sound the packets hold, as their timestamps tell: pages send 60 ms at once, others 20. */
  private packetSamples = OPUS_FRAME_SAMPLES;

  constructor(readonly ssrc: number) {}

  /** The next packet comes from another microphone, or from the same after a pause. */
  cut(): void {
    this.seam = null;
  }

  /** Makes the packet the voice's next, in place; false when it came too late to have a place. `nowMs`: a steady clock. */
  take(packet: Buffer, nowMs: number): boolean {
    const isFirst = this.seam === null;
    const seam = (this.seam ??= this.join(packet, nowMs));
    const sequenceIn = sequenceNumberOf(packet);
    if (sequenceDistance(seam.firstIn, sequenceIn) < 0) return false;
    const sequenceNumber = (sequenceIn + seam.sequenceOffset) & 0xffff;
    const timestamp = (timestampOf(packet) + seam.timestampOffset) >>> 0;
    rewrite(packet, { payloadType: OPUS_PAYLOAD_TYPE, marker: isFirst, sequenceNumber, timestamp, ssrc: this.ssrc });
    if (!isFirst) this.measure(sequenceNumber, timestamp);
    this.remember(sequenceNumber, timestamp, nowMs);
    return true;
  }

  private join(packet: Buffer, nowMs: number): Seam {
    const silentMs = this.lastAtMs === null ? 0 : Math.max(0, nowMs - this.lastAtMs);
    const step = Math.max(this.packetSamples, Math.round(silentMs * OPUS_SAMPLES_PER_MS));
    const firstIn = sequenceNumberOf(packet);
    return {
      firstIn,
      sequenceOffset: this.lastSequence + 1 - firstIn,
      timestampOffset: this.lastTimestamp + step - timestampOf(packet),
    };
  }

  // More than a packet can hold is a pause: next to nothing is sent while nobody speaks (DTX).
  private measure(sequenceNumber: number, timestamp: number): void {
    const samples = (timestamp - this.lastTimestamp) >>> 0;
    const isNext = sequenceDistance(this.lastSequence, sequenceNumber) === 1;
    if (isNext && samples > 0 && samples <= OPUS_PACKET_SAMPLES_MAX) this.packetSamples = samples;
  }

  private remember(sequenceNumber: number, timestamp: number, nowMs: number): void {
    if (sequenceDistance(this.lastSequence, sequenceNumber) <= 0) return;
    this.lastSequence = sequenceNumber;
    this.lastTimestamp = timestamp;
    this.lastAtMs = nowMs;
  }
}
