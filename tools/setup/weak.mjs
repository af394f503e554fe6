// @ts-check
import { runProgram } from './prepare.mjs';
import { giveUp } from './step.mjs';

/** `npm run weak`: meetings over bad lines, as root on Linux; prints what came of them. */
runProgram('weak lines', ['apps', 'web-e2e', 'dist', 'weak', 'main.js']).catch(giveUp);
