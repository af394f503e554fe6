import { type DtlsParameters } from '@homegroup/contracts';
import { type types } from 'mediasoup';

/** The microphone's parameters, the same for both sides that are compared. */
function opus(ssrc: number): types.RtpParameters {
  return {
    codecs: [
      {
        mimeType: 'audio/opus',
        payloadType: 111,
        clockRate: 48_000,
        channels: 2,
        parameters: { useinbandfec: 1, usedtx: 1 },
      },
    ],
    encodings: [{ ssrc }],
    headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1 }],
  };
}

/** One router whose listeners consume every producer, and nothing else. */
export class BareRoom {
  private readonly transports = new Map<string, types.WebRtcTransport>();
  private readonly listening: types.WebRtcTransport[] = [];
  private readonly producers = new Map<string, types.Producer>();

  private constructor(
    private readonly router: types.Router,
    private readonly webRtcServer: types.WebRtcServer,
  ) {}

  static async create(worker: types.Worker, webRtcServer: types.WebRtcServer): Promise<BareRoom> {
    const mediaCodecs: types.RouterRtpCodecCapability[] = [
      { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 100, clockRate: 48_000, channels: 2 },
    ];
    return new BareRoom(await worker.createRouter({ mediaCodecs }), webRtcServer);
  }

  async enter() {
    const transport = await this.transport();
    const consumers = await Promise.all(
      [...this.producers.values()].map((producer) => this.consume(transport, producer)),
    );
    this.listening.push(transport);
    return { ...offer(transport), consumers: consumers.map(({ id, rtpParameters }) => ({ id, rtpParameters })) };
  }

  async send() {
    return offer(await this.transport());
  }

  async connect(transport: string, dtlsParameters: DtlsParameters): Promise<void> {
    await this.transports.get(transport)?.connect({ dtlsParameters });
  }

  async produce(transport: string, ssrc: number, isPaused: boolean): Promise<string> {
    const sending = this.transports.get(transport);
    if (!sending) throw new Error('there is no such transport');
    const producer = await sending.produce({ kind: 'audio', rtpParameters: opus(ssrc), paused: isPaused });
    this.producers.set(producer.id, producer);
    await Promise.all(this.listening.map((listening) => this.consume(listening, producer)));
    return producer.id;
  }

  async handOver(from: string, to: string): Promise<void> {
    await Promise.all([this.producers.get(from)?.pause(), this.producers.get(to)?.resume()]);
  }

  private async transport(): Promise<types.WebRtcTransport> {
    const { webRtcServer } = this;
    const transport = await this.router.createWebRtcTransport({ webRtcServer, enableUdp: true, enableTcp: false });
    this.transports.set(transport.id, transport);
    return transport;
  }

  private consume(transport: types.WebRtcTransport, producer: types.Producer): Promise<types.Consumer> {
    return transport.consume({ producerId: producer.id, rtpCapabilities: this.router.rtpCapabilities });
  }
}

function offer({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport) {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}
