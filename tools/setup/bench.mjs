// @ts-check
import { runProgram } from './prepare.mjs';
import { giveUp } from './step.mjs';

/** `npm run bench`: every benchmark; the report goes to docs/performance.md. */
runProgram('benchmarks', ['apps', 'bench', 'dist', 'main.js']).catch(giveUp);
