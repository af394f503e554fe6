// @ts-check
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { supportedNode } from './packages.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { preparePackages } from './prepare.mjs';
import { giveUp } from './step.mjs';
import { ensureWorker } from './worker.mjs';

/** `npm start`: everything from a fresh clone to a meeting that is open. */
async function start() {
  const env = await preparePackages();
  env.MEDIASOUP_WORKER_BIN = await ensureWorker();
  await ensureBuilt();
  const server = spawn(supportedNode(), [inRoot('apps', 'server', 'dist', 'main.js')], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  // A terminal sends Ctrl+C to the server too; whoever sends a signal to this process alone means the server.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('error', giveUp);
  server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

start().catch(giveUp);
