// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { mustRun, runStep, say, SetupFault } from './step.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// With iproute2, by which a bad line is laid for a test.
const INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'iproute2'];
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=120'];

/** Finds Chromium, or installs Debian's. @returns {Promise<string>} its path */
export async function ensureChromium() {
  const found = findChromium(process.env);
  if (found) return found;
  const prefix = await rootPrefix();
  if (!prefix)
    throw new SetupFault(
      `Chromium is missing. Install it with: sudo apt-get update && sudo ${INSTALL.join(' ')}\n(or set CHROMIUM_PATH to a Chromium or Chrome of your own), then try again.`,
    );
  say('Installing Chromium from Debian ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const asRoot = (/** @type {string[]} */ words) => prefixed(prefix, [...words, ...WAIT_FOR_LOCK]);
  // An update that fails may still leave lists good enough to install from.
  await runStep({ label: 'reading the list of packages', ...asRoot(['apt-get', 'update']), env });
  await mustRun({ label: 'installing Chromium', ...asRoot(INSTALL), env });
  const installed = findChromium(process.env);
  if (!installed) throw new SetupFault('Chromium was installed but is not where it is looked for: set CHROMIUM_PATH.');
  return installed;
}

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} the one that CHROMIUM_PATH names, or the first in PATH */
export function findChromium({ CHROMIUM_PATH, PATH = '' }) {
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH))
    throw new SetupFault(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which is not there.`);
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return PATH.split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((place) => existsSync(place));
}

/** What to put before a command that needs root: nothing for root, sudo where it asks for no password, else null. */
async function rootPrefix() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const mayAll = await runStep({ label: 'asking for sudo', command: 'sudo', args: ['-n', 'true'] }).then(
    ({ code }) => code === 0,
    () => false,
  );
  return mayAll ? ['sudo', '-n'] : null;
}

/** @param {string[]} prefix @param {string[]} words */
function prefixed(prefix, words) {
  const [command = '', ...args] = [...prefix, ...words];
  return { command, args };
}
