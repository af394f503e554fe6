// @ts-check
import { createHash } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { access, copyFile, chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { osRelease } from './os-release.mjs';

/** @typedef {'openssl' | 'nss' | 'bundled'} Libsrtp */
/** @typedef {{ kind: 'prebuilt' | 'built', libsrtp: Libsrtp, bytes: number }} Stamp what was true when the smoke test passed */
/** @typedef {{ folder: string, lock: string, build: string, download: string }} Place */

const RECIPE = ['CMakeLists.txt', 'stand-ins/ankerl/unordered_dense.h', 'stand-ins/srtp.h', 'mend.mjs'];
const BINARY = 'mediasoup-worker';
const STAMP = 'smoke-test-passed.json';

/** What makes one build differ from another; a new release of the distribution has other libraries to link to. */
function recipeHash() {
  const hash = createHash('sha256');
  for (const file of RECIPE) hash.update(readFileSync(new URL(file, import.meta.url)));
  const { ID = '', VERSION_ID = '' } = osRelease();
  return hash.update(`${ID} ${VERSION_ID}`).digest('hex').slice(0, 12);
}

/**
 * Where the worker of a mediasoup version is kept on this machine, and the files beside it while it is being made.
 * @param {string} version
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Place}
 */
export function cachePlace(version, env = process.env) {
  // The XDG rules say that a path that is not absolute is to be passed over.
  const given = env.XDG_CACHE_HOME ?? '';
  const home = path.isAbsolute(given) ? given : path.join(os.homedir(), '.cache');
  const name = `${version}-${os.platform()}-${os.arch()}-${recipeHash()}`;
  const folder = path.join(home, 'homegroup', 'media-worker', name);
  return { folder, lock: `${folder}.lock`, build: `${folder}.build`, download: `${folder}.download` };
}

/**
 * The kept worker, looked at only as closely as every start can afford.
 * @param {Place} place
 * @returns {Promise<{ path: string, stamp: Stamp } | undefined>}
 */
export async function readCached({ folder }) {
  const file = path.join(folder, BINARY);
  try {
    /** @type {Stamp} */
    const stamp = JSON.parse(await readFile(path.join(folder, STAMP), 'utf8'));
    await access(file, constants.X_OK);
    return (await stat(file)).size === stamp.bytes ? { path: file, stamp } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a worker that passed its smoke test. Readers see all of it or nothing.
 * @param {Place} place
 * @param {string} binary
 * @param {{ kind: 'prebuilt' | 'built', libsrtp: Libsrtp }} facts
 */
export async function keep({ folder }, binary, facts) {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const file = path.join(unfinished, BINARY);
  await copyFile(binary, file);
  await chmod(file, 0o755);
  const { size } = await stat(file);
  await writeFile(path.join(unfinished, STAMP), `${JSON.stringify({ ...facts, bytes: size })}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return path.join(folder, BINARY);
}
