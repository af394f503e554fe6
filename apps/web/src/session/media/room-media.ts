import {
  type CamerasOffer,
  type MediaOffer,
  type Porch,
  type RtpCapabilities,
  type Source,
} from '@homegroup/contracts';
import { type Device } from 'mediasoup-client';
import { type Sound, type WatchedCamera } from '../room-state.js';
import { NoAnswer, type Wire } from '../wire.js';
import { type LineCare, LineKeeper, NO_CARE, type Pictures } from './line-keeper.js';
import { loadDevice } from './load-device.js';
import { MediaSet } from './media-set.js';
import { type Sending } from './publish.js';
import { Speakers } from './speakers.js';
import { Survival } from './survival.js';

export interface RoomMediaSurroundings {
  picture(seat: string, track: MediaStreamTrack | null): void;
  sound(sound: Sound): void;
  /** What is done about the line has changed. */
  line(care: LineCare): void;
}

/** Everything heard, seen and sent by this page in one room, through as many sets of transports as it takes. */
export class RoomMedia {
  readonly sending: Sending = { microphone: null, camera: null, isOpen: false };
  private readonly speakers = new Speakers(() => this.tellSound());
  private readonly survival: Survival;
  private readonly line: LineKeeper;
  private care: LineCare = NO_CARE;
  private loaded: Device | null = null;
  private loading: Promise<Device>;
  private set: MediaSet | null = null;
  private wasHeard = false;
  private watched: readonly WatchedCamera[] = [];

  constructor(
    private readonly wire: Wire,
    private readonly porch: Porch['media'],
    private readonly around: RoomMediaSurroundings,
    private readonly load: typeof loadDevice = loadDevice,
  ) {
    // Begun in the porch, so that entering waits for nothing but the server.
    this.loading = this.startLoading();
    this.survival = new Survival({
      isWell: () => this.set?.isWell ?? false,
      isLineUp: () => wire.isUp,
      restartIce: async () => this.set?.restartIce(),
      renew: async () => this.install(await wire.ask('media:renew', { rtpCapabilities: await this.rtpCapabilities() })),
      cut: () => wire.cut(),
    });
    this.line = new LineKeeper(
      async () => (await this.set?.figures()) ?? null,
      (care) => this.takeCare(care),
    );
  }

  /** The name of the transports in use, to keep them through a cut line; null when they are not worth it. */
  get id(): string | null {
    return this.set?.isWell ? this.set.id : null;
  }

  /** The browser's; a browser that cannot do media says what the server can, and sits in the room in silence. */
  async rtpCapabilities(): Promise<RtpCapabilities> {
    const device = await this.device();
    return device ? (device.recvRtpCapabilities as RtpCapabilities) : this.porch.rtpCapabilities;
  }

  /** This browser, as far as media go; null where it cannot do them. */
  async device(): Promise<Device | null> {
    this.loaded ??= await this.loading.catch(() => null);
    if (!this.loaded) this.loading = this.startLoading();
    return this.loaded;
  }

  /** The seat is taken: what the server offers, or null when the media in use have outlived the cut line. */
  take(offer: MediaOffer | null): void {
    if (offer) {
      this.install(offer);
      if (this.set) this.survival.begin();
      return;
    }
    // Cameras may have come and gone unheard, and a line is seldom cut while the network stays as it was.
    this.set?.listener.letGoOfCameras();
    void this.set?.matchAll().catch(() => undefined);
    void this.lookAnew();
    this.survival.stop();
    this.survival.recover();
  }

  see(cameras: CamerasOffer): void {
    void this.set?.listener.see(cameras).catch(() => undefined);
  }

  watch(cameras: readonly WatchedCamera[]): void {
    this.watched = cameras;
    if (this.set) void this.askForCameras(cameras);
  }

  /** False when this source cannot be sent; true when it is, or will be once line and media are back. */
  async send(source: Source): Promise<boolean> {
    const { set } = this;
    try {
      await set?.publisher.match(source);
      return true;
    } catch (error) {
      return error instanceof NoAnswer || set !== this.set;
    }
  }

