// @ts-check
import { spawn } from 'node:child_process';
import { ended } from './child.mjs';
import { supportedNode } from './packages.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { prepareServer } from './prepare.mjs';
import { giveUp } from './step.mjs';

/** `npm start`: everything from a fresh clone to a meeting that is open. */
async function start() {
  const env = await prepareServer();
  const args = [inRoot('apps', 'server', 'dist', 'main.js')];
  const { code } = await ended(spawn(supportedNode(), args, { cwd: ROOT, env, stdio: 'inherit' }));
  process.exit(code);
}

start().catch(giveUp);
