import { type types } from 'mediasoup';

/** Opus (RFC 7587) for voices and VP8 (RFC 7741) for cameras; nothing else is ever negotiated. */
export const MEDIA_CODECS: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 100, clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 101, clockRate: 90_000 },
];

export const OPUS_PAYLOAD_TYPE = 100;
export const OPUS_SAMPLES_PER_MS = 48;
/** Samples of one usual Opus frame of 20 ms, and of the longest packet that Opus has (RFC 6716, 2.1.4: 120 ms). */
export const OPUS_FRAME_SAMPLES = 20 * OPUS_SAMPLES_PER_MS;
export const OPUS_PACKET_SAMPLES_MAX = 120 * OPUS_SAMPLES_PER_MS;
/** RFC 6464: the level of each packet, which the sender's browser measures. */
export const AUDIO_LEVEL_URI = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
