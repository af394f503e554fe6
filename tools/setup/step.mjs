// @ts-check
import { spawn } from 'node:child_process';
import { terminalProgress } from '../media-worker/progress.mjs';
import { ended, exitCodeOf } from './child.mjs';
import { log, openLog, tail } from './log.mjs';
import { LOG, ROOT } from './paths.mjs';

const BEAT_MS = { terminal: 1_000, log: 4_000 };
/** Longer than anything here takes on a slow machine, and short enough that a hung run tells where it hung. */
const STEP_MAX_MS = 30 * 60_000;
const GRACE_MS = 5_000;

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
 * @property {number} [maxMs]
 */

/**
 * Runs a command to its end; its output goes into the log. Says that it goes on every few seconds.
 * @param {Step} step
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export async function runStep({ label, command, args, env, cwd = ROOT, shown = false, maxMs = STEP_MAX_MS }) {
  openLog();
  log(`\n== ${new Date().toISOString()} ${label}: ${[command, ...args].join(' ')}\n`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
    log(chunk);
    if (shown) process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stopBeat = shown ? () => undefined : beat(() => `  ${label}: ${seconds()} s ...`);
  const stopWatch = endAfter(child, maxMs, () => keep(Buffer.from(`\n${label} took too long and was ended.\n`)));
  try {
    const { code, told } = await ended(child);
    if (told) process.exit(exitCodeOf(told));
    return { code, output, seconds: seconds() };
  } catch (error) {
    throw isMissing(error) ? new SetupFault(`${command} is not installed, or not in PATH: ${label} needs it.`) : error;
  } finally {
    stopBeat();
    stopWatch();
  }
}

/** Shows that it goes on: on one line of a terminal, else a line every few seconds. @param {() => string} line */
function beat(line) {
  const progress = terminalProgress(process.stdout);
  const timer = setInterval(() => progress(line()), process.stdout.isTTY ? BEAT_MS.terminal : BEAT_MS.log);
  return () => {
    clearInterval(timer);
    progress('');
  };
}

/**
 * Ends a child that takes too long; its own children may hold its output open, so we stop listening, too.
 * @param {import('node:child_process').ChildProcess} child @param {number} ms @param {() => void} tell
 */
function endAfter(child, ms, tell) {
  const timers = [
    setTimeout(() => {
      tell();
      child.kill('SIGTERM');
    }, ms),
    setTimeout(() => {
      child.kill('SIGKILL');
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, ms + GRACE_MS),
  ];
  return () => timers.forEach(clearTimeout);
}

/** @param {unknown} error */
function isMissing(error) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
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

/** Says what went wrong and ends; a fault that nobody foresaw keeps its stack. @param {unknown} error @returns {never} */
export function giveUp(error) {
  process.stderr.write(
    `\n${error instanceof SetupFault ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
