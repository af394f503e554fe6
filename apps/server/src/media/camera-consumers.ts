import { type CameraOffer, type CamerasOffer, type CameraSize, type RtpCapabilities } from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type types } from 'mediasoup';
import { type Branch, type Camera } from './branch.js';
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
    private readonly to: { readonly receive: types.WebRtcTransport; readonly branch: Pick<Branch, 'show'> },
    private readonly rtpCapabilities: RtpCapabilities,
    private readonly tell: (cameras: CamerasOffer) => void,
  ) {}

  /** Makes the consumers match the whole list of wishes; one change at a time, in order. */
  watch(wishes: ReadonlyMap<SeatId, CameraSize>, cameraOf: (seat: SeatId) => Camera | null): Promise<void> {
    return this.inTurn(async () => {
      this.wishes = wishes;
      const ended = this.endUnwished();
      const begun = await Promise.all([...wishes.keys()].map((seat) => this.begin(seat, cameraOf(seat))));
      this.say(begun, ended);
    });
  }

  wishesFor(seat: SeatId): boolean {
    return this.wishes.has(seat);
  }

  /** A camera that is wished for has begun. */
  began(seat: SeatId, camera: Camera): Promise<void> {
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

  private async begin(seat: SeatId, camera: Camera | null): Promise<CameraOffer | null> {
    const size = this.wishes.get(seat);
    if (!camera || !size || camera.producer.closed) return null;
    const held = this.consumers.get(seat);
    if (held && !held.closed && held.producerId === camera.producer.id) {
      await this.prefer(held, size);
      return null;
    }
    const consumer = await this.consume(camera, size);
    this.consumers.set(seat, consumer);
    consumer.on('producerclose', () => this.ended(seat, consumer));
    return { ...consumerOffer(consumer), seat };
  }

  private async consume(camera: Camera, size: CameraSize): Promise<types.Consumer> {
    const { receive, branch } = this.to;
    const letGo = await branch.show(camera);
    try {
      const consumer = await receive.consume({
        producerId: camera.producer.id,
        rtpCapabilities: capabilitiesFrom(this.rtpCapabilities),
        paused: true,
        preferredLayers: { spatialLayer: this.layerOf(size) },
      });
      consumer.observer.on('close', letGo);
      return consumer;
    } catch (error) {
      letGo();
      throw error;
    }
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
