// @ts-check
import { runProgram } from './prepare.mjs';
import { giveUp } from './step.mjs';

/** `npm run screens`: pictures of every screen, in docs/screens. */
runProgram('screens', ['apps', 'web-e2e', 'dist', 'screens', 'main.js']).catch(giveUp);
