import { randomInt } from 'node:crypto';
import { type types } from 'mediasoup';
import { AUDIO_LEVEL_URI, OPUS_PAYLOAD_TYPE } from './codecs.js';
import { VoiceStream } from './voice-stream.js';

/** One of a room's continuous audio streams: a producer for as long as the room has media. */
export class Voice {
  private constructor(
    readonly producer: types.Producer,
    private readonly stream: VoiceStream,
  ) {}

  static async create(direct: types.DirectTransport, levelExtension: number): Promise<Voice> {
    const ssrc = randomInt(1, 2 ** 32);
    const producer = await direct.produce({
      kind: 'audio',
      rtpParameters: {
        codecs: [
          {
            mimeType: 'audio/opus',
            payloadType: OPUS_PAYLOAD_TYPE,
            clockRate: 48_000,
            channels: 2,
            parameters: { useinbandfec: 1, usedtx: 1 },
            rtcpFeedback: [],
          },
        ],
        headerExtensions: [{ uri: AUDIO_LEVEL_URI, id: levelExtension }],
        encodings: [{ ssrc, dtx: true }],
      },
    });
    return new Voice(producer, new VoiceStream(ssrc));
  }

  /** The next packet comes from another microphone. */
  cut(): void {
    this.stream.cut();
  }

  /** Sends the packet to everyone who listens; its header is rewritten in place. */
  feed(packet: Buffer, nowMs: number): void {
    if (!this.producer.closed && this.stream.take(packet, nowMs)) this.producer.send(packet);
  }
}
