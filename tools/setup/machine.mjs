// @ts-check
import { statfsSync } from 'node:fs';
import { ROOT } from './paths.mjs';
import { say, SetupFault } from './step.mjs';

const NODE_MIN = 20;
const FREE_MIN_GIB = 3;

/** Refuses a machine on which the rest cannot work. */
export function checkMachine() {
  const { major } = versionOf(process.versions.node);
  if (major < NODE_MIN)
    throw new SetupFault(
      `Node ${process.versions.node} is too old even for the set-up: install Node ${NODE_MIN} or later.`,
    );
  if (process.platform === 'win32')
    throw new SetupFault('Windows is not supported. Use Linux, macOS, or the Linux subsystem of Windows.');
  const { bavail, bsize } = statfsSync(ROOT);
  const free = (bavail * bsize) / 2 ** 30;
  if (free < FREE_MIN_GIB)
    say(`Only ${free.toFixed(1)} GiB are free on this disk; a first start needs about ${FREE_MIN_GIB}.`);
}

/** @param {string} version @returns {{ major: number, minor: number }} */
export function versionOf(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return { major, minor };
}
