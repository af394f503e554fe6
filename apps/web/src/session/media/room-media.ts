import {
  type CamerasOffer,
  type MediaOffer,
  type Porch,
  type RtpCapabilities,
  type TransportOffer,
} from '@homegroup/contracts';
import { type Device, type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';
import { Listener, type ListenerSurroundings } from './listen.js';
import { Publisher } from './publish.js';
import { type Speakers } from './speakers.js';
import { connectOver, transportOptions } from './transport.js';

/** What the page wants to send; it outlives transports. */
export interface Sending {
  microphone: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  /** Whether the microphone is let through. */
  isOpen: boolean;
}

export interface RoomMediaSurroundings extends ListenerSurroundings {
  /** A transport lost its way to the server. */
  faltered(): void;
}

/** One set of transports, from an offer of the server until it is replaced. */
interface Current {
  readonly id: string;
  readonly receive: types.Transport;
  readonly listener: Listener;
  readonly publisher: Publisher;
}

/** Everything heard, seen and sent by this page in one room. */
export class RoomMedia {
  readonly sending: Sending = { microphone: null, camera: null, isOpen: false };
  private readonly device: Promise<Device>;
  private current: Current | null = null;

  constructor(
    private readonly wire: Wire,
    private readonly porch: Porch['media'],
    private readonly speakers: Speakers,
    private readonly surroundings: RoomMediaSurroundings,
  ) {
    // Begun in the porch, so that entering waits for nothing but the server.
    this.device = loadDevice(porch.rtpCapabilities);
    this.device.catch(() => undefined);
  }

  /** The name of the transports in use, to keep them through a cut line. */
  get id(): string | null {
    return this.current?.id ?? null;
  }

  async rtpCapabilities(): Promise<RtpCapabilities> {
    return (await this.device).recvRtpCapabilities as RtpCapabilities;
  }

  /** Takes up what the server offers, in place of what there was, and sends again what was being sent. */
  async take(offer: MediaOffer): Promise<void> {
    this.drop();
    const device = await this.device;
    const receive = device.createRecvTransport(transportOptions(offer.receive, this.porch.iceServers));
    this.look(receive);
    const listener = new Listener(receive, this.speakers, this.surroundings);
    const publisher = new Publisher(this.wire, () => this.openSend(device));
    this.current = { id: offer.id, receive, listener, publisher };
    await listener.hear(offer.voices);
    await this.send();
  }

  async see(cameras: CamerasOffer): Promise<void> {
    await this.current?.listener.see(cameras);
  }

  /** Brings what is sent into line with `sending`. @throws when the server or the browser will not */
  async send(): Promise<void> {
    const { microphone, camera, isOpen } = this.sending;
    const publisher = this.current?.publisher;
    if (!publisher) return;
    if (microphone) await publisher.microphone(microphone);
    publisher.setSending(isOpen);
    if (camera) await publisher.camera(camera);
  }

  setOpen(isOpen: boolean): void {
    this.sending.isOpen = isOpen;
    this.current?.publisher.setSending(isOpen);
  }

  async endCamera(): Promise<void> {
    this.sending.camera = null;
    await this.current?.publisher.endCamera();
  }

  async transports(): Promise<types.Transport[]> {
    if (!this.current) return [];
    return [this.current.receive, ...(await this.current.publisher.transports())];
  }

  /** Ends the transports; devices and wishes stay. */
  drop(): void {
    this.current?.listener.close();
    this.current?.publisher.close();
    this.current = null;
  }

  private async openSend(device: Device): Promise<types.Transport> {
    const reply = await this.wire.request('media:send', {});
    if (!reply.ok) throw new Error(reply.code);
    const transport = device.createSendTransport(this.options(reply.value));
    this.look(transport);
    return transport;
  }

  private options(offer: TransportOffer): types.TransportOptions {
    return transportOptions(offer, this.porch.iceServers);
  }

  private look(transport: types.Transport): void {
    connectOver(this.wire, transport);
    transport.on('connectionstatechange', (state) => {
      if (state === 'disconnected' || state === 'failed') this.surroundings.faltered();
    });
  }
}

/** mediasoup-client comes only when a room is near: the first page does without its weight. */
async function loadDevice(routerRtpCapabilities: RtpCapabilities): Promise<Device> {
  const { Device: Loaded } = await import('mediasoup-client');
  const device = await Loaded.factory();
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  return device;
}
