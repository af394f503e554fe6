// @ts-check
import { closingLine, sum } from './counts.mjs';
import { prepareAll, preparePackages } from './prepare.mjs';
import { runSuites } from './run-suites.mjs';
import { giveUp, say } from './step.mjs';
import { CHECKS, END_TO_END, UNIT } from './suites.mjs';

/** `npm test`: everything from a fresh clone to the last test. `--check` leaves out what needs a browser or a media worker. */
async function test() {
  const isQuick = process.argv.includes('--check');
  const env = await (isQuick ? preparePackages() : prepareAll());
  const counts = [await runSuites([...CHECKS, ...UNIT], env)];
  if (!isQuick) counts.push(await runSuites(END_TO_END, env));
  const total = sum(counts);
  say(closingLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

test().catch(giveUp);
