// @ts-check
import { appendFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { LOG, WORK } from './paths.mjs';

const LOG_BYTES_MAX = 4 * 2 ** 20;
const TAIL_LINES = 60;
/** What npm says of packages that ask for a newer Node than the one it runs on: true, handled, and frightening. */
const NOISE = /^npm warn (EBADENGINE|Unknown \w+ config)/i;

/** Begins the log anew once it has grown long. */
export function openLog() {
  mkdirSync(WORK, { recursive: true });
  const { size = 0 } = statSync(LOG, { throwIfNoEntry: false }) ?? {};
  if (size > LOG_BYTES_MAX) truncateSync(LOG);
}

/** @param {string | Buffer} text */
export function log(text) {
  appendFileSync(LOG, text);
}

/** The last lines of a command's output, without what would only frighten. @param {string} output @param {number} [lines] */
export function tail(output, lines = TAIL_LINES) {
  return output
    .trimEnd()
    .split('\n')
    .filter((line) => !NOISE.test(line))
    .slice(-lines)
    .join('\n');
}
