import { randomInt } from 'node:crypto';
import { type RtpCapabilities, type RtpParameters } from '@homegroup/contracts';
import { Member } from '@homegroup/testbed';
import { nowMs } from '../clients/clock.js';
import { type MediaClients } from '../clients/media-clients.js';
import { type ProductSide } from './product-side.js';
import { connect, type Joined, joined, type Received, type Room, type Speaker, speakerOn } from './side.js';

const MICROPHONE = {
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: 111,
      clockRate: 48_000,
      channels: 2,
      parameters: { useinbandfec: 1, usedtx: 1 },
    },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1 }],
};

export interface ProductJoined extends Joined {
  readonly member: Member;
  /** Consumers that were offered, once, for the whole stay; and how many voices of the room they are for. */
  readonly consumers: number;
  readonly voices: number;
}

export interface ProductSpeaker extends Speaker {
  readonly member: Member;
}

/** A room of the product, and those who come. */
export class ProductRoom implements Room {
  private capabilities: Promise<RtpCapabilities> | null = null;

  constructor(
    private readonly side: ProductSide,
    readonly meeting: string,
  ) {}

  async join(name: string): Promise<ProductJoined> {
    return this.enter(name, this.side.listeners);
  }

  async speaker(mark: number): Promise<ProductSpeaker> {
    const { speakers } = this.side;
    const { member } = await this.enter(`Speaker ${mark}`, speakers);
    const line = await connect(speakers, await member.request('media:send', {}), (transport, dtlsParameters) =>
      member.request('media:connect', { transport, dtlsParameters }),
    );
    const ssrc = randomInt(1, 2 ** 32);
    const rtpParameters: RtpParameters = { ...MICROPHONE, encodings: [{ ssrc }] };
    await member.request('media:produce', { source: 'microphone', rtpParameters });
    return { ...speakerOn(line, ssrc, mark), member };
  }

  private async enter(name: string, clients: MediaClients): Promise<ProductJoined> {
    const member = await Member.connect({ url: this.side.server.url, meeting: this.meeting });
    const received = receivedBy(member);
    const rtpCapabilities = await (this.capabilities ??= member.porch().then(({ media }) => media.rtpCapabilities));
    const clickedAt = nowMs();
    const { media } = await member.enter(name, { rtpCapabilities });
    if (!media) throw new Error('no media were offered');
    const line = await connect(clients, media.receive, (transport, dtlsParameters) =>
      member.request('media:connect', { transport, dtlsParameters }),
    );
    const come = await joined(clickedAt, line, received, () => member.close());
    return {
      ...come,
      member,
      consumers: media.voices.length,
      voices: new Set(media.voices.map(({ voice }) => voice)).size,
    };
  }
}

function receivedBy(member: Member): Received {
  const counted = {
    events: 0,
    mediaEvents: 0,
    get bytes() {
      return member.received.bytes;
    },
  };
  member.socket.onAny((name: string) => {
    counted.events += 1;
    if (name.startsWith('media:')) counted.mediaEvents += 1;
  });
  return counted;
}
