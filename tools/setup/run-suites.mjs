// @ts-check
import { sum } from './counts.mjs';
import { supportedNode } from './packages.mjs';
import { ROOT } from './paths.mjs';
import { runStep, say, tail } from './step.mjs';

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

/** @param {import('./suites.mjs').Suite} suite @param {NodeJS.ProcessEnv} env @returns {Promise<Counts>} */
async function runSuite({ name, args, cwd = ROOT, count }, env) {
  say(`${name} ...`);
  const ran = await runStep({ label: name, command: supportedNode(), args, cwd, env });
  const counts = counted(() => count(ran));
  const isBad = ran.code !== 0 || counts.failed > 0;
  if (isBad) say(tail(ran.output));
  say(`${isBad ? 'FAILED' : 'ok'}: ${name}, ${counts.passed} passed, ${counts.failed} failed (${ran.seconds} s)`);
  // A runner that ends badly without naming a failed test has failed all the same.
  return ran.code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {() => Counts} count @returns {Counts} */
function counted(count) {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
