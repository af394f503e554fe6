// @ts-check
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from './run.mjs';
import { encodeIceNomination, isDtls } from './stun.mjs';

/** @typedef {import('mediasoup/types').Router} Router */
/** @typedef {import('mediasoup/types').WebRtcTransport} WebRtcTransport */

const LOOPBACK = '127.0.0.1';
const RESEND_MS = 100;
const SUITES = 'SRTP_AEAD_AES_128_GCM:SRTP_AES128_CM_SHA1_80';

/** @param {string} folder */
async function makeCertificate(folder) {
  const key = path.join(folder, 'key.pem');
  const certificate = path.join(folder, 'certificate.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const file = ['-nodes', '-days', '2', '-subj', '/CN=smoke', '-keyout', key, '-out', certificate];
  await run('openssl', ['req', '-x509', ...curve, ...file]);
  const { fingerprint256 } = new X509Certificate(await readFile(certificate));
  return { key, certificate, fingerprint: fingerprint256 };
}

async function boundSocket() {
  const socket = createSocket('udp4');
  socket.bind(0, LOOPBACK);
  await once(socket, 'listening');
  return socket;
}

/**
 * Resolves once ICE is nominated. UDP may lose a request, so it is sent again until then.
 * @param {WebRtcTransport} transport
 * @param {import('node:dgram').Socket} outer
 * @returns {Promise<number>} the worker's port
 */
function nominate(transport, outer) {
  const port = /** @type {import('mediasoup/types').IceCandidate} */ (transport.iceCandidates[0]).port;
  const ask = () => outer.send(encodeIceNomination(transport.iceParameters), port, LOOPBACK);
  return new Promise((resolve, reject) => {
    const timer = setInterval(ask, RESEND_MS);
    transport.observer.once('close', () => {
      clearInterval(timer);
      reject(new Error('the transport closed before ICE was done'));
    });
    transport.on('icestatechange', (state) => {
      if (state !== 'completed') return;
      clearInterval(timer);
      resolve(port);
    });
    ask();
  });
}

/** @param {WebRtcTransport} transport @returns {Promise<void>} */
function untilConnected(transport) {
  return new Promise((resolve, reject) => {
    transport.observer.once('close', () => reject(new Error('the transport closed before DTLS was done')));
    transport.on('dtlsstatechange', (state) => {
      if (state === 'connected') resolve();
      if (state === 'failed' || state === 'closed') reject(new Error(`the DTLS handshake ended as "${state}"`));
    });
  });
}

/**
 * Passes DTLS between `openssl s_client`, which knows no ICE, and the worker, which answers only the nominated address.
 * @param {{ inner: import('node:dgram').Socket, outer: import('node:dgram').Socket, workerPort: number }} relay
 */
function relayDtls({ inner, outer, workerPort }) {
  let clientPort = 0;
  inner.on('message', (packet, from) => {
    clientPort = from.port;
    outer.send(packet, workerPort, LOOPBACK);
  });
  outer.on('message', (packet) => {
    if (isDtls(packet) && clientPort !== 0) inner.send(packet, clientPort, LOOPBACK);
  });
}

/**
 * A real DTLS handshake against a WebRtcTransport of the router, to 'connected'. Its client is the openssl command with
 * a few lines of ICE before it, so that setting up needs no WebRTC package; it is also a client that is not the worker's.
 * @param {Router} router
 */
export async function handshake(router) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homegroup-smoke-'));
  const [inner, outer] = await Promise.all([boundSocket(), boundSocket()]);
  const transport = await router.createWebRtcTransport({ listenInfos: [{ protocol: 'udp', ip: LOOPBACK }] });
  let client;
  try {
    const { key, certificate, fingerprint } = await makeCertificate(folder);
    const connected = untilConnected(transport);
    connected.catch(() => {});
    const fingerprints = [{ algorithm: /** @type {const} */ ('sha-256'), value: fingerprint }];
    await transport.connect({ dtlsParameters: { role: 'client', fingerprints } });
    relayDtls({ inner, outer, workerPort: await nominate(transport, outer) });
    const address = `${LOOPBACK}:${inner.address().port}`;
    const own = ['-cert', certificate, '-key', key, '-use_srtp', SUITES];
    // s_client ends when its input does, so it gets a pipe that stays open.
    client = spawn('openssl', ['s_client', '-dtls1_2', '-connect', address, ...own], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await connected;
  } finally {
    client?.kill();
    transport.close();
    inner.close();
    outer.close();
    await rm(folder, { recursive: true, force: true });
  }
}
