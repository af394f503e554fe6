import {
  type CamerasOffer,
  type CameraSize,
  type DtlsParameters,
  type IceParameters,
  type MediaOffer,
  type Porch,
  type RtpCapabilities,
  type RtpParameters,
  type Source,
  type TransportOffer,
} from '@homegroup/contracts';
import { type SeatId, type Talking } from '@homegroup/room';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type types } from 'mediasoup';
import { Config } from '../config.js';
import { type Level, Overload } from '../ops/overload.js';
import { Refused } from '../socket/refused.js';
import { type Pictures } from './camera-consumers.js';
import { type Allowed, MediaRoom } from './media-room.js';
import { MediaWorkers } from './media-workers.js';
import { granted } from './media-errors.js';
import { PorchVoices } from './porch-voices.js';
import { withPasses } from './relay-passes.js';
import { type SeatMedia } from './seat-media.js';
import { capabilitiesOffer } from './wire.js';

export interface SeatRef {
  readonly roomId: string;
  readonly seatId: SeatId;
}

/** Those who carry to the clients what the media have to say: the gateway. */
export interface MediaObserver {
  speaking(roomId: string, seats: readonly SeatId[]): void;
  cameras(seat: SeatId, cameras: CamerasOffer): void;
  /** All media of the room are gone. */
  lost(roomId: string): void;
  /** The media of these seats are gone, and nobody else's. */
  lostBy(seats: readonly SeatId[]): void;
}

/** What is given up under load, pictures by pictures; never sound. */
const PICTURES: Record<Level, Pictures> = { 0: 'all', 1: 'all', 2: 'small', 3: 'none' };

interface Entry {
  allowed: Allowed;
  room: Promise<MediaRoom> | null;
}

/** The media of every room of this process; the only way in for the rest of the server. */
@Injectable()
export class MediaService implements OnModuleInit, OnApplicationShutdown {
  private readonly entries = new Map<string, Entry>();
  private capabilities: RtpCapabilities;
  private observer: MediaObserver | null = null;

  constructor(
    private readonly workers: MediaWorkers,
    private readonly porch: PorchVoices,
    private readonly overload: Overload,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    this.overload.onChange((level) => this.showPictures(PICTURES[level]));
    this.workers.whenReplaced((dead) => void this.leave(dead));
    await this.workers.start();
    const { router } = await this.workers.openRouter();
    this.capabilities = capabilitiesOffer(router.rtpCapabilities);
    router.close();
  }

  onApplicationShutdown(): void {
    this.workers.stop();
  }

  observe(observer: MediaObserver): void {
    this.observer = observer;
  }

  /** What a page can have before it enters, the same for every room: made for one visit, and not to be kept for another. */
  forPage(): Porch['media'] {
    const { iceRelayOnly: isRelayOnly, turnSecret } = this.config;
    const iceServers = withPasses(this.config.iceServers, turnSecret, Date.now());
    return { rtpCapabilities: this.capabilities, iceServers, isRelayOnly };
  }

  /** Obeys the room's rules as they now stand: who is heard and seen in the room, and who talks at its porch. */
  reconcile(roomId: string, allowed: Allowed, talking: readonly Talking[]): void {
    this.porch.reconcile(roomId, talking);
    const entry = this.entries.get(roomId) ?? { allowed, room: null };
    entry.allowed = allowed;
    this.entries.set(roomId, entry);
    // A room that could not be made has told so to whoever asked for it.
    entry.room?.then((room) => room.allow(entry.allowed)).catch(() => undefined);
  }

  /** Whether the media so named are still in use by the seat. */
  async keeps(ref: SeatRef, mediaId: string): Promise<boolean> {
    const room = await this.entries.get(ref.roomId)?.room?.catch(() => null);
    return room?.seat(ref.seatId)?.id === mediaId;
  }

  /** New media for the seat, in place of any it had. */
  async offer(ref: SeatRef, rtpCapabilities: RtpCapabilities): Promise<MediaOffer> {
    const room = await this.room(ref.roomId);
    return room.offer(ref.seatId, rtpCapabilities);
  }

