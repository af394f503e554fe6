import { type CameraOffer, type CamerasOffer, type CameraSize, type RtpCapabilities } from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type types } from 'mediasoup';
import { capabilitiesFrom, consumerOffer } from './wire.js';

/** Layers of the simulcast that clients send: the small picture and the large one. */
const LAYER: Record<CameraSize, number> = { small: 0, large: 1 };

/** What pictures there are: all that are wished for, small ones alone, or none. */
export type Pictures = 'all' | 'small' | 'none';

/** The cameras that one person watches: what they wish for, and a consumer for each that is there. */
export class CameraConsumers {
  private readonly consumers = new Map<SeatId, types.Consumer>();
  private wishes: ReadonlyMap<SeatId, CameraSize> = new Map();
  private hasLarge = true;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly receive: types.WebRtcTransport,
    private readonly rtpCapabilities: RtpCapabilities,
    private readonly tell: (cameras: CamerasOffer) => void,
  ) {}

  /** Makes the consumers match the whole list of wishes; one change at a time, in order. */
  watch(wishes: ReadonlyMap<SeatId, CameraSize>, cameraOf: (seat: SeatId) => types.Producer | null): Promise<void> {
    return this.inTurn(async () => {
      this.wishes = wishes;
      const ended = this.endUnwished();
      const begun = await Promise.all([...wishes.keys()].map((seat) => this.begin(seat, cameraOf(seat))));
      this.say(begun, ended);
    });
  }

  /** A camera that may be wished for has begun. */
  began(seat: SeatId, camera: types.Producer): Promise<void> {
    return this.inTurn(async () => this.say([await this.begin(seat, camera)], []));
  }

  /** Whether large pictures are sent where they are wished for, from now on. */
  allowLarge(hasLarge: boolean): Promise<void> {
    return this.inTurn(async () => {
      this.hasLarge = hasLarge;
      const watched = [...this.consumers].filter(([, { closed }]) => !closed);
      await Promise.all(watched.map(([seat, consumer]) => this.prefer(consumer, this.wishes.get(seat) ?? 'small')));
    });
  }

  /** The client is ready for these. */
  async resume(ids: readonly string[]): Promise<void> {
    const ready = [...this.consumers.values()].filter(({ id }) => ids.includes(id));
    await Promise.all(ready.map((consumer) => consumer.resume()));
  }

  private async begin(seat: SeatId, camera: types.Producer | null): Promise<CameraOffer | null> {
    const size = this.wishes.get(seat);
    if (!camera || !size || camera.closed) return null;
    const held = this.consumers.get(seat);
    if (held && !held.closed && held.producerId === camera.id) {
      await this.prefer(held, size);
      return null;
    }
    const rtpCapabilities = capabilitiesFrom(this.rtpCapabilities);
    const preferredLayers = { spatialLayer: this.layerOf(size) };
    const consumer = await this.receive.consume({
      producerId: camera.id,
      rtpCapabilities,
      paused: true,
      preferredLayers,
    });
    this.consumers.set(seat, consumer);
    consumer.on('producerclose', () => this.ended(seat, consumer));
    return { ...consumerOffer(consumer), seat };
  }

  private async prefer(consumer: types.Consumer, size: CameraSize): Promise<void> {
    const spatialLayer = this.layerOf(size);
    if (consumer.preferredLayers?.spatialLayer !== spatialLayer) await consumer.setPreferredLayers({ spatialLayer });
  }

  private layerOf(size: CameraSize): number {
    return this.hasLarge ? LAYER[size] : LAYER.small;
  }

  private endUnwished(): string[] {
    const unwished = [...this.consumers].filter(([seat]) => !this.wishes.has(seat));
    return unwished.map(([seat, consumer]) => {
      consumer.close();
      this.consumers.delete(seat);
      return consumer.id;
    });
  }

  private ended(seat: SeatId, consumer: types.Consumer): void {
    if (this.consumers.get(seat) === consumer) this.consumers.delete(seat);
    this.say([], [consumer.id]);
  }

  private say(begun: readonly (CameraOffer | null)[], ended: readonly string[]): void {
    const consumers = begun.filter((offer) => offer !== null);
    if (consumers.length > 0 || ended.length > 0) this.tell({ consumers, ended });
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.work.then(task);
    this.work = done.catch(() => undefined);
    return done;
  }
}
