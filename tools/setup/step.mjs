// @ts-check
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { LOG, ROOT, WORK } from './paths.mjs';

const HEARTBEAT_MS = 5_000;
const TAIL_LINES = 40;

/** Something that whoever typed the command can mend; the message says how. */
export class SetupFault extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @typedef {object} Step
 * @property {string} label what is being done, in a few words
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [shown] whether its output is shown as it comes, besides being kept in the log
 */

/**
 * Runs a command to its end; its output goes into the log. Says that it goes on every few seconds.
 * @param {Step} step
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export async function runStep({ label, command, args, env = process.env, cwd = ROOT, shown = false }) {
  mkdirSync(WORK, { recursive: true });
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const heartbeat = setInterval(() => say(`  ${label}: ${seconds()} s ...`), HEARTBEAT_MS);
  let output = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
    appendFileSync(LOG, chunk);
    if (shown) process.stdout.write(chunk);
  };
  try {
    const code = await new Promise((resolve, reject) => {
      const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? 1));
    });
    return { code, output, seconds: seconds() };
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a command that must succeed.
 * @param {Step} step
 */
export async function mustRun(step) {
  const result = await runStep(step);
  if (result.code === 0) return result;
  say(tail(result.output));
  throw new SetupFault(
    `${step.label} did not work (${step.command} ended with ${result.code}). All it said is in ${LOG}`,
  );
}

/** The last lines of a command's output. @param {string} output */
export function tail(output) {
  return output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

/** Says what went wrong and ends; a fault that nobody foresaw keeps its stack. @param {unknown} error @returns {never} */
export function giveUp(error) {
  process.stderr.write(
    `\n${error instanceof SetupFault ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
