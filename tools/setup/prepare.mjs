// @ts-check
import path from 'node:path';
import { withLock } from '../media-worker/lock.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { checkMachine } from './machine.mjs';
import { ensurePackages, supportedEnv, supportedNode } from './packages.mjs';
import { inRoot, WORK } from './paths.mjs';
import { mustRun, say } from './step.mjs';
import { ensureWorker } from './worker.mjs';

/** The packages, and the environment in which everything runs. @returns {Promise<NodeJS.ProcessEnv>} */
export async function preparePackages() {
  return alone(async () => {
    await ensurePackages();
    return supportedEnv();
  });
}

/** All that a server needs. @returns {Promise<NodeJS.ProcessEnv>} */
export async function prepareServer() {
  return alone(server);
}

/** All that a server and a true browser need. @returns {Promise<NodeJS.ProcessEnv>} */
export async function prepareAll() {
  return alone(async () => ({ ...(await server()), CHROMIUM_PATH: await ensureChromium() }));
}

async function server() {
  await ensurePackages();
  const env = { ...supportedEnv(), MEDIASOUP_WORKER_BIN: await ensureWorker() };
  await ensureBuilt();
  return env;
}

/** Two runs in one checkout prepare it one after the other. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
async function alone(work) {
  checkMachine();
  return withLock(path.join(WORK, 'setup.lock'), { say, doing: 'preparing this checkout', work });
}

/**
 * Prepares all, then runs a built program of the workspace and shows what it says.
 * @param {string} label @param {string[]} program
 * @param {{ args?: string[], maxMs?: number }} [more] what it is given, and how long it may take
 */
export async function runProgram(label, program, { args = [], ...limit } = {}) {
  const env = await prepareAll();
  const node = supportedNode();
  await mustRun({
    label: 'building',
    command: node,
    args: [inRoot('node_modules', 'typescript-7', 'bin', 'tsc'), '-b'],
    env,
  });
  await mustRun({ label, command: node, args: [inRoot(...program), ...args], env, shown: true, ...limit });
}
