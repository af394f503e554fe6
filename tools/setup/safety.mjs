// @ts-check
import { runProgram } from './prepare.mjs';
import { giveUp } from './step.mjs';

/** All figures together take hours. */
const MAX_MS = 12 * 60 * 60_000;
const args = process.argv.slice(2);

/** `npm run safety`: every figure of docs/safety.md; `-- --only NAME` one of them, `--count N` so often. */
runProgram('safety', ['apps', 'server-e2e', 'dist', 'safety', 'main.js'], { args, maxMs: MAX_MS }).catch(giveUp);
