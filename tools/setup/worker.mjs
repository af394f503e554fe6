// @ts-check
import { spawn } from 'node:child_process';
import { cachePlace, readCached } from '../media-worker/cache.mjs';
import { installedMediasoup } from '../media-worker/mediasoup-package.mjs';
import { ended, exitCodeOf } from './child.mjs';
import { supportedEnv, supportedNode } from './packages.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { SetupFault } from './step.mjs';

/** Makes sure that there is a media worker, and gives its path. What the tool says goes to the terminal. @returns {Promise<string>} */
export async function ensureWorker() {
  // Every start but the first is answered here, without another process.
  const cached = process.env.MEDIASOUP_WORKER_BIN
    ? undefined
    : await readCached(cachePlace(installedMediasoup().version));
  if (cached && cached.stamp.libsrtp !== 'nss') return cached.path;
  const child = spawn(supportedNode(), [inRoot('tools', 'media-worker', 'ensure.mjs')], {
    cwd: ROOT,
    env: supportedEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const { code, told } = await ended(child);
  if (told) process.exit(exitCodeOf(told));
  const worker = output.trim().split('\n').at(-1);
  if (code !== 0 || !worker) throw new SetupFault('There is no media worker; the lines above say what to do.');
  return worker;
}
