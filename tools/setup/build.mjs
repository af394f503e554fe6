// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot, WORK } from './paths.mjs';
import { supportedEnv, supportedNode } from './packages.mjs';
import { hashOfTree, isStamped, writeStamp } from './stamp.mjs';
import { mustRun, say } from './step.mjs';

const STAMP = path.join(WORK, 'built');
const SOURCES = ['libs', 'apps/server', 'apps/web', 'tsconfig.base.json', 'nx.json', 'package-lock.json'].map((place) =>
  inRoot(place),
);
const RESULTS = [
  ...['libs/room', 'libs/contracts', 'apps/server', 'apps/web'].map((project) => inRoot(project, 'dist')),
  // With which the server draws pages.
  inRoot('apps/web', 'dist-server'),
];

/** Builds server and web app, unless nothing has changed since they were built. */
export async function ensureBuilt() {
  const stamp = hashOfTree(SOURCES);
  if (isStamped(STAMP, stamp) && RESULTS.every((result) => existsSync(result))) return;
  say('Building the server and the web app (half a minute the first time) ...');
  const nx = inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const args = [nx, 'run-many', '-t', 'build', '-p', '@homegroup/server', '@homegroup/web'];
  const { seconds } = await mustRun({ label: 'building', command: supportedNode(), args, env: supportedEnv() });
  writeStamp(STAMP, stamp);
  say(`Built (${seconds} s).`);
}
