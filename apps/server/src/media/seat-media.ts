import { randomUUID } from 'node:crypto';
import {
  type CamerasOffer,
  type CameraSize,
  type MediaOffer,
  type RtpCapabilities,
  type TransportOffer,
} from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type types } from 'mediasoup';
import { Refused } from '../socket/refused.js';
import { CameraConsumers } from './camera-consumers.js';
import { type Microphone } from './microphone.js';
import { capabilitiesFrom, consumerOffer, transportOffer } from './wire.js';

/** What one person may send, in bits a second: a voice, and a camera in two sizes. */
const INCOMING_BITRATE_MAX = 1_500_000;

export interface SeatMediaRouter {
  readonly router: types.Router;
  readonly webRtcServer: types.WebRtcServer;
  readonly voices: readonly types.Producer[];
}

/** The transports and streams of one seat, on one router. Closing is final and may be repeated. */
export class SeatMedia {
  readonly id = randomUUID();
  microphone: Microphone | null = null;
  camera: types.Producer | null = null;
  private send: types.WebRtcTransport | null = null;

  private constructor(
    private readonly around: SeatMediaRouter,
    private readonly receive: types.WebRtcTransport,
    private readonly voices: readonly types.Consumer[],
    private readonly cameras: CameraConsumers,
  ) {}

  /** One transport and a consumer for every voice of the room, in one batch. */
  static async create(
    around: SeatMediaRouter,
    rtpCapabilities: RtpCapabilities,
    tell: (cameras: CamerasOffer) => void,
  ): Promise<SeatMedia> {
    const receive = await createTransport(around);
    const voices = await Promise.all(
      around.voices.map(({ id }) =>
        // Packets are kept to be sent again to whoever asks (NACK): mediasoup does so for sound only where it is told to.
        receive.consume({ producerId: id, rtpCapabilities: capabilitiesFrom(rtpCapabilities), enableRtx: true }),
      ),
    );
    return new SeatMedia(around, receive, voices, new CameraConsumers(receive, rtpCapabilities, tell));
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
    this.send = await createTransport(this.around);
    await this.send.setMaxIncomingBitrate(INCOMING_BITRATE_MAX);
    return transportOffer(this.send);
  }

  /** @throws Refused `MEDIA_GONE` where this seat has no such transport */
  transport(id: string): types.WebRtcTransport {
    const found = [this.receive, this.send].find((transport) => transport?.id === id && !transport.closed);
    if (!found) throw new Refused('MEDIA_GONE');
    return found;
  }

  async produce(kind: types.MediaKind, rtpParameters: types.RtpParameters, paused: boolean): Promise<types.Producer> {
    if (!this.send || this.send.closed) throw new Refused('MEDIA_GONE');
    return this.send.produce({ kind, rtpParameters, paused });
  }

  /** Keeps a seat from hearing the voice that it feeds. */
  setHearing(voice: number, hears: boolean): void {
    const consumer = this.voices[voice];
    const asked = hears ? consumer?.resume() : consumer?.pause();
    // Fails only when the worker is gone, and this consumer with it.
    asked?.catch(() => undefined);
  }

  watch(wishes: ReadonlyMap<SeatId, CameraSize>, cameraOf: (seat: SeatId) => types.Producer | null): Promise<void> {
    return this.cameras.watch(wishes, cameraOf);
  }

  /** Another seat's camera began. */
  cameraBegan(seat: SeatId, camera: types.Producer): Promise<void> {
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
    this.camera?.close();
    this.send?.close();
    this.receive.close();
  }
}

async function createTransport({ router, webRtcServer }: SeatMediaRouter): Promise<types.WebRtcTransport> {
  return router.createWebRtcTransport({
    webRtcServer,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    enableSctp: false,
    initialAvailableOutgoingBitrate: 600_000,
  });
}
