import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { describeMachine } from '@homegroup/testbed';
import { BENCHMARKS } from './all-benchmarks.js';
import { reportInMarkdown } from './report/markdown.js';
import { describeMediaWorker } from './report/media-worker.js';
import { plotInSvg } from './report/plot.js';
import { type Benchmark, type Section, type Size } from './report/section.js';

const MINUTE_MS = 60_000;
const DOCS = new URL('../../../docs/', import.meta.url);
/** What is not the whole of it is not kept in the documents. */
const TRIED = new URL('../../../.homegroup/performance/', import.meta.url);

const say = (line: string) => process.stdout.write(`${line}\n`);
const NAMES = BENCHMARKS.map(({ name, minutes }) => `${name} (${minutes} min)`).join(', ');

process.exitCode = await run();

/** Runs the benchmarks that are asked for and writes the report; by the exit code, whether all of them came to an end. */
async function run(): Promise<number> {
  const options = { only: { type: 'string', multiple: true }, short: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const { only = BENCHMARKS.map(({ name }) => name), short = false } = values;
  const asked = BENCHMARKS.filter(({ name }) => only.includes(name));
  if (asked.length < new Set(only).size) {
    say(`npm run bench -- [--short] [--only NAME]..., where NAME is one of: ${NAMES}`);
    return 2;
  }
  const began = Date.now();
  const made: (Section | null)[] = [];
  for (const benchmark of asked) made.push(await runOne(benchmark, short ? 'short' : 'full'));
  const sections = made.filter((section) => section !== null);
  const isWhole = !short && sections.length === BENCHMARKS.length;
  const report = reportInMarkdown(sections, {
    machine: describeMachine(),
    mediaWorker: await describeMediaWorker(process.env.MEDIASOUP_WORKER_BIN),
    date: new Date().toISOString().slice(0, 10),
    minutes: Math.round((Date.now() - began) / MINUTE_MS),
  });
  await keep(report, sections, isWhole ? DOCS : TRIED);
  say(report);
  return sections.length === asked.length ? 0 : 1;
}

/** One benchmark that breaks down does not take the others with it. */
async function runOne({ name, minutes, run: measure }: Benchmark, size: Size): Promise<Section | null> {
  say(`${name} (${size === 'full' ? `about ${minutes} min` : 'short'}; load ${loadavg()[0]?.toFixed(1) ?? ''}) ...`);
  const began = Date.now();
  try {
    const section = await measure(size);
    say(`${name}: ${Math.round((Date.now() - began) / 1_000)} s`);
    return section;
  } catch (error) {
    say(`${name}: NOT FINISHED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  }
}

async function keep(report: string, sections: readonly Section[], place: URL): Promise<void> {
  await mkdir(new URL('performance/', place), { recursive: true });
  await writeFile(new URL('performance.md', place), report);
  for (const plot of sections.flatMap(({ plots }) => plots)) {
    await writeFile(new URL(`performance/${plot.name}.svg`, place), plotInSvg(plot));
  }
}