  setOpen(isOpen: boolean): void {
    this.sending.isOpen = isOpen;
    // At once, and not only when a producer is there to obey.
    if (!isOpen && this.sending.microphone) this.sending.microphone.enabled = false;
    this.set?.publisher.obeyOpen();
  }

  /** Plays the room in silence, until it is told otherwise. */
  hush(isHushed: boolean): void {
    this.speakers.hush(isHushed);
  }

  startSound(): Promise<void> {
    return this.speakers.start();
  }

  /** The media server is another one. */
  lost(): void {
    this.drop();
    this.survival.renew();
  }

  networkChanged(): void {
    if (this.set && this.wire.isUp) this.survival.recover();
  }

  /** Ends everything heard, seen and sent; the devices are their holders'. */
  end(): void {
    this.survival.stop();
    this.watched = [];
    this.drop();
    this.line.forget();
    this.speakers.stop();
    this.wasHeard = false;
  }

  private drop(): void {
    const { set } = this;
    this.line.stop();
    this.set = null;
    set?.close();
    this.tellSound();
  }

  private install(offer: MediaOffer): void {
    this.drop();
    if (!this.loaded) {
      this.around.sound('lost');
      return;
    }
    const set = new MediaSet(this.loaded, offer, {
      wire: this.wire,
      route: this.porch,
      wishes: this.sending,
      play: (tracks) => this.speakers.play(tracks),
      picture: (seat, track) => this.around.picture(seat, track),
      changed: (changed, state) => this.changed(changed, state),
      failed: (failed) => this.failed(failed),
    });
    this.set = set;
    this.obeyCare(set);
    this.line.begin();
    void this.start(set, offer);
  }

  private takeCare(care: LineCare): void {
    const before = this.care;
    this.care = care;
    if (this.set) this.obeyCare(this.set);
    if (care.pictures !== before.pictures && this.set) void this.askForCameras(this.watched);
    this.around.line(care);
  }

  private obeyCare({ listener, publisher }: MediaSet): void {
    listener.letWait(this.care.soundWaitMs);
    publisher.keepTo(this.care.rates);
  }

  private async start(set: MediaSet, offer: MediaOffer): Promise<void> {
    try {
      await set.listener.hear(offer.voices);
    } catch {
      this.failed(set);
      return;
    }
    void this.askForCameras(this.watched);
    await set.matchAll().catch(() => undefined);
  }

  private failed(set: MediaSet): void {
    if (set === this.set) this.lost();
  }

  private changed(set: MediaSet, state: string): void {
    if (set !== this.set) return;
    this.tellSound();
    this.survival.look();
    if (state === 'disconnected' || state === 'failed') this.survival.recover();
  }

  private async lookAnew(): Promise<void> {
    await this.askForCameras([]);
    await this.askForCameras(this.watched);
  }

  private async askForCameras(cameras: readonly WatchedCamera[]): Promise<void> {
    const borne = bearable(cameras, this.care.pictures);
    await this.wire.ask('media:watch', { cameras: borne }).catch(() => undefined);
  }

  private tellSound(): void {
    const isHeard = this.set?.isHeard ?? false;
    this.wasHeard ||= isHeard;
    if (isHeard) this.around.sound(this.speakers.isBlocked ? 'blocked' : 'playing');
    else this.around.sound(this.wasHeard ? 'lost' : 'starting');
  }

  private startLoading(): Promise<Device> {
    const loading = this.load(this.porch.rtpCapabilities);
    loading.catch(() => undefined);
    return loading;
  }
}

/** Of the cameras wished for, what the line can bear. */
function bearable(cameras: readonly WatchedCamera[], pictures: Pictures): WatchedCamera[] {
  if (pictures === 'none') return [];
  return pictures === 'all' ? [...cameras] : cameras.map(({ seat }) => ({ seat, size: 'small' }));
}
