// @ts-check
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildWorker } from './build.mjs';
import { cachePlace, keep, readCached } from './cache.mjs';
import { withLock } from './lock.mjs';
import { installedMediasoup } from './mediasoup-package.mjs';
import { fetchPrebuilt, prebuiltUrl } from './prebuilt.mjs';
import { terminalProgress } from './progress.mjs';
import { succeeds } from './run.mjs';
import { smokeTest } from './smoke.mjs';

/** @typedef {import('./cache.mjs').Libsrtp} Libsrtp */
/** @typedef {import('./cache.mjs').Place} Place */
/** @typedef {{ path: string, kind: 'given' | 'cached' | 'prebuilt' | 'built', libsrtp: Libsrtp }} MediaWorker */
/** @typedef {{ say: (line: string) => void, progress: (text: string) => void }} Voice */

/** @type {Record<Libsrtp, string>} */
const LIBSRTP_WORDS = { openssl: 'libsrtp on OpenSSL', nss: 'libsrtp on NSS', bundled: 'its own libsrtp' };

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Tells from the libraries that a worker asks for which libsrtp it stands on. @param {Buffer} binary @returns {Libsrtp} */
export function libsrtpOf(binary) {
  if (binary.includes('libsrtp2.so')) return 'nss';
  return binary.includes('libssl.so') ? 'openssl' : 'bundled';
}

/**
 * The smoke test for a worker made elsewhere: its handshake needs the openssl command, which such a machine may lack.
 * @param {string} binary
 * @param {Voice} voice
 */
async function smokeTestForeign(binary, { say }) {
  const withHandshake = await succeeds('openssl', ['version']);
  if (!withHandshake) {
    say(
      'The openssl command is missing, so the DTLS handshake of the media worker is not tried. (apt-get install openssl)',
    );
  }
  await smokeTest(binary, { withHandshake });
}

/** @param {string} given @param {Voice} voice @returns {Promise<MediaWorker>} */
async function useGiven(given, voice) {
  const file = path.resolve(given);
  try {
    await smokeTestForeign(file, voice);
    voice.say(`Media worker: ${file}, as MEDIASOUP_WORKER_BIN says.`);
    return { path: file, kind: 'given', libsrtp: libsrtpOf(await readFile(file)) };
  } catch (error) {
    throw new Error(
      `MEDIASOUP_WORKER_BIN names ${file}, which does not work (${messageOf(error)}). ` +
        'Give it a worker of the installed mediasoup version, or unset it to have one downloaded or built.',
      { cause: error },
    );
  }
}

/** @param {Place} place @param {Voice} voice @returns {Promise<MediaWorker | undefined>} */
async function useCached(place, { say }) {
  const cached = await readCached(place);
  if (!cached) return undefined;
  const { kind, libsrtp } = cached.stamp;
  say(`Media worker: in the cache (${kind}, ${LIBSRTP_WORDS[libsrtp]}).`);
  if (libsrtp === 'nss')
    say(`Warning: it suits small rooms only. To build it on OpenSSL again, remove ${place.folder}`);
  return { path: cached.path, kind: 'cached', libsrtp };
}

/** @param {Place} place @param {Voice} voice @returns {Promise<MediaWorker | undefined>} */
async function usePrebuilt(place, voice) {
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return undefined;
  try {
    const url = prebuiltUrl(installedMediasoup());
    await fetchPrebuilt({ url, to: place.download, progress: voice.progress });
    await smokeTestForeign(place.download, voice);
    const kept = await keep(place, place.download, { kind: 'prebuilt', libsrtp: 'bundled' });
    voice.say("Media worker: mediasoup's own, downloaded and tried.");
    return { path: kept, kind: 'prebuilt', libsrtp: 'bundled' };
  } catch (error) {
    voice.say(`mediasoup's prebuilt media worker is not used: ${messageOf(error)}.`);
    return undefined;
  } finally {
    await rm(place.download, { force: true });
  }
}

/** @param {Place} place @param {Voice} voice @returns {Promise<MediaWorker>} */
async function useBuilt(place, voice) {
  const mediasoupRoot = installedMediasoup().root;
  const { binary, libsrtp } = await buildWorker({ mediasoupRoot, folder: place.build, ...voice });
  try {
    await smokeTest(binary);
  } catch (error) {
    throw new Error(
      `The media worker was built but does not work (${messageOf(error)}). It is left in ${place.build}; ` +
        'remove that folder to build from the beginning.',
      { cause: error },
    );
  }
  const kept = await keep(place, binary, { kind: 'built', libsrtp });
  await rm(place.build, { recursive: true, force: true });
  voice.say(`Media worker: built and tried (${LIBSRTP_WORDS[libsrtp]}).`);
  return { path: kept, kind: 'built', libsrtp };
}

/**
 * Makes sure that a worker of the installed mediasoup is on this machine: the given one, else the one in the cache, else
 * mediasoup's prebuilt one, else one built from the npm package. Give its path to the server as MEDIASOUP_WORKER_BIN
 * before that imports mediasoup. Refuses with a message that says what to do.
 * @param {Partial<Voice>} [voice]
 * @returns {Promise<MediaWorker>}
 */
export async function ensureMediaWorker({ say = console.error, progress = terminalProgress() } = {}) {
  const voice = { say, progress };
  const given = process.env.MEDIASOUP_WORKER_BIN;
  if (given) return useGiven(given, voice);
  const place = cachePlace(installedMediasoup().version);
  const look = async () => useCached(place, voice);
  const make = async () => (await look()) ?? (await usePrebuilt(place, voice)) ?? (await useBuilt(place, voice));
  return (await look()) ?? (await withLock(place.lock, { say, work: make }));
}

if (import.meta.main) {
  try {
    console.log((await ensureMediaWorker()).path);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
