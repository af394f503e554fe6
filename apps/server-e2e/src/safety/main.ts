import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { describeMachine } from '@homegroup/testbed';
import { FIGURES, type Figure } from './all-figures.js';
import { holds, type Row, rowOf, tableOf } from './report.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const NAMES = FIGURES.map(({ name }) => name).join(', ');

// A figure that broke down may have left people connected; nobody waits for them.
process.exit(await run());

/** Runs the figures that are asked for, prints the report, and says by the exit code whether all of them hold. */
async function run(): Promise<number> {
  const options = { only: { type: 'string', multiple: true }, count: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const { only = FIGURES.map(({ name }) => name), count } = values;
  const asked = FIGURES.filter(({ name }) => only.includes(name));
  const isCount = count === undefined || /^[1-9]\d{0,6}$/.test(count);
  if (!isCount || asked.length < new Set(only).size) {
    say(`npm run safety -- [--only NAME]... [--count N], where NAME is one of: ${NAMES}`);
    return 2;
  }
  const rows: Row[] = [];
  for (const figure of asked) rows.push(...(await runOne(figure, count === undefined ? figure.full : Number(count))));
  if (asked.length > 1) say(`\n${tableOf(rows)}`);
  say(`\n${new Date().toISOString().slice(0, 10)}, ${describeMachine()}.`);
  return rows.every(holds) ? 0 : 1;
}

async function runOne({ name, run: figure }: Figure, count: number): Promise<readonly Row[]> {
  say(`${name}: ${count} times ...`);
  const began = Date.now();
  const before = load();
  const rows = await figure(count).catch((error: unknown) => [unfinished(name, error)]);
  const seconds = Math.round((Date.now() - began) / 1000);
  say(
    `${name}: ${rows.every(holds) ? 'holds' : 'DOES NOT HOLD'} (${seconds} s; load ${before} before, ${load()} after)`,
  );
  say(tableOf(rows));
  return rows;
}

/** How many wanted a processor over the last minute. */
function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}

/** One figure that breaks down does not take the others with it. */
function unfinished(name: string, error: unknown): Row {
  const note = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return rowOf({ what: `${name}: not finished`, tried: 1, failed: 1, must: 'finished', note });
}
