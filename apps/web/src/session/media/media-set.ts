import { type MediaOffer, type MediaRoute, type Source, type TransportOffer } from '@homegroup/contracts';
import { type Device, type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';
import { figuresOf, type LineFigures } from './line-figures.js';
import { Listener } from './listen.js';
import { Publisher, type Sending } from './publish.js';
import { connectOver, transportOptions } from './transport.js';

export interface MediaSetSurroundings {
  readonly wire: Wire;
  readonly route: MediaRoute;
  readonly wishes: Readonly<Sending>;
  play(tracks: readonly MediaStreamTrack[]): void;
  picture(seat: string, track: MediaStreamTrack | null): void;
  /** A transport has another state. */
  changed(set: MediaSet, state: types.ConnectionState): void;
  /** The server or the browser would not make it work: only another set helps. */
  failed(set: MediaSet): void;
}

/** One set of transports and all they carry, from an offer of the server until another takes its place. */
export class MediaSet {
  readonly id: string;
  readonly listener: Listener;
  readonly publisher: Publisher;
  private readonly receive: types.Transport;

  constructor(
    private readonly device: Device,
    offer: MediaOffer,
    private readonly around: MediaSetSurroundings,
  ) {
    this.id = offer.id;
    this.receive = device.createRecvTransport(transportOptions(offer.receive, around.route));
    this.watchOver(this.receive);
    this.listener = new Listener(this.receive, {
      play: (tracks) => around.play(tracks),
      picture: (seat, track) => around.picture(seat, track),
      ready: (consumers) => void around.wire.ask('media:resume', { consumers }).catch(() => undefined),
    });
    this.publisher = new Publisher(around.wire, around.wishes, () => this.openSend());
  }

  /** Whether the room can be heard. */
  get isHeard(): boolean {
    return this.receive.connectionState === 'connected';
  }

  /** Whether all transports reach the server. */
  get isWell(): boolean {
    const sends = this.publisher.transport?.connectionState ?? 'new';
    return this.isHeard && (sends === 'connected' || sends === 'new');
  }

  /** What the line has carried, as the browser counts it. */
  async figures(): Promise<LineFigures> {
    return figuresOf(await Promise.all(this.transports.map((transport) => transport.getStats())));
  }

  async restartIce(): Promise<void> {
    await Promise.all(this.transports.map((transport) => this.restartOne(transport)));
  }

  /** Sends what is wished for: the microphone first. */
  async matchAll(): Promise<void> {
    const sources: readonly Source[] = ['microphone', 'camera'];
    await Promise.all(sources.map((source) => this.publisher.match(source)));
  }

  close(): void {
    this.listener.close();
    this.publisher.close();
  }

  private get transports(): types.Transport[] {
    return [this.receive, this.publisher.transport].filter((transport) => transport !== null);
  }

  private async restartOne(transport: types.Transport): Promise<void> {
    const iceParameters = await this.around.wire.ask('media:restartIce', { transport: transport.id });
    await transport.restartIce({ iceParameters });
  }

  private async openSend(): Promise<types.Transport> {
    const offer: TransportOffer = await this.around.wire.ask('media:send', {});
    const transport = this.device.createSendTransport(transportOptions(offer, this.around.route));
    this.watchOver(transport);
    return transport;
  }

  private watchOver(transport: types.Transport): void {
    const connect = (dtlsParameters: types.DtlsParameters) =>
      this.around.wire.ask('media:connect', { transport: transport.id, dtlsParameters });
    connectOver(transport, connect, () => this.around.failed(this));
    transport.on('connectionstatechange', (state) => this.around.changed(this, state));
  }
}
