// @ts-check
import { run, succeeds } from './run.mjs';

export const BUILD_PACKAGES = [
  'cmake',
  'dpkg-dev',
  'flatbuffers-compiler',
  'g++',
  'libabsl-dev',
  'libflatbuffers-dev',
  'libssl-dev',
  'libuv1-dev',
  'make',
  'ninja-build',
  'openssl',
  'pkg-config',
];

export const NSS_PACKAGES = ['libsrtp2-dev'];

const INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends'];
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=120'];

/**
 * Reads `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`, which says nothing about a package it never saw.
 * @param {string[]} wanted
 * @param {string} dpkgQuery
 */
export function missingOf(wanted, dpkgQuery) {
  const installed = new Set(
    dpkgQuery
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((name) => !installed.has(name));
}

/** @param {string[]} missing */
export function installCommand(missing) {
  return `sudo apt-get update && sudo ${[...INSTALL, ...missing].join(' ')}`;
}

/** @param {string[]} wanted */
async function findMissing(wanted) {
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted];
  // dpkg-query ends with code 1 when it knows not all of them; what it printed still counts.
  const output = await run('dpkg-query', query).catch((error) => (error.lines ?? []).join('\n'));
  return missingOf(wanted, output);
}

/** @returns {Promise<string[] | undefined>} what to put before a command to run it as root; undefined where it may not */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return (await succeeds('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined;
}

/**
 * Makes sure that Debian packages are installed; installs the missing ones when it may. Refuses with the missing names
 * and the command that installs them.
 * @param {string[]} wanted
 * @param {(line: string) => void} say
 */
export async function ensurePackages(wanted, say) {
  if (!(await succeeds('apt-get', ['--version']))) {
    throw new Error(
      'This machine has no apt-get, and the media worker is built against Debian packages only. ' +
        `Set MEDIASOUP_WORKER_BIN to a worker of your own, or build on Debian with: ${installCommand(wanted)}`,
    );
  }
  const missing = await findMissing(wanted);
  if (missing.length === 0) return;
  const prefix = await rootPrefix();
  const advice = `Missing packages: ${missing.join(', ')}. Install them with: ${installCommand(missing)}`;
  if (!prefix) throw new Error(advice);
  say(`Installing Debian packages that the media worker's build needs: ${missing.join(', ')}.`);
  const asRoot = (/** @type {string[]} */ command) => {
    const [program, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    return run(/** @type {string} */ (program), args);
  };
  try {
    // An update that fails may still leave lists good enough to install from.
    await asRoot(['apt-get', 'update', ...WAIT_FOR_LOCK]).catch(() => {});
    await asRoot([...INSTALL, ...WAIT_FOR_LOCK, ...missing]);
  } catch (error) {
    throw new Error(`${advice}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
