import {
  GenericNack,
  MediaStream,
  MediaStreamTrack,
  RTCPeerConnection,
  RtcpTransportLayerFeedback,
  type RTCPeerConnectionConfig,
  useAudioLevelIndication,
  useOPUS,
  useSdesMid,
  useVP8,
} from 'werift';

/** mediasoup-client looks for WebRTC in the global scope; here is a pure JavaScript one. Safe to call again. */
export function installWebRtc(): void {
  if ('RTCPeerConnection' in globalThis) return;
  Object.assign(globalThis, { MediaStream, MediaStreamTrack, RTCPeerConnection: OpusPeerConnection });
}

/** One side of a line for media, below what a page can reach. */
export class MediaLine {
  constructor(private readonly connection: RTCPeerConnection) {}

  /** The SRTP protection profile that was agreed on (RFC 5764, 4.1.2), or undefined before. */
  get srtpProfile(): number | undefined {
    return this.connection.dtlsTransports[0]?.dtls?.srtp.srtpProfile;
  }

  /** Asks for these packets once more (RFC 4585, 6.2.1: a generic NACK). */
  async askAgain(mediaSourceSsrc: number, lost: number[]): Promise<void> {
    const feedback = new GenericNack({ senderSsrc: 1, mediaSourceSsrc, lost });
    await this.connection.dtlsTransports[0]?.sendRtcp([new RtcpTransportLayerFeedback({ feedback })]);
  }

  /** Puts bytes on the wire from the address that the server knows, past all encryption. */
  async sendRaw(bytes: Uint8Array): Promise<void> {
    await this.connection.iceTransports[0]?.connection.send(Buffer.from(bytes));
  }
}

let last: RTCPeerConnection | null = null;

/** The line that was opened last by anyone in this process. @throws when there was none */
export function lastMediaLine(): MediaLine {
  if (!last) throw new Error('no line for media was opened');
  return new MediaLine(last);
}

function remember(connection: RTCPeerConnection): void {
  last = connection;
}

class OpusPeerConnection extends RTCPeerConnection {
  constructor(settings: RTCPeerConnectionConfig) {
    super({
      ...settings,
      codecs: { audio: [useOPUS()], video: [useVP8()] },
      headerExtensions: { audio: [useSdesMid(), useAudioLevelIndication()], video: [useSdesMid()] },
      iceAdditionalHostAddresses: ['127.0.0.1'],
      iceUseIpv6: false,
    });
    remember(this);
  }
}
