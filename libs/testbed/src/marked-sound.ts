import { performance } from 'node:perf_hooks';
import {
  type ConsumerOffer,
  type DtlsParameters,
  type MediaOffer,
  type Porch,
  type RtpParameters,
  type TransportOffer,
} from '@homegroup/contracts';
import { Device, type types } from 'mediasoup-client';
import { MediaStreamTrack, RtpHeader, RtpPacket } from 'werift';
import { installWebRtc, lastMediaLine, type MediaLine } from './werift-globals.js';

/** Opus in packets of 20 ms. */
const PACKET_MS = 20;
const PACKET_SAMPLES = 960;
/** An Opus packet of silence (RFC 6716, 3.1: one 20 ms CELT frame) with a mark that tests look for. */
const OPUS_TOC = 0xfc;

/** How the server is asked for what sound takes. */
export interface SoundRequests {
  connect(transport: string, dtlsParameters: DtlsParameters): Promise<unknown>;
  send(): Promise<TransportOffer>;
  produce(rtpParameters: RtpParameters, kind: 'audio' | 'video'): Promise<{ readonly producer: string }>;
}

/** A true WebRTC client (ICE, DTLS, SRTP) that sends marked packets and counts what it hears. */
export class MarkedSound {
  /** Packets received, by the mark of whoever sent them. */
  readonly heard = new Map<number, number>();
  /** Sequence numbers received, by voice. */
  readonly sequences: number[][] = [];
  /** Of this many packets one is lost on its way here, and asked for again; none while it is null. */
  losesOneIn: number | null = null;
  /** How many packets were lost and asked for. */
  lost = 0;
  /** The port of the media worker that it listens to; 0 before it does. */
  mediaPort = 0;
  private closed = false;
  private line: MediaLine | null = null;
  private receive: types.Transport | null = null;
  private send: types.Transport | null = null;
  private microphone: {
    track: MediaStreamTrack;
    timer: NodeJS.Timeout | null;
    sequenceNumber: number;
    timestamp: number;
  } | null = null;
  private onHeard: () => void = () => undefined;
  private readonly awaited = new Map<number, (at: number) => void>();

  private constructor(
    private readonly device: Device,
    private readonly iceServers: Porch['media']['iceServers'],
    private readonly requests: SoundRequests,
    /** One byte that stands in every packet that is sent. */
    readonly mark: number,
  ) {}

  static async create(media: Porch['media'], requests: SoundRequests, mark: number): Promise<MarkedSound> {
    installWebRtc();
    const device = await Device.factory({ handlerName: 'Chrome111' });
    await device.load({ routerRtpCapabilities: media.rtpCapabilities as types.RtpCapabilities });
    return new MarkedSound(device, media.iceServers, requests, mark);
  }

  get rtpCapabilities(): Porch['media']['rtpCapabilities'] {
    return this.device.recvRtpCapabilities as Porch['media']['rtpCapabilities'];
  }

  async listen(offer: MediaOffer): Promise<void> {
    const receive = this.device.createRecvTransport(this.transportOptions(offer.receive));
    this.receive = receive;
    this.line = lastMediaLine();
    this.mediaPort = offer.receive.iceCandidates[0]?.port ?? 0;
    this.connects(receive);
    const tracks = await Promise.all(offer.voices.map((voice) => this.receiveTrack(voice)));
    tracks.forEach((track, voice) => this.count(track, voice));
  }

  /** What is received beside the voices, on the same line. @throws before `listen` */
  async receiveTrack({ id, producerId, kind, rtpParameters }: ConsumerOffer): Promise<MediaStreamTrack> {
    if (!this.receive) throw new Error('there is no line to receive on');
    const parameters = rtpParameters as types.RtpParameters;
    const { track } = await this.receive.consume({ id, producerId, kind, rtpParameters: parameters });
    return track as unknown as MediaStreamTrack;
  }

  /** Sends what is written to the track, on the line of the microphone. */
  async sendTrack(track: MediaStreamTrack): Promise<void> {
    this.send ??= await this.openSend();
    await this.send.produce({ track: track as never, stopTracks: false });
  }

