// In the form in which a page in Chromium sends it: mediasoup-client made it, from an offer written after Chromium's.

/** What it can receive of what our router offers, as `room:enter` carries it. */
export const RECEIVABLE = {
  codecs: [
    {
      kind: 'audio',
      mimeType: 'audio/opus',
      preferredPayloadType: 100,
      clockRate: 48000,
      channels: 2,
      parameters: { minptime: 10, useinbandfec: 1 },
      rtcpFeedback: [{ type: 'transport-cc', parameter: '' }],
    },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      preferredPayloadType: 101,
      clockRate: 90000,
      parameters: {},
      rtcpFeedback: [
        { type: 'goog-remb', parameter: '' },
        { type: 'transport-cc', parameter: '' },
        { type: 'ccm', parameter: 'fir' },
        { type: 'nack', parameter: '' },
        { type: 'nack', parameter: 'pli' },
      ],
    },
    {
      kind: 'video',
      mimeType: 'video/rtx',
      preferredPayloadType: 102,
      clockRate: 90000,
      parameters: { apt: 101 },
      rtcpFeedback: [],
    },
  ],
  headerExtensions: [
    {
      kind: 'video',
      uri: 'urn:ietf:params:rtp-hdrext:sdes:mid',
      preferredId: 1,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
    {
      kind: 'video',
      uri: 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
      preferredId: 4,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
    {
      kind: 'video',
      uri: 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
      preferredId: 5,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
    {
      kind: 'audio',
      uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
      preferredId: 6,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
    {
      kind: 'video',
      uri: 'urn:3gpp:video-orientation',
      preferredId: 8,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
    {
      kind: 'video',
      uri: 'urn:ietf:params:rtp-hdrext:toffset',
      preferredId: 9,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
    {
      kind: 'video',
      uri: 'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
      preferredId: 11,
      preferredEncrypt: false,
      direction: 'sendrecv',
    },
  ],
};

export const MICROPHONE = {
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: 111,
      clockRate: 48000,
      channels: 2,
      parameters: { minptime: 10, useinbandfec: 1 },
      rtcpFeedback: [{ type: 'transport-cc', parameter: '' }],
    },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1, encrypt: false, parameters: {} }],
  encodings: [{ ssrc: 1932475162, dtx: true }],
  rtcp: { cname: '4TOk42mSjXCkVIa6', reducedSize: true },
  mid: '0',
  msid: '5f1c9a9e-6d0a-4a51-9f0c-0d4e6d2c7a10 8a2d4b5e-2a3c-4f0e-9b93-3d0f8a5a6c11',
};

/** A camera in two sizes; `active` and `scaleResolutionDownBy` are the browser's own and not for the server. */
export const CAMERA = {
  codecs: [
    {
      mimeType: 'video/VP8',
      payloadType: 96,
      clockRate: 90000,
      parameters: {},
      rtcpFeedback: [
        { type: 'goog-remb', parameter: '' },
        { type: 'transport-cc', parameter: '' },
        { type: 'ccm', parameter: 'fir' },
        { type: 'nack', parameter: '' },
        { type: 'nack', parameter: 'pli' },
      ],
    },
    { mimeType: 'video/rtx', payloadType: 97, clockRate: 90000, parameters: { apt: 96 }, rtcpFeedback: [] },
  ],
  headerExtensions: [
    { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4, encrypt: false, parameters: {} },
    { uri: 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id', id: 10, encrypt: false, parameters: {} },
    { uri: 'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id', id: 11, encrypt: false, parameters: {} },
    { uri: 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time', id: 2, encrypt: false, parameters: {} },
    {
      uri: 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
      id: 3,
      encrypt: false,
      parameters: {},
    },
    { uri: 'urn:3gpp:video-orientation', id: 13, encrypt: false, parameters: {} },
    { uri: 'urn:ietf:params:rtp-hdrext:toffset', id: 14, encrypt: false, parameters: {} },
    { uri: 'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay', id: 5, encrypt: false, parameters: {} },
  ],
  encodings: [
    {
      ssrc: 2846135071,
      rtx: { ssrc: 1190364217 },
      rid: 'r0',
      active: true,
      scaleResolutionDownBy: 2,
      maxBitrate: 150000,
      scalabilityMode: 'L1T2',
    },
    {
      ssrc: 3846135072,
      rtx: { ssrc: 4190364217 },
      rid: 'r1',
      active: true,
      maxBitrate: 600000,
      scalabilityMode: 'L1T2',
    },
  ],
  rtcp: { cname: '4TOk42mSjXCkVIa6', reducedSize: true },
  mid: '1',
  msid: '5f1c9a9e-6d0a-4a51-9f0c-0d4e6d2c7a10 b3f0c7a2-51ab-4a8e-8c93-f0b7d7f4c3ee',
};

export const FINGERPRINT = {
  algorithm: 'sha-256',
  value: '6B:8B:F0:65:5F:78:E2:51:3B:AC:6F:F3:3F:46:1B:35:DC:B8:5F:64:1A:24:C2:43:F0:A1:58:D0:A1:2C:19:08',
};

type Parameters = Record<string, string | number>;

function audio(preferredPayloadType: number, name: string, clockRate: number, parameters: Parameters = {}) {
  const channels = clockRate === 48_000 ? 2 : 1;
  return {
    kind: 'audio',
    mimeType: `audio/${name}`,
    preferredPayloadType,
    clockRate,
    channels,
    parameters,
    rtcpFeedback: [],
  };
}

/** A video codec and its retransmissions, which have the next payload type. */
function video(preferredPayloadType: number, name: string, parameters: Parameters = {}) {
  const codec = { kind: 'video', clockRate: 90_000 };
  return [
    {
      ...codec,
      mimeType: `video/${name}`,
      preferredPayloadType,
      parameters,
      rtcpFeedback: [
        { type: 'goog-remb', parameter: '' },
        { type: 'transport-cc', parameter: '' },
        { type: 'ccm', parameter: 'fir' },
        { type: 'nack', parameter: '' },
        { type: 'nack', parameter: 'pli' },
      ],
    },
    {
      ...codec,
      mimeType: 'video/rtx',
      preferredPayloadType: preferredPayloadType + 1,
      parameters: { apt: preferredPayloadType },
      rtcpFeedback: [],
    },
  ];
}

function h264(payloadType: number, profile: string, mode: number) {
  const parameters = { 'level-asymmetry-allowed': 1, 'packetization-mode': mode, 'profile-level-id': profile };
  return video(payloadType, 'H264', parameters);
}

/** All that Chromium can do, far more than our router offers: what a careless client would send. */
export const EVERYTHING = {
  codecs: [
    audio(111, 'opus', 48_000, { minptime: 10, useinbandfec: 1 }),
    audio(63, 'red', 48_000, { '111/111': '' }),
    audio(9, 'G722', 8_000),
    audio(0, 'PCMU', 8_000),
    audio(8, 'PCMA', 8_000),
    audio(13, 'CN', 8_000),
    audio(110, 'telephone-event', 48_000),
    audio(126, 'telephone-event', 8_000),
    ...video(96, 'VP8'),
    ...h264(103, '42001f', 1),
    ...h264(107, '42001f', 0),
    ...h264(109, '42e01f', 1),
    ...h264(115, '42e01f', 0),
    ...h264(117, '4d001f', 1),
    ...h264(39, '4d001f', 0),
    ...h264(119, '64001f', 1),
    ...video(45, 'AV1', { 'level-idx': 5, profile: 0, tier: 0 }),
    ...video(98, 'VP9', { 'profile-id': 0 }),
    ...video(100, 'VP9', { 'profile-id': 2 }),
    ...video(49, 'H265', { 'level-id': 180, 'profile-id': 1, 'tier-flag': 0, 'tx-mode': 'SRST' }),
  ],
  headerExtensions: [...RECEIVABLE.headerExtensions, ...RECEIVABLE.headerExtensions],
};
