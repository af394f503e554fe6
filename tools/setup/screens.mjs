// @ts-check
import { supportedEnv, supportedNode } from './packages.mjs';
import { inRoot } from './paths.mjs';
import { preparePackages, runProgram } from './prepare.mjs';
import { giveUp, mustRun } from './step.mjs';

/** `npm run screens`: pictures of every screen, in docs/screens; `npm run screens -- door order`: some of them. */
async function run() {
  await preparePackages();
  await mustRun({
    label: 'building the gallery',
    command: supportedNode(),
    args: [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'gallery.config.ts'],
    cwd: inRoot('apps', 'web'),
    env: supportedEnv(),
  });
  await runProgram('screens', ['apps', 'web-e2e', 'dist', 'screens', 'main.js'], { args: process.argv.slice(2) });
}

run().catch(giveUp);
