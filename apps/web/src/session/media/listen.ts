import { type CamerasOffer, type ConsumerOffer, type MediaOffer } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';
import { type Sound } from '../room-state.js';
import { type Speakers } from './speakers.js';

export interface ListenerSurroundings {
  picture(seat: string, track: MediaStreamTrack | null): void;
  sound(sound: Sound): void;
  /** The consumers are ready for their pictures. */
  ready(consumers: string[]): void;
}

/** What this page receives over one transport: the room's voices, once, and the cameras it watches. */
export class Listener {
  private readonly cameras = new Map<string, { readonly seat: string; readonly consumer: types.Consumer }>();

  constructor(
    private readonly transport: types.Transport,
    private readonly speakers: Speakers,
    private readonly surroundings: ListenerSurroundings,
  ) {}

  /** Consumes all voices in one batch, which is one negotiation, and plays them. */
  async hear(voices: MediaOffer['voices']): Promise<void> {
    const consumers = await Promise.all(voices.map((voice) => this.consume(voice, `voice-${voice.voice}`)));
    this.surroundings.sound(await this.speakers.play(consumers.map(({ track }) => track)));
  }

  /** Takes in cameras that began and lets go of those that ended. */
  async see({ consumers, ended }: CamerasOffer): Promise<void> {
    for (const id of ended) this.end(id);
    const begun = await Promise.all(consumers.map((offer) => this.begin(offer, offer.seat)));
    if (begun.length > 0) this.surroundings.ready(begun);
  }

  close(): void {
    for (const id of [...this.cameras.keys()]) this.end(id);
    this.transport.close();
  }

  private async begin(offer: ConsumerOffer, seat: string): Promise<string> {
    const consumer = await this.consume(offer, `camera-${seat}`);
    this.cameras.set(offer.id, { seat, consumer });
    this.surroundings.picture(seat, consumer.track);
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
