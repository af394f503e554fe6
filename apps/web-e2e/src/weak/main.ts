import { describeMachine } from '@homegroup/testbed';
import { type Impairment } from './impairment.js';
import { tryWeak, whyNot } from './try-weak.js';

/** What README tells of: the line of the promise, one as bad and twice as far away, and a good one. */
const LINES: readonly Impairment[] = [
  { rateKbit: 40, lossPercent: 20, delayMs: 150 },
  { rateKbit: 40, lossPercent: 20, delayMs: 300 },
  { rateKbit: 2_000, lossPercent: 0, delayMs: 20 },
];
const LISTEN_MS = 40_000;
const say = (line: string) => process.stdout.write(`${line}\n`);

const reason = whyNot();
if (reason !== null) {
  say(`No weak line can be made here: ${reason}.`);
  process.exit(1);
}
say(describeMachine());
for (const line of LINES) say(JSON.stringify(await tryWeak(line, LISTEN_MS), null, 2));