  connect(ref: SeatRef, transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    return this.withSeat(ref, (_room, media) => media.transport(transportId).connect({ dtlsParameters }));
  }

  openSend(ref: SeatRef): Promise<TransportOffer> {
    return this.withSeat(ref, (_room, media) => media.openSend());
  }

  restartIce(ref: SeatRef, transportId: string): Promise<IceParameters> {
    return this.withSeat(ref, (_room, media) => media.transport(transportId).restartIce());
  }

  produce(ref: SeatRef, source: Source, rtpParameters: RtpParameters): Promise<string> {
    return this.withSeat(ref, (room, media) => room.produce(ref.seatId, media, source, rtpParameters));
  }

  stop(ref: SeatRef, source: Source): Promise<void> {
    return this.withSeat(ref, (room, media) => {
      room.stop(ref.seatId, media, source);
      return Promise.resolve();
    });
  }

  watch(ref: SeatRef, cameras: readonly { seat: SeatId; size: CameraSize }[]): Promise<void> {
    const wishes = new Map(cameras.filter(({ seat }) => seat !== ref.seatId).map(({ seat, size }) => [seat, size]));
    return this.withSeat(ref, (room, media) => media.watch(wishes, (seat) => room.cameraOf(seat)));
  }

  resume(ref: SeatRef, consumers: readonly string[]): Promise<void> {
    return this.withSeat(ref, (_room, media) => media.resumeCameras(consumers));
  }

  free(roomId: string, seatId: SeatId): void {
    this.entries
      .get(roomId)
      ?.room?.then((room) => room.free(seatId))
      .catch(() => undefined);
  }

  close(roomId: string): void {
    const entry = this.entries.get(roomId);
    this.entries.delete(roomId);
    this.porch.reconcile(roomId, []);
    entry?.room?.then((room) => room.close()).catch(() => undefined);
  }

  private async withSeat<T>(ref: SeatRef, use: (room: MediaRoom, media: SeatMedia) => Promise<T>): Promise<T> {
    const room = await this.entries.get(ref.roomId)?.room;
    const media = room?.seat(ref.seatId);
    if (!room || !media) throw new Refused('MEDIA_GONE');
    return granted(use(room, media), () => room.closed || media.closed);
  }

  private room(roomId: string): Promise<MediaRoom> {
    const entry = this.entries.get(roomId);
    if (!entry) throw new Refused('MEDIA_GONE');
    return (entry.room ??= this.createRoom(roomId, entry));
  }

  private async createRoom(roomId: string, entry: Entry): Promise<MediaRoom> {
    try {
      const room = await MediaRoom.create(this.workers, entry.allowed, {
        speaking: (seats) => this.observer?.speaking(roomId, seats),
        cameras: (seat, cameras) => this.observer?.cameras(seat, cameras),
      });
      room.showPictures(PICTURES[this.overload.level]);
      return room;
    } catch (error) {
      entry.room = null;
      throw error;
    }
  }

  private showPictures(pictures: Pictures): void {
    for (const { room } of this.entries.values()) {
      room?.then((made) => made.showPictures(pictures)).catch(() => undefined);
    }
  }

  // The worker has died, and with it the media that it carried. Seats, queue and timer do not notice: the pages concerned are
  // told to ask for new media, and get them on workers that live; where the room's voices are gone, the first that asks
  // makes them anew.
  private async leave(dead: types.Worker): Promise<void> {
    const porch = this.porch.leave(dead);
    for (const [roomId, entry] of this.entries) {
      const room = await entry.room?.catch(() => null);
      const lost = room?.lose(dead) ?? [];
      if (room && lost === 'all') this.end(roomId, entry, room);
      else if (lost !== 'all' && lost.length > 0) this.observer?.lostBy(lost);
    }
    await porch;
  }

  private end(roomId: string, entry: Entry, room: MediaRoom): void {
    entry.room = null;
    room.close();
    this.observer?.lost(roomId);
  }
}
