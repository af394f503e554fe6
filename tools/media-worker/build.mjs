// @ts-check
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibsrtp } from './libsrtp.mjs';
import { mendDtlsTransport, MENDED_FILE } from './mend.mjs';
import { BUILD_PACKAGES, ensurePackages, NSS_PACKAGES } from './packages.mjs';
import { parseNinja } from './progress.mjs';
import { run } from './run.mjs';

const RECIPE = path.dirname(fileURLToPath(import.meta.url));
const SOURCES = ['src', 'include', 'fbs', 'deps'];

/** @param {string} file */
const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Copies the worker's sources and mends the copy; the installed package stays as it is. @param {string} worker @param {string} to */
async function copySources(worker, to) {
  if (await exists(to)) return;
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  for (const part of SOURCES) await cp(path.join(worker, part), path.join(unfinished, part), { recursive: true });
  const file = path.join(unfinished, MENDED_FILE);
  await writeFile(file, mendDtlsTransport(await readFile(file, 'utf8')));
  await rename(unfinished, to);
}

/** @param {string} to */
async function copyRecipe(to) {
  for (const part of ['CMakeLists.txt', 'stand-ins']) {
    // An unchanged file keeps its time, or a resumed build would compile everything again.
    await cp(path.join(RECIPE, part), path.join(to, part), { recursive: true, preserveTimestamps: true });
  }
}

/**
 * @param {string} folder
 * @param {(line: string) => void} say
 * @returns {Promise<{ kind: 'openssl' | 'nss', prefix: string }>} an empty prefix for the distribution's own
 */
async function chooseLibsrtp(folder, say) {
  try {
    return { kind: 'openssl', prefix: await buildLibsrtp(folder) };
  } catch (error) {
    say(`libsrtp could not be built on OpenSSL: ${error instanceof Error ? error.message : String(error)}`);
    say("Warning: using Debian's libsrtp, which stands on NSS. It serves small rooms; large ones cost far more CPU.");
    await ensurePackages(NSS_PACKAGES, say);
    return { kind: 'nss', prefix: '' };
  }
}

/**
 * Builds the worker from the sources in the npm package. An interrupted build goes on where it was.
 * @param {{ mediasoupRoot: string, folder: string, say: (line: string) => void, progress: (text: string) => void }} options
 * @returns {Promise<{ binary: string, libsrtp: 'openssl' | 'nss' }>}
 */
export async function buildWorker({ mediasoupRoot, folder, say, progress }) {
  await ensurePackages(BUILD_PACKAGES, say);
  say('Building the media worker from its sources, once for this machine: about five minutes on two cores.');
  await mkdir(folder, { recursive: true });
  const sources = path.join(folder, 'worker');
  await copySources(path.join(mediasoupRoot, 'worker'), sources);
  await copyRecipe(path.join(folder, 'recipe'));
  progress('Building the media worker: libsrtp');
  const libsrtp = await chooseLibsrtp(folder, say);

  const out = path.join(folder, 'out');
  const settings = ['-DCMAKE_BUILD_TYPE=Release', `-DWORKER=${sources}`, `-DLIBSRTP=${libsrtp.prefix}`];
  await run('cmake', ['-G', 'Ninja', '-S', path.join(folder, 'recipe'), '-B', out, ...settings]);
  await run('ninja', ['-C', out], {
    onLine: (line) => {
      const step = parseNinja(line);
      if (step) progress(`Building the media worker: step ${step.done} of ${step.total}`);
    },
  });
  progress('');
  return { binary: path.join(out, 'mediasoup-worker'), libsrtp: libsrtp.kind };
}
