// @ts-check
import { existsSync } from 'node:fs';
import { mustRun, runStep, say, SetupFault } from './step.mjs';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];

/** Finds Chromium, or installs Debian's. @returns {Promise<string>} its path */
export async function ensureChromium() {
  const found = find();
  if (found) return found;
  const prefix = await rootPrefix();
  if (!prefix)
    throw new SetupFault(
      `Chromium is missing. Install it with: sudo ${INSTALL.join(' ')} (or set CHROMIUM_PATH), then try again.`,
    );
  say('Installing Chromium from Debian ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun({ label: 'reading the list of packages', ...prefixed(prefix, ['apt-get', 'update']), env });
  await mustRun({ label: 'installing Chromium', ...prefixed(prefix, INSTALL), env });
  const installed = find();
  if (!installed) throw new SetupFault('Chromium was installed but is not where it is looked for: set CHROMIUM_PATH.');
  return installed;
}

function find() {
  return PLACES.find((place) => place !== undefined && existsSync(place));
}

/** What to put before a command that needs root: nothing for root, sudo where it asks for no password, else null. */
async function rootPrefix() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = await runStep({ label: 'looking for sudo', command: 'sudo', args: ['-n', 'true'] }).catch(() => ({
    code: 1,
  }));
  return sudo.code === 0 ? ['sudo', '-n'] : null;
}

/** @param {string[]} prefix @param {string[]} words */
function prefixed(prefix, words) {
  const [command = '', ...args] = [...prefix, ...words];
  return { command, args };
}
