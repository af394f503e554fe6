// @ts-check
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from './machine.mjs';
import { inRoot } from './paths.mjs';
import { hashOfContents, isStamped, writeStamp } from './stamp.mjs';
import { mustRun, say, SetupFault } from './step.mjs';

const STAMP = inRoot('node_modules', '.homegroup-setup');
const LOCK = inRoot('package-lock.json');
const NODE_NEEDED = { major: 24, minor: 11 };
/** npm before this one installs from the lockfile all the same, but writes it without what it does not know (libc). */
const NPM_OF_LOCK = 11;

/** Installs the packages of the lockfile, unless they are there already. */
export async function ensurePackages() {
  const stamp = `${process.platform} ${process.arch} ${hashOfContents(manifests())}`;
  if (isStamped(STAMP, stamp)) return;
  say('Installing packages from the npm registry (about two minutes the first time) ...');
  const lock = readFileSync(LOCK);
  const { seconds } = await mustRun({ label: 'installing packages', command: 'npm', args: INSTALL });
  // What a partial registry lacks, or an old npm, must not change what is written down for everyone else.
  if (!lock.equals(readFileSync(LOCK))) {
    writeFileSync(LOCK, lock);
    if (process.env.CI && (await npmMajor()) >= NPM_OF_LOCK)
      throw new SetupFault('package-lock.json does not fit the package.json files: run npm install and commit it.');
  }
  writeStamp(STAMP, stamp);
  say(`Packages are installed (${seconds} s).`);
}

/** The Node that everything runs on: the machine's own where it is new enough, else the one that npm brought. */
export function supportedNode() {
  if (isSupported(process.versions.node)) return process.execPath;
  const brought = inRoot('node_modules', '.bin', 'node');
  if (existsSync(brought)) return brought;
  throw new SetupFault(
    `Node ${process.versions.node} is too old, and npm has none for this system: install Node ${NODE_NEEDED.major}.`,
  );
}

/** The environment in which that Node comes first. @returns {NodeJS.ProcessEnv} */
export function supportedEnv() {
  const { PATH = '', ...env } = process.env;
  // npm sets these for the Node it runs on itself; a child that is npm again would follow them.
  delete env.npm_config_nodedir;
  return {
    ...env,
    NX_DAEMON: 'false',
    PATH: [path.dirname(supportedNode()), inRoot('node_modules', '.bin'), PATH].join(path.delimiter),
  };
}

/** @param {string} version */
function isSupported(version) {
  const { major, minor } = versionOf(version);
  return major > NODE_NEEDED.major || (major === NODE_NEEDED.major && minor >= NODE_NEEDED.minor);
}

function manifests() {
  const found = ['apps', 'libs'].flatMap((folder) => workspacesIn(inRoot(folder)));
  return [LOCK, inRoot('package.json'), ...found];
}

/** @param {string} folder */
function workspacesIn(folder) {
  return readdirSync(folder)
    .map((name) => path.join(folder, name, 'package.json'))
    .filter((file) => existsSync(file))
    .sort();
}

// No package's own scripts run: what they would fetch may be out of reach, and what is needed of them the project does itself.
const INSTALL = [
  'install',
  '--ignore-scripts',
  // Whatever the environment says: the build and the tests need these.
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  // The lockfile names no registry: everyone has their own.
  '--omit-lockfile-registry-resolved',
];

async function npmMajor() {
  const { output } = await mustRun({ label: 'asking npm for its version', command: 'npm', args: ['--version'] });
  return versionOf(output.trim().split('\n').at(-1) ?? '').major;
}