  /** Other transports in place of all there were; whoever spoke goes on speaking. */
  async listenAnew(offer: MediaOffer): Promise<void> {
    const wasSpeaking = this.microphone?.timer != null;
    this.drop();
    if (this.closed) return;
    await this.listen(offer);
    if (wasSpeaking) await this.speak();
  }

  /** Opens the microphone without a sound, as a page does for whoever is next. */
  async prepare(): Promise<void> {
    this.microphone ??= await this.openMicrophone();
  }

  /** Sends a marked packet now and every `everyMs`, whether or not the server lets it be heard, until `silence`. */
  async speak(everyMs = PACKET_MS): Promise<void> {
    await this.prepare();
    const { microphone } = this;
    if (!microphone || microphone.timer || this.closed) return;
    this.sendPacket();
    microphone.timer = setInterval(() => this.sendPacket(), everyMs);
  }

  silence(): void {
    if (this.microphone?.timer) clearInterval(this.microphone.timer);
    if (this.microphone) this.microphone.timer = null;
  }

  /** Resolves when the next packet of whoever sends this mark arrives, with the instant of `performance.now()`. */
  nextOf(mark: number): Promise<number> {
    return new Promise((resolve) => this.awaited.set(mark, resolve));
  }

  /** Resolves when the next packet of anyone arrives. */
  nextPacket(): Promise<void> {
    return new Promise((resolve) => (this.onHeard = resolve));
  }

  /** Ends all of it, whatever is still on its way. */
  close(): void {
    this.closed = true;
    this.drop();
  }

  private drop(): void {
    this.silence();
    this.microphone = null;
    this.receive?.close();
    this.send?.close();
    this.send = null;
  }

  private count(track: MediaStreamTrack, voice: number): void {
    const sequences = (this.sequences[voice] ??= []);
    const missed = new Set<number>();
    track.onReceiveRtp.subscribe(({ header, payload }) => {
      if (this.loses(header, missed)) return;
      sequences.push(header.sequenceNumber);
      const mark = payload[1] ?? 0;
      this.heard.set(mark, (this.heard.get(mark) ?? 0) + 1);
      this.awaited.get(mark)?.(performance.now());
      this.awaited.delete(mark);
      this.onHeard();
    });
  }

  private loses({ sequenceNumber, ssrc }: RtpHeader, missed: Set<number>): boolean {
    if (this.losesOneIn === null || sequenceNumber % this.losesOneIn !== 0 || missed.has(sequenceNumber)) return false;
    missed.add(sequenceNumber);
    this.lost += 1;
    void this.line?.askAgain(ssrc, [sequenceNumber]);
    return true;
  }

  private async openMicrophone() {
    const track = new MediaStreamTrack({ kind: 'audio' });
    await this.sendTrack(track);
    return { track, timer: null, sequenceNumber: 1, timestamp: 0 };
  }

  private async openSend(): Promise<types.Transport> {
    const send = this.device.createSendTransport(this.transportOptions(await this.requests.send()));
    if (this.closed) send.close();
    this.connects(send);
    send.on('produce', ({ kind, rtpParameters }, done, failed) => {
      const asked = this.requests.produce(rtpParameters as RtpParameters, kind);
      asked.then(({ producer }) => done({ id: producer }), failed);
    });
    return send;
  }

  private sendPacket(): void {
    const { microphone } = this;
    if (!microphone) return;
    microphone.sequenceNumber = (microphone.sequenceNumber + 1) & 0xffff;
    microphone.timestamp = (microphone.timestamp + PACKET_SAMPLES) >>> 0;
    const { sequenceNumber, timestamp } = microphone;
    const header = new RtpHeader({ sequenceNumber, timestamp, payloadType: 96, ssrc: 1 });
    microphone.track.writeRtp(new RtpPacket(header, Buffer.from([OPUS_TOC, this.mark, 0xfe])));
  }

  private connects(transport: types.Transport): void {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      this.requests.connect(transport.id, dtlsParameters).then(() => done(), failed);
    });
  }

  private transportOptions(offer: TransportOffer): types.TransportOptions {
    return { ...offer, iceServers: [...this.iceServers] };
  }
}
