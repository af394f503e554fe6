import { type RtpParameters, type Source } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';
import { SENDING, type SendingRates } from './sending-rates.js';

/**
 * Opus for speech: repair data in the stream, next to nothing in pauses (RFC 7587). A packet of 60 ms costs a third of
 * the headers of three of 20 ms: of 40 kbit/s those alone would take 27.
 */
export const OPUS: types.ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusNack: true,
  opusMaxAverageBitrate: SENDING[0].microphoneBps,
  opusPtime: 60,
};
/** A camera in two sizes; most people see the small one. */
const SIMULCAST: types.RtpEncodingParameters[] = [
  { rid: 's', scaleResolutionDownBy: 3, maxBitrate: 100_000, maxFramerate: 15, scalabilityMode: 'L1T2' },
  { rid: 'l', scaleResolutionDownBy: 1, maxBitrate: 450_000, scalabilityMode: 'L1T2' },
];

/** What the page wants to send; it outlives transports. */
export interface Sending {
  microphone: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  /** Whether the microphone is let through. */
  isOpen: boolean;
}

/** Sends what is wished for, over a transport that is made when first needed; one change at a time. */
export class Publisher {
  /** The transport, once there is one. */
  transport: types.Transport | null = null;
  private readonly producers = new Map<Source, types.Producer>();
  /** Sources that the server may still hold a stream of. */
  private readonly told = new Set<Source>();
  private work: Promise<void> = Promise.resolve();
  private closed = false;
  private rates: SendingRates = SENDING[0];

  constructor(
    private readonly wire: Wire,
    private readonly wishes: Readonly<Sending>,
    private readonly openTransport: () => Promise<types.Transport>,
  ) {}

  /** Brings what is sent of this source into line with the wishes. @throws when the server or the browser will not */
  match(source: Source): Promise<void> {
    const done = this.work.then(() => this.matchNow(source));
    this.work = done.catch(() => undefined);
    return done;
  }

  /** Lets the microphone through, or sends nothing at all: at once, whatever else is on its way. */
  obeyOpen(): void {
    const producer = this.producers.get('microphone');
    if (!producer || producer.closed || producer.paused !== this.wishes.isOpen) return;
    if (this.wishes.isOpen) producer.resume();
    else producer.pause();
  }

  /** How much of the line is taken from now on. */
  keepTo(rates: SendingRates): void {
    if (rates === this.rates) return;
    this.rates = rates;
    for (const source of this.producers.keys()) void this.tune(source);
  }

  close(): void {
    this.closed = true;
    this.producers.clear();
    this.transport?.close();
  }

  private async matchNow(source: Source): Promise<void> {
    const track = this.wishes[source];
    const producer = this.producers.get(source);
    if (!track) return this.stop(source);
    if (producer && !producer.closed) await producer.replaceTrack({ track });
    else if (source === 'camera') await this.produce(source, { track, encodings: SIMULCAST });
    else await this.produceMicrophone(track);
  }

  // Muted before it is sent: nothing of a room is ever on its way while its person believes to be muted.
  private async produceMicrophone(track: MediaStreamTrack): Promise<void> {
    track.enabled = false;
    const options = { track, codecOptions: OPUS, zeroRtpOnPause: true, disableTrackOnPause: true };
    const producer = await this.produce('microphone', options);
    // It counts as paused already, yet would go on to send silence.
    producer.pause();
    this.obeyOpen();
  }

  private async produce(source: Source, options: types.ProducerOptions): Promise<types.Producer> {
    const transport = (this.transport ??= await this.open());
    const producer = await transport.produce({ ...options, stopTracks: false, appData: { source } });
    this.producers.set(source, producer);
    await this.tune(source);
    return producer;
  }

  // A browser that will not do so sends as before. Whether the camera is on at all is its person's matter, and told to the room.
  private async tune(source: Source): Promise<void> {
    const producer = this.producers.get(source);
    if (!producer || producer.closed) return;
    const { microphoneBps: maxBitrate, camera } = this.rates;
    const priority: RTCPriorityType = 'high';
    const tuned =
      source === 'microphone'
        ? producer.setRtpEncodingParameters({ maxBitrate, priority, networkPriority: priority })
        : producer.setMaxSpatialLayer(camera === 'both' ? 1 : 0);
    await tuned.catch(() => undefined);
  }

  private async stop(source: Source): Promise<void> {
    this.producers.get(source)?.close();
    this.producers.delete(source);
    if (!this.told.has(source)) return;
    await this.wire.ask('media:stop', { source });
    this.told.delete(source);
  }

  private async open(): Promise<types.Transport> {
    const transport = await this.openTransport();
    if (this.closed) transport.close();
    transport.on('produce', ({ rtpParameters, appData }, done, failed) => {
      const source: Source = appData['source'] === 'camera' ? 'camera' : 'microphone';
      this.told.add(source);
      this.wire
        .ask('media:produce', { source, rtpParameters: rtpParameters as RtpParameters })
        .then(({ producer }) => done({ id: producer }), failed);
    });
    return transport;
  }
}
