import {
  type CamerasOffer,
  type MediaOffer,
  type RtpCapabilities,
  type RtpParameters,
  type Source,
} from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type types } from 'mediasoup';
import { AUDIO_LEVEL_URI } from './codecs.js';
import { Branch, type Camera } from './branch.js';
import { type Pictures } from './camera-consumers.js';
import { Conversation } from './conversation.js';
import { granted } from './media-errors.js';
import { type MediaWorkers } from './media-workers.js';
import { SeatMedia } from './seat-media.js';
import { Spread } from './spread.js';
import { Voice } from './voice.js';

/** The continuous voices of a room: the floor's, the chair's, and two more for open conversation. */
const VOICES = 4;

/** Who may be heard and seen, by the room's rules. */
export interface Allowed {
  readonly heard: ReadonlySet<SeatId>;
  readonly seen: ReadonlySet<SeatId>;
}

export interface MediaRoomObserver {
  speaking(seats: readonly SeatId[]): void;
  cameras(seat: SeatId, cameras: CamerasOffer): void;
}

/** One room's media, on as many routers as it needs. Knows no rules: it obeys what `allow` last said. */
export class MediaRoom {
  private readonly seats = new Map<SeatId, SeatMedia>();
  private readonly conversation: Conversation;
  private pictures: Pictures = 'all';

  private constructor(
    private readonly spread: Spread,
    voices: readonly Voice[],
    private allowed: Allowed,
    private readonly observer: MediaRoomObserver,
  ) {
    this.conversation = new Conversation(voices, {
      feeds: (seat, voice, feeding) => this.seats.get(seat)?.setHearing(voice, !feeding) ?? null,
      speaking: (speaking) => observer.speaking(speaking),
    });
  }

  static async create(
    workers: MediaWorkers,
    allowed: Allowed,
    observer: MediaRoomObserver,
    voiceCount = VOICES,
  ): Promise<MediaRoom> {
    const place = await workers.openRouter();
    const { router } = place;
    const direct = await router.createDirectTransport();
    const level = router.rtpCapabilities.headerExtensions?.find(({ uri }) => (uri as string) === AUDIO_LEVEL_URI);
    const voices = await Promise.all(
      Array.from({ length: voiceCount }, () => Voice.create(direct, level?.preferredId ?? 1)),
    );
    const producers = voices.map(({ producer }) => producer);
    return new MediaRoom(new Spread(workers, new Branch(place, direct, producers)), voices, allowed, observer);
  }

  /** The media of a seat, in place of any it had. @throws Refused `MEDIA_GONE`, `BAD_REQUEST` */
  async offer(seat: SeatId, rtpCapabilities: RtpCapabilities): Promise<MediaOffer> {
    const place = await this.spread.take();
    const making = SeatMedia.create(place, rtpCapabilities, (cameras) => this.observer.cameras(seat, cameras));
    const media = await granted(making, () => place.branch.closed);
    this.free(seat);
    this.seats.set(seat, media);
    if (this.pictures !== 'all') await media.allowLarge(false);
    return media.offer();
  }

  /** The worker has died: the seats whose media are gone with it, or `all` where the voices were made there. */
  lose(worker: types.Worker): readonly SeatId[] | 'all' {
    if (this.spread.home.at.worker === worker) return 'all';
    const lost = [...this.seats].filter(([, media]) => media.closed).map(([seat]) => seat);
    for (const seat of lost) this.free(seat);
    return lost;
  }

  get closed(): boolean {
    return this.spread.home.closed;
  }

  seat(seat: SeatId): SeatMedia | undefined {
    const media = this.seats.get(seat);
    return media?.closed ? undefined : media;
  }

  /** Takes in a stream of the seat, in place of the one of the same source. */
  async produce(seat: SeatId, media: SeatMedia, source: Source, rtpParameters: RtpParameters): Promise<string> {
    this.stop(seat, media, source);
    return source === 'microphone'
      ? this.openMicrophone(seat, media, rtpParameters)
      : this.openCamera(seat, media, rtpParameters);
  }

  stop(seat: SeatId, media: SeatMedia, source: Source): void {
    if (source === 'microphone') {
      this.conversation.drop(seat);
      media.microphone?.close();
      media.microphone = null;
    } else {
      media.camera?.producer.close();
      media.camera = null;
    }
  }

  cameraOf(seat: SeatId): Camera | null {
    return this.seats.get(seat)?.camera ?? null;
  }

  /** Obeys the room's rules as they now stand. */
  allow(allowed: Allowed): void {
    this.allowed = allowed;
    for (const [seat, media] of this.seats) this.obey(seat, media);
  }

  /** What pictures there are from now on; sound is another matter. */
  showPictures(pictures: Pictures): void {
    this.pictures = pictures;
    for (const [seat, media] of this.seats) {
      this.obey(seat, media);
      // Fails only when the worker is gone, and these consumers with it.
      media.allowLarge(pictures === 'all').catch(() => undefined);
    }
  }

  free(seat: SeatId): void {
    const media = this.seats.get(seat);
    this.conversation.drop(seat);
    this.seats.delete(seat);
    media?.close();
  }

  close(): void {
    this.conversation.close();
    for (const seat of [...this.seats.keys()]) this.free(seat);
    this.spread.close();
  }

  private async openMicrophone(seat: SeatId, media: SeatMedia, rtpParameters: RtpParameters): Promise<string> {
    const opened = await media.openMicrophone(rtpParameters, (microphone, packet) =>
      this.conversation.hear(seat, microphone, packet),
    );
    // A client may ask twice at once; what is not kept here would be heard whatever the floor says.
    media.microphone?.close();
    media.microphone = opened;
    this.obey(seat, media);
    return opened.producer.id;
  }

  private async openCamera(seat: SeatId, media: SeatMedia, rtpParameters: RtpParameters): Promise<string> {
    const camera = await media.openCamera(rtpParameters, !this.isSeen(seat));
    media.camera?.producer.close();
    media.camera = camera;
    this.obey(seat, media);
    // Who does not wish for it is not asked: in a large room that is nearly everyone.
    const watchers = [...this.seats.values()].filter((watcher) => watcher.wishesFor(seat));
    await Promise.allSettled(watchers.map((watcher) => watcher.cameraBegan(seat, camera)));
    return camera.producer.id;
  }

  private obey(seat: SeatId, { microphone, camera }: SeatMedia): void {
    const heard = this.allowed.heard.has(seat);
    microphone?.setHeard(heard);
    if (!heard) this.conversation.drop(seat);
    const producer = camera?.producer;
    if (!producer || producer.closed || producer.paused !== this.isSeen(seat)) return;
    const asked = producer.paused ? producer.resume() : producer.pause();
    // Fails only when the worker is gone, and this camera with it.
    asked.catch(() => undefined);
  }

  private isSeen(seat: SeatId): boolean {
    return this.pictures !== 'none' && this.allowed.seen.has(seat);
  }
}
