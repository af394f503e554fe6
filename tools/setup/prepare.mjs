// @ts-check
import { mkdirSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { checkMachine } from './machine.mjs';
import { ensurePackages, supportedEnv, supportedNode } from './packages.mjs';
import { inRoot, WORK } from './paths.mjs';
import { mustRun } from './step.mjs';
import { ensureWorker } from './worker.mjs';

/** The packages, and the environment in which everything runs. @returns {Promise<NodeJS.ProcessEnv>} */
export async function preparePackages() {
  mkdirSync(WORK, { recursive: true });
  checkMachine();
  await ensurePackages();
  return supportedEnv();
}

/** All that a whole server and a true browser need. @returns {Promise<NodeJS.ProcessEnv>} */
export async function prepareAll() {
  const env = await preparePackages();
  env.MEDIASOUP_WORKER_BIN = await ensureWorker();
  env.CHROMIUM_PATH = await ensureChromium();
  await ensureBuilt();
  return env;
}

/** Prepares all, then runs a built program of the workspace and shows what it says. @param {string} label @param {string[]} program */
export async function runProgram(label, program) {
  const env = await prepareAll();
  const node = supportedNode();
  await mustRun({
    label: 'building',
    command: node,
    args: [inRoot('node_modules', 'typescript-7', 'bin', 'tsc'), '-b'],
    env,
  });
  await mustRun({ label, command: node, args: [inRoot(...program)], env, shown: true });
}
