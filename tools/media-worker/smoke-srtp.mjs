// @ts-check

/** @typedef {import('mediasoup/types').Router} Router */
/** @typedef {import('mediasoup/types').SrtpCryptoSuite} SrtpCryptoSuite */

const LOOPBACK = '127.0.0.1';
const RESEND_MS = 20;
const SSRC = 0x5afe;
const PAYLOAD_TYPE = 100;

/** @type {SrtpCryptoSuite[]} */
export const SUITES = ['AEAD_AES_256_GCM', 'AEAD_AES_128_GCM', 'AES_CM_128_HMAC_SHA1_80', 'AES_CM_128_HMAC_SHA1_32'];

export const OPUS = {
  kind: /** @type {const} */ ('audio'),
  mimeType: 'audio/opus',
  preferredPayloadType: PAYLOAD_TYPE,
  clockRate: 48000,
  channels: 2,
};

const RTP_PARAMETERS = {
  codecs: [{ mimeType: OPUS.mimeType, payloadType: PAYLOAD_TYPE, clockRate: OPUS.clockRate, channels: OPUS.channels }],
  encodings: [{ ssrc: SSRC }],
};

/**
 * @param {number} sequence
 * @param {Buffer} payload
 */
export function encodeRtp(sequence, payload) {
  const head = Buffer.alloc(12);
  head[0] = 0x80;
  head[1] = PAYLOAD_TYPE;
  head.writeUInt16BE(sequence & 0xffff, 2);
  head.writeUInt32BE((sequence * 960) >>> 0, 4);
  head.writeUInt32BE(SSRC, 8);
  return Buffer.concat([head, payload]);
}

/**
 * @param {import('mediasoup/types').PlainTransport} transport
 * @param {import('mediasoup/types').PlainTransport} peer
 */
async function connect(transport, peer) {
  if (!peer.srtpParameters) throw new Error('the transport has no SRTP parameters');
  await transport.connect({ ip: LOOPBACK, port: peer.tuple.localPort, srtpParameters: peer.srtpParameters });
}

/**
 * One packet goes out of one plain transport encrypted and comes in decrypted at another.
 * @param {Router} router
 * @param {SrtpCryptoSuite} suite
 */
export async function carryPacket(router, suite) {
  const options = { listenInfo: { protocol: /** @type {const} */ ('udp'), ip: LOOPBACK }, rtcpMux: true };
  const secured = { ...options, enableSrtp: true, srtpCryptoSuite: suite };
  const [sender, receiver] = await Promise.all([
    router.createPlainTransport(secured),
    router.createPlainTransport(secured),
  ]);
  const [source, sink] = await Promise.all([router.createDirectTransport(), router.createDirectTransport()]);
  await connect(sender, receiver);
  await connect(receiver, sender);

  const { rtpCapabilities } = router;
  const spoken = await source.produce({ kind: 'audio', rtpParameters: RTP_PARAMETERS });
  const sent = await sender.consume({ producerId: spoken.id, rtpCapabilities });
  const received = await receiver.produce({ kind: 'audio', rtpParameters: sent.rtpParameters });
  const heard = await sink.consume({ producerId: received.id, rtpCapabilities });

  const payload = Buffer.from(`through ${suite}`);
  let sequence = 1;
  /** @type {Promise<void>} */
  const arrived = new Promise((resolve, reject) => {
    const timer = setInterval(() => spoken.send(encodeRtp(sequence++, payload)), RESEND_MS);
    heard.observer.once('close', () => {
      clearInterval(timer);
      reject(new Error('the transport closed before the packet came'));
    });
    heard.on('rtp', (packet) => packet.subarray(-payload.length).equals(payload) && resolve());
  });
  await arrived;
  for (const transport of [source, sink, sender, receiver]) transport.close();
}
