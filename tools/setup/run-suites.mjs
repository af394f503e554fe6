// @ts-check
import { rmSync } from 'node:fs';
import { sum } from './counts.mjs';
import { tail } from './log.mjs';
import { supportedNode } from './packages.mjs';
import { ROOT } from './paths.mjs';
import { runStep, say } from './step.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Runs every suite, whatever becomes of the ones before, and shows what failed.
 * @param {import('./suites.mjs').Suite[]} suites
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runSuites(suites, env) {
  /** @type {Counts[]} */
  const all = [];
  for (const suite of suites) all.push(await runSuite(suite, env));
  return sum(all);
}

const FAILURE_LINES = 300;

/** @param {import('./suites.mjs').Suite} suite @param {NodeJS.ProcessEnv} env @returns {Promise<Counts>} */
async function runSuite({ name, args, cwd = ROOT, report, count }, env) {
  say(`${name} ...`);
  // A run that dies early must not be judged by the report of the one before.
  if (report) rmSync(report, { force: true });
  const ran = await runStep({ label: name, command: supportedNode(), args, cwd, env });
  const counts = judge(ran.code, () => count(ran));
  if (counts.failed > 0) say(tail(ran.output, FAILURE_LINES));
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  say(`${verdict}: ${name}, ${counts.passed} passed, ${counts.failed} failed (${ran.seconds} s)`);
  return counts;
}

/**
 * What a run counts. One that ends badly without naming a failed test, that leaves no report or that executed no test
 * has failed all the same.
 * @param {number} code @param {() => Counts} count @returns {Counts}
 */
export function judge(code, count) {
  const counts = counted(count);
  const isHollow = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isHollow ? { ...counts, failed: 1 } : counts;
}

/** @param {() => Counts} count @returns {Counts} */
function counted(count) {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
