import { type MediaOffer, type MediaRoute, type RtpParameters } from '@homegroup/contracts';
import { type Device, type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';
import { Listener } from './listen.js';
import { OPUS } from './publish.js';
import { connectOver, transportOptions } from './transport.js';

export interface PorchSetSurroundings {
  readonly wire: Wire;
  readonly route: MediaRoute;
  play(tracks: readonly MediaStreamTrack[]): void;
  /** A transport has another state; `failed`, too, when it will never work. */
  changed(set: PorchSet, state: types.ConnectionState): void;
}

/** One set of transports to speak with one other at the porch, apart from the room's. */
export class PorchSet {
  private readonly receive: types.Transport;
  private readonly listener: Listener;
  private sending: Promise<types.Transport> | null = null;
  private send: types.Transport | null = null;
  private producer: types.Producer | null = null;
  /** What is to be let through; whatever takes long must still be wished at its end. */
  private track: MediaStreamTrack | null = null;
  private closed = false;

  constructor(
    private readonly device: Device,
    private readonly offer: MediaOffer,
    private readonly around: PorchSetSurroundings,
  ) {
    this.receive = device.createRecvTransport(transportOptions(offer.receive, around.route));
    this.watchOver(this.receive);
    this.listener = new Listener(this.receive, {
      play: (tracks) => around.play(tracks),
      picture: () => undefined,
      ready: () => undefined,
    });
  }

  /** Whether the other can be heard once they speak. */
  get isHeard(): boolean {
    return this.receive.connectionState === 'connected';
  }

  /** Whether all transports reach the server. */
  get isWell(): boolean {
    const sends = this.send?.connectionState ?? 'new';
    return this.isHeard && (sends === 'connected' || sends === 'new');
  }

  /** @throws when the browser will not */
  hear(): Promise<void> {
    return this.listener.hear(this.offer.voices);
  }

  /** Lets this track through to the other, and nothing once it is null. @throws when the server or the browser will not */
  async speak(track: MediaStreamTrack | null): Promise<void> {
    this.track = track;
    this.stop();
    if (!track) return;
    const send = await this.openSend();
    if (!this.isWished(track)) return;
    this.producer = await send.produce({ track, codecOptions: OPUS, stopTracks: false });
    if (!this.isWished(track)) this.stop();
  }

  close(): void {
    this.closed = true;
    this.track = null;
    this.producer = null;
    this.listener.close();
    this.send?.close();
  }

  private isWished(track: MediaStreamTrack): boolean {
    return !this.closed && this.track === track;
  }

  // Nothing is sent from this moment on, whatever the server hears of it.
  private stop(): void {
    const { producer } = this;
    this.producer = null;
    if (!producer || producer.closed) return;
    producer.close();
    void this.around.wire.ask('door:stop', {}).catch(() => undefined);
  }

  private openSend(): Promise<types.Transport> {
    this.sending ??= this.openSendNow().catch((error: unknown) => {
      this.sending = null;
      throw error;
    });
    return this.sending;
  }

  private async openSendNow(): Promise<types.Transport> {
    const { wire, route } = this.around;
    const offer = await wire.ask('door:send', {});
    const send = this.device.createSendTransport(transportOptions(offer, route));
    if (this.closed) send.close();
    this.send = send;
    this.watchOver(send);
    send.on('produce', ({ rtpParameters }, done, failed) => {
      const parameters = rtpParameters as RtpParameters;
      wire.ask('door:produce', { rtpParameters: parameters }).then(({ producer }) => done({ id: producer }), failed);
    });
    return send;
  }

  private watchOver(transport: types.Transport): void {
    const connect = (dtlsParameters: types.DtlsParameters) =>
      this.around.wire.ask('door:connect', { transport: transport.id, dtlsParameters });
    connectOver(transport, connect, () => this.tell('failed'));
    transport.on('connectionstatechange', (state) => this.tell(state));
  }

  private tell(state: types.ConnectionState): void {
    if (!this.closed) this.around.changed(this, state);
  }
}
