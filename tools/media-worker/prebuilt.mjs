// @ts-check
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readTarFile } from './tar.mjs';

const CONNECT_MS = 5000;
const STALL_MS = 10_000;
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * The name that mediasoup's npm-scripts.mjs gives its prebuilt worker.
 * @param {{ version: string, platform: string, arch: string, release: string }} machine
 */
export function prebuiltName({ version, platform, arch, release }) {
  const kernel = platform === 'linux' ? `-kernel${Number(release.split('.')[0])}` : '';
  return `mediasoup-worker-${version}-${platform}-${arch}${kernel}.tgz`;
}

/**
 * @param {{ version: string, repositoryUrl: string }} mediasoup
 * @param {NodeJS.ProcessEnv} [env]
 */
export function prebuiltUrl({ version, repositoryUrl }, env = process.env) {
  const releases = `${repositoryUrl.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download`;
  const base = env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || releases;
  const name = prebuiltName({ version, platform: os.platform(), arch: os.arch(), release: os.release() });
  return `${base}/${version}/${name}`;
}

/**
 * @param {string} url
 * @param {(text: string) => void} progress
 */
async function download(url, progress) {
  const abort = new AbortController();
  const late = () => abort.abort(new Error('no answer in time'));
  let timer = setTimeout(late, CONNECT_MS);
  try {
    const answer = await fetch(url, { signal: abort.signal });
    if (!answer.ok || !answer.body) throw new Error(`answer ${answer.status}`);
    const chunks = [];
    let bytes = 0;
    for await (const chunk of answer.body) {
      clearTimeout(timer);
      timer = setTimeout(late, STALL_MS);
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw new Error('far larger than a worker is');
      progress(`Downloading the media worker: ${(bytes / 1e6).toFixed(1)} MB`);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
    progress('');
  }
}

/**
 * Writes mediasoup's own prebuilt worker to a file, not yet tried. Refuses with the reason when it cannot be had.
 * @param {{ url: string, to: string, progress: (text: string) => void }} wanted
 */
export async function fetchPrebuilt({ url, to, progress }) {
  try {
    const archive = await promisify(gunzip)(await download(url, progress));
    const worker = readTarFile(archive, 'mediasoup-worker');
    if (!worker) throw new Error('the archive holds no worker');
    await writeFile(to, worker, { mode: 0o755 });
  } catch (error) {
    throw new Error(`it could not be downloaded (${reasonOf(error)})`, { cause: error });
  }
}

/** fetch() says only "fetch failed"; what failed is in its cause. @param {unknown} error @returns {string} */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return error.cause instanceof Error ? reasonOf(error.cause) : code;
}
