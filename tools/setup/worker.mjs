// @ts-check
import { spawn } from 'node:child_process';
import { inRoot, ROOT } from './paths.mjs';
import { supportedEnv, supportedNode } from './packages.mjs';
import { SetupFault } from './step.mjs';

/** Makes sure that there is a media worker, and gives its path. What the tool says goes to the terminal. @returns {Promise<string>} */
export async function ensureWorker() {
  const child = spawn(supportedNode(), [inRoot('tools', 'media-worker', 'ensure.mjs')], {
    cwd: ROOT,
    env: supportedEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const worker = output.trim().split('\n').at(-1);
  if (code !== 0 || !worker) throw new SetupFault('There is no media worker; the lines above say what to do.');
  return worker;
}
