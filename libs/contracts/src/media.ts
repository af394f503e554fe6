import * as z from 'zod';

/** What is sent: names of the W3C's and RFC 8829's world, as mediasoup uses them. */
const short = z.string().max(128);
const ssrc = z.int().min(0).max(0xffffffff);
const payloadType = z.int().min(0).max(127);
const extensionId = z.int().min(1).max(255);
const codecParameters = z
  .record(short, z.union([z.string().max(512), z.number(), z.null()]))
  .refine((parameters) => Object.keys(parameters).length <= 32);
const rtcpFeedback = z.array(z.object({ type: short, parameter: short.optional() })).max(16);
const mediaKind = z.enum(['audio', 'video']);
const codecBase = {
  mimeType: short,
  clockRate: z.int().positive().max(1_000_000),
  channels: z.int().min(1).max(8).optional(),
  parameters: codecParameters.optional(),
  rtcpFeedback: rtcpFeedback.optional(),
};

/** A browser's RTP capabilities (WebRTC 1.0, 5.2; ORTC `RTCRtpCapabilities`). Unknown keys are dropped. */
export const RtpCapabilities = z.object({
  codecs: z.array(z.object({ ...codecBase, kind: mediaKind, preferredPayloadType: payloadType })).max(64),
  headerExtensions: z
    .array(
      z.object({
        kind: mediaKind,
        uri: short,
        preferredId: extensionId,
        preferredEncrypt: z.boolean().optional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).optional(),
      }),
    )
    .max(64),
});
export type RtpCapabilities = z.infer<typeof RtpCapabilities>;

/** Parameters of one RTP stream that a browser sends (ORTC `RTCRtpParameters`). Unknown keys are dropped. */
export const RtpParameters = z.object({
  mid: short.optional(),
  codecs: z
    .array(z.object({ ...codecBase, payloadType }))
    .min(1)
    .max(8),
  headerExtensions: z
    .array(
      z.object({
        uri: short,
        id: extensionId,
        encrypt: z.boolean().optional(),
        parameters: codecParameters.optional(),
      }),
    )
    .max(32)
    .optional(),
  encodings: z
    .array(
      z.object({
        ssrc: ssrc.optional(),
        rid: short.optional(),
        codecPayloadType: payloadType.optional(),
        rtx: z.object({ ssrc }).optional(),
        dtx: z.boolean().optional(),
        scalabilityMode: short.optional(),
        maxBitrate: z.int().positive().max(10_000_000).optional(),
      }),
    )
    .min(1)
    .max(3)
    .optional(),
  rtcp: z.object({ cname: short.optional(), reducedSize: z.boolean().optional() }).optional(),
  msid: short.optional(),
});
export type RtpParameters = z.infer<typeof RtpParameters>;

/** A client's certificate fingerprints (RFC 8122) and DTLS role (RFC 8842). */
export const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z.string().regex(/^[0-9A-Fa-f:]{16,256}$/),
      }),
    )
    .min(1)
    .max(5),
});
export type DtlsParameters = z.infer<typeof DtlsParameters>;

/** The server's side of ICE (RFC 8445; ICE-lite). */
export interface IceParameters {
  readonly usernameFragment: string;
  readonly password: string;
  readonly iceLite?: boolean;
}

export interface IceCandidate {
  readonly foundation: string;
  readonly priority: number;
  readonly ip: string;
  readonly address: string;
  readonly protocol: 'udp' | 'tcp';
  readonly port: number;
  readonly type: 'host' | 'srflx' | 'prflx' | 'relay';
  readonly tcpType?: 'active' | 'passive' | 'so';
}

export interface TransportOffer {
  readonly id: string;
  readonly iceParameters: IceParameters;
  readonly iceCandidates: IceCandidate[];
  readonly dtlsParameters: DtlsParameters;
}

export interface ConsumerOffer {
  readonly id: string;
  readonly producerId: string;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: RtpParameters;
}

/** One of the room's continuous audio streams; the server decides whose microphone feeds it. */
export interface VoiceOffer extends ConsumerOffer {
  /** From 0; the same for everyone in the room. */
  readonly voice: number;
}

export interface CameraOffer extends ConsumerOffer {
  readonly seat: string;
}

/** Everything a listener needs, once, in one batch: after `media:connect` sound flows. */
export interface MediaOffer {
  /** Names this set of transports; given back on `room:enter` to keep it through a cut line. */
  readonly id: string;
  readonly receive: TransportOffer;
  readonly voices: readonly VoiceOffer[];
}

/** Cameras that began (to be consumed, then resumed) and consumers that ended. */
export interface CamerasOffer {
  readonly consumers: readonly CameraOffer[];
  readonly ended: readonly string[];
}

export interface IceServer {
  readonly urls: string[];
  readonly username?: string;
  readonly credential?: string;
}

/** How a page's media reach the server: straight or by these relays, or by a relay alone, so that the server sees no address. */
export interface MediaRoute {
  readonly iceServers: readonly IceServer[];
  readonly isRelayOnly: boolean;
}
