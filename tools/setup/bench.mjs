// @ts-check
import { runProgram } from './prepare.mjs';
import { giveUp } from './step.mjs';

/** All benchmarks together take three quarters of an hour on two cores. */
const MAX_MS = 3 * 60 * 60_000;
const args = process.argv.slice(2);

/** `npm run bench`: every benchmark; the report goes to docs/performance.md. `-- --only NAME` one of them, `--short` to try it. */
runProgram('benchmarks', ['apps', 'bench', 'dist', 'main.js'], { args, maxMs: MAX_MS }).catch(giveUp);
