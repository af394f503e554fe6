import { randomUUID } from 'node:crypto';
import {
  type CamerasOffer,
  type CameraSize,
  type MediaOffer,
  type RtpCapabilities,
  type RtpParameters,
  type TransportOffer,
} from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type types } from 'mediasoup';
import { Refused } from '../socket/refused.js';
import { type Branch, type Camera } from './branch.js';
import { CameraConsumers } from './camera-consumers.js';
import { Microphone } from './microphone.js';
import { type ListenerPlace } from './spread.js';
import { capabilitiesFrom, consumerOffer, parametersFrom, transportOffer } from './wire.js';

/** What one person may send, in bits a second: a voice, and a camera in two sizes. */
const INCOMING_BITRATE_MAX = 1_500_000;

/** The transports and streams of one seat, on one of the room's routers. Closing is final and may be repeated. */
export class SeatMedia {
  readonly id = randomUUID();
  microphone: Microphone | null = null;
  camera: Camera | null = null;
  private send: types.WebRtcTransport | null = null;
  private hearing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly branch: Branch,
    private readonly receive: types.WebRtcTransport,
    private readonly voices: readonly types.Consumer[],
    private readonly cameras: CameraConsumers,
  ) {}

  /** One transport and a consumer for every voice of the room, in one batch; the place is released when they end. */
  static async create(
    { branch, release }: ListenerPlace,
    rtpCapabilities: RtpCapabilities,
    tell: (cameras: CamerasOffer) => void,
  ): Promise<SeatMedia> {
    let receive: types.WebRtcTransport | null = null;
    try {
      receive = await createTransport(branch);
      const voices = await consumeAll(receive, branch.voices, rtpCapabilities);
      receive.observer.on('close', release);
      const cameras = new CameraConsumers({ receive, branch }, rtpCapabilities, tell);
      return new SeatMedia(branch, receive, voices, cameras);
    } catch (error) {
      receive?.close();
      release();
      throw error;
    }
  }

  get closed(): boolean {
    return this.receive.closed;
  }

  offer(): MediaOffer {
    const voices = this.voices.map((consumer, voice) => ({ ...consumerOffer(consumer), voice }));
    return { id: this.id, receive: transportOffer(this.receive), voices };
  }

  /** The transport to send on, made when first asked for. */
  async openSend(): Promise<TransportOffer> {
    this.send?.close();
    this.send = await createTransport(this.branch);
    await this.send.setMaxIncomingBitrate(INCOMING_BITRATE_MAX);
    return transportOffer(this.send);
  }

  /** @throws Refused `MEDIA_GONE` where this seat has no such transport */
  transport(id: string): types.WebRtcTransport {
    const found = [this.receive, this.send].find((transport) => transport?.id === id && !transport.closed);
    if (!found) throw new Refused('MEDIA_GONE');
    return found;
  }

  async openMicrophone(
    rtpParameters: RtpParameters,
    listen: (microphone: Microphone, packet: Buffer) => void,
  ): Promise<Microphone> {
    return Microphone.create(this.branch, await this.produce('audio', rtpParameters, false), listen);
  }

  async openCamera(rtpParameters: RtpParameters, paused: boolean): Promise<Camera> {
    return { producer: await this.produce('video', rtpParameters, paused), router: this.branch.router };
  }

  /**
   * Keeps a seat from hearing the voice that it feeds. The worker of the home takes this and the voice's packets in the order in which
   * they are sent to it; elsewhere they come by two ways, and the promise says when the next packet may be sent.
   */
  setHearing(voice: number, hears: boolean): Promise<void> | null {
    const consumer = this.voices[voice];
    const ask = async () => {
      // The last of its own packets must have passed before it hears again.
      if (hears && !this.branch.isHome) await this.branch.passed();
      await (hears ? consumer?.resume() : consumer?.pause());
    };
    // Fails only when a worker is gone, and this consumer with it.
    this.hearing = this.branch.isHome ? ask().catch(() => undefined) : this.hearing.then(ask).catch(() => undefined);
    return this.branch.isHome ? null : this.hearing;
  }

  watch(wishes: ReadonlyMap<SeatId, CameraSize>, cameraOf: (seat: SeatId) => Camera | null): Promise<void> {
    return this.cameras.watch(wishes, cameraOf);
  }

  wishesFor(seat: SeatId): boolean {
    return this.cameras.wishesFor(seat);
  }

  /** Another seat's camera began. */
  cameraBegan(seat: SeatId, camera: Camera): Promise<void> {
    return this.cameras.began(seat, camera);
  }

  /** Whether large pictures are sent to this seat. */
  allowLarge(hasLarge: boolean): Promise<void> {
    return this.cameras.allowLarge(hasLarge);
  }

  resumeCameras(ids: readonly string[]): Promise<void> {
    return this.cameras.resume(ids);
  }

  close(): void {
    this.microphone?.close();
    this.camera?.producer.close();
    this.send?.close();
    this.receive.close();
  }

  private async produce(kind: types.MediaKind, rtpParameters: RtpParameters, paused: boolean): Promise<types.Producer> {
    if (!this.send || this.send.closed) throw new Refused('MEDIA_GONE');
    return this.send.produce({ kind, rtpParameters: parametersFrom(rtpParameters), paused });
  }
}

function consumeAll(
  receive: types.WebRtcTransport,
  producers: readonly types.Producer[],
  rtpCapabilities: RtpCapabilities,
): Promise<types.Consumer[]> {
  // Packets are kept to be sent again to whoever asks (NACK): mediasoup does so for sound only where it is told to.
  const consume = ({ id }: types.Producer) =>
    receive.consume({ producerId: id, rtpCapabilities: capabilitiesFrom(rtpCapabilities), enableRtx: true });
  return Promise.all(producers.map(consume));
}

async function createTransport({ router, at }: Branch): Promise<types.WebRtcTransport> {
  return router.createWebRtcTransport({
    webRtcServer: at.webRtcServer,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    enableSctp: false,
    initialAvailableOutgoingBitrate: 600_000,
  });
}
