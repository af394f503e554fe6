import { type RtpParameters, type Source } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';

/** Opus for speech: repair data in the stream, next to nothing in pauses (RFC 7587). Bits a second. */
const OPUS: types.ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusMaxAverageBitrate: 32_000,
};
/** A camera in two sizes; most people see the small one. */
const SIMULCAST: types.RtpEncodingParameters[] = [
  { rid: 's', scaleResolutionDownBy: 3, maxBitrate: 100_000, maxFramerate: 15, scalabilityMode: 'L1T2' },
  { rid: 'l', scaleResolutionDownBy: 1, maxBitrate: 450_000, scalabilityMode: 'L1T2' },
];

/** What this page sends, over a transport that is made when first needed. */
export class Publisher {
  private transport: Promise<types.Transport> | null = null;
  private readonly producers = new Map<Source, types.Producer>();

  constructor(
    private readonly wire: Wire,
    private readonly openTransport: () => Promise<types.Transport>,
  ) {}

  /** The transports there are. */
  async transports(): Promise<types.Transport[]> {
    const transport = await this.transport?.catch(() => null);
    return transport ? [transport] : [];
  }

  /** Gets ready to send the microphone's track, silent until `setSending`. */
  async microphone(track: MediaStreamTrack): Promise<void> {
    const producer = this.producers.get('microphone');
    if (producer && !producer.closed) return producer.replaceTrack({ track });
    // A track that an earlier producer has paused would make this one begin as paused, yet sending silence.
    track.enabled = true;
    await this.produce('microphone', { track, codecOptions: OPUS, zeroRtpOnPause: true, disableTrackOnPause: true });
    this.setSending(false);
  }

  /** Lets the microphone through, or sends nothing at all. */
  setSending(sending: boolean): void {
    const producer = this.producers.get('microphone');
    if (!producer || producer.closed) return;
    if (sending) producer.resume();
    else producer.pause();
  }

  async camera(track: MediaStreamTrack): Promise<void> {
    const producer = this.producers.get('camera');
    if (producer && !producer.closed) return producer.replaceTrack({ track });
    await this.produce('camera', { track, encodings: SIMULCAST });
  }

  async endCamera(): Promise<void> {
    this.producers.get('camera')?.close();
    this.producers.delete('camera');
    await this.wire.request('media:stop', { source: 'camera' });
  }

  close(): void {
    this.producers.clear();
    void this.transports().then((transports) => transports.forEach((transport) => transport.close()));
    this.transport = null;
  }

  private async produce(source: Source, options: types.ProducerOptions): Promise<void> {
    const transport = await this.ready();
    this.producers.set(source, await transport.produce({ ...options, stopTracks: false, appData: { source } }));
  }

  private ready(): Promise<types.Transport> {
    this.transport ??= this.open().catch((error: unknown) => {
      this.transport = null;
      throw error;
    });
    return this.transport;
  }

  private async open(): Promise<types.Transport> {
    const transport = await this.openTransport();
    transport.on('produce', ({ rtpParameters, appData }, done, failed) => {
      const source: Source = appData['source'] === 'camera' ? 'camera' : 'microphone';
      this.wire
        .request('media:produce', { source, rtpParameters: rtpParameters as RtpParameters })
        .then((reply) => (reply.ok ? done({ id: reply.value.producer }) : failed(new Error(reply.code))), failed);
    });
    return transport;
  }
}
