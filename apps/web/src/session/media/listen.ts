import { type CameraOffer, type CamerasOffer, type ConsumerOffer, type MediaOffer } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';

export interface ListenerSurroundings {
  /** These are the voices now. */
  play(tracks: readonly MediaStreamTrack[]): void;
  picture(seat: string, track: MediaStreamTrack | null): void;
  /** The consumers are ready for their pictures. */
  ready(consumers: string[]): void;
}

/** What this page receives over one transport: the room's voices, once, and the cameras it watches. */
export class Listener {
  private readonly cameras = new Map<string, { readonly seat: string; readonly consumer: types.Consumer }>();
  private voices: readonly types.Consumer[] = [];
  private soundWaitMs: number | null = null;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly transport: types.Transport,
    private readonly surroundings: ListenerSurroundings,
  ) {}

  /** Consumes all voices in one batch, which is one negotiation, and plays them. */
  async hear(voices: MediaOffer['voices']): Promise<void> {
    const consumers = await Promise.all(voices.map((voice) => this.consume(voice, `voice-${voice.voice}`)));
    this.voices = consumers;
    this.applyWait();
    this.surroundings.play(consumers.map(({ track }) => track));
  }

  /** Sound waits so long before it is played, in milliseconds, for what was lost to come again; null leaves it to the browser. */
  letWait(soundWaitMs: number | null): void {
    if (soundWaitMs === this.soundWaitMs) return;
    this.soundWaitMs = soundWaitMs;
    this.applyWait();
  }

  /** Takes in cameras that began and lets go of those that ended; one offer at a time, in order. */
  see(offer: CamerasOffer): Promise<void> {
    const seen = this.work.then(() => this.take(offer));
    this.work = seen.catch(() => undefined);
    return seen;
  }

  /** Lets go of every camera: they are asked for anew. */
  letGoOfCameras(): void {
    for (const id of [...this.cameras.keys()]) this.end(id);
  }

  close(): void {
    this.letGoOfCameras();
    this.transport.close();
  }

  // Browsers that do not know it go on as they do.
  private applyWait(): void {
    for (const { rtpReceiver } of this.voices) if (rtpReceiver) rtpReceiver.jitterBufferTarget = this.soundWaitMs;
  }

  private async take({ consumers, ended }: CamerasOffer): Promise<void> {
    for (const id of ended) this.end(id);
    const begun = await Promise.all(consumers.map((offer) => this.begin(offer)));
    if (begun.length > 0) this.surroundings.ready(begun);
  }

  private async begin(offer: CameraOffer): Promise<string> {
    const consumer = await this.consume(offer, `camera-${offer.seat}`);
    this.cameras.set(offer.id, { seat: offer.seat, consumer });
    this.surroundings.picture(offer.seat, consumer.track);
    return offer.id;
  }

  private end(id: string): void {
    const camera = this.cameras.get(id);
    if (!camera) return;
    this.cameras.delete(id);
    camera.consumer.close();
    const still = [...this.cameras.values()].find(({ seat }) => seat === camera.seat);
    this.surroundings.picture(camera.seat, still?.consumer.track ?? null);
  }

  // A stream id of its own keeps the browser from waiting for one stream to keep step with another.
  private consume({ id, producerId, kind, rtpParameters }: ConsumerOffer, streamId: string): Promise<types.Consumer> {
    return this.transport.consume({
      id,
      producerId,
      kind,
      rtpParameters: rtpParameters as types.RtpParameters,
      streamId,
    });
  }
}
