// @ts-check
import { constants } from 'node:os';

/** @typedef {'SIGINT' | 'SIGTERM' | 'SIGHUP'} Signal */

/** @type {Signal[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Waits for a child to end. A signal that reaches us meanwhile is passed on, so that nothing goes on by itself: a
 * terminal tells both of us, but whoever sends a signal to this process alone means the child, too.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, told: Signal | undefined }>} its exit code, and the signal that was passed on
 */
export async function ended(child) {
  /** @type {Signal | undefined} */
  let told;
  const passOn = (/** @type {Signal} */ signal) => {
    told = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) => resolve(status ?? (signal ? exitCodeOf(signal) : 1)));
    });
    return { code, told };
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOn);
  }
}

/** How shells tell that a signal ended a program. @param {NodeJS.Signals} signal */
export function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}
