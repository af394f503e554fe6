import { performance } from 'node:perf_hooks';
import { type ImportAnswer } from '@homegroup/contracts';
import { Servant, ServerProcess, useOf, figuresOf, round, type Figures } from '@homegroup/testbed';
import { type Benchmark, type Section, type Size } from '../report/section.js';

const MEETINGS = { full: [300, 3_000, 30_000], short: [300] };
const ASKED = { full: 200, short: 5 };
/** So many rows at a time are imported: a file has its limits. */
const ROWS = 10_000;
const DAYS = 7;
const MINUTES = 24 * 60;
const ZONES = ['America/New_York', 'Europe/Madrid', 'Asia/Kolkata', 'Australia/Sydney', 'America/Los_Angeles'];

/** One address, asked again and again by one visitor. */
interface Asked {
  readonly ms: Figures;
  /** What goes over the line, compressed. */
  readonly bytes: number;
}

interface Listed {
  readonly meetings: number;
  readonly importMs: number;
  readonly page: Asked;
  readonly narrowed: Asked;
  readonly feed: Asked;
  /** The first time after a change, when the feed is made anew. */
  readonly feedMadeMs: number;
  /** With the feed's stamp in hand: nothing has changed. */
  readonly feedAgain: Asked;
  readonly memoryMb: number;
}

/** What visitors and finders ask for before anyone is in a room. */
export const directory: Benchmark = { name: 'directory', minutes: 2, run };

async function run(size: Size): Promise<Section> {
  const made: Listed[] = [];
  for (const meetings of MEETINGS[size]) made.push(await listed(meetings, ASKED[size]));
  return {
    title: 'The directory',
    text: [
      `Weekly meetings all over the week, five time zones; one visitor who asks ${ASKED[size]} times (p50 / p95 / max). Bytes are compressed`,
      '(brotli) where a size is told. "Made" is the feed for the first time after a change, "again" is with its stamp in hand. Memory is',
      "the server's process after all of it.",
    ],
    aims: [],
    tables: [
      {
        columns: [
          ...['meetings', 'import, ms', 'first page, ms', 'narrowed, ms', 'feed made, ms', 'feed, ms'],
          ...['feed, kB', 'again, ms', 'memory, MB'],
        ],
        rows: made.map(rowOf),
      },
    ],
    plots: [],
  };
}

function rowOf({ meetings, importMs, page, narrowed, feed, feedMadeMs, feedAgain, memoryMb }: Listed) {
  const times = ({ ms: { p50, p95, max } }: Asked) => `${p50} / ${p95} / ${max}`;
  return [
    ...[meetings, importMs, times(page), times(narrowed), feedMadeMs, times(feed)],
    ...[Math.round(feed.bytes / 1024), times(feedAgain), memoryMb],
  ];
}

/** The first page, a narrowed one and the feed of an instance with so many weekly meetings, all over the week. */
async function listed(meetings: number, count: number): Promise<Listed> {
  const server = await ServerProcess.start({ DEMO: 'off' });
  try {
    const host = await Servant.first(server);
    const importMs = await importAll(host, meetings);
    const page = await asked(count, `${server.url}/`);
    const narrowed = await asked(count, `${server.url}/?day=TU&format=step&attendance=open&q=study`);
    const feedUrl = `${server.url}/feeds/meetings.json`;
    const feedMadeMs = (await ask(feedUrl, {})).ms;
    const { etag } = await ask(feedUrl, {});
    return {
      meetings,
      importMs,
      page,
      narrowed,
      feed: await asked(count, feedUrl),
      feedMadeMs,
      feedAgain: await asked(count, feedUrl, { 'if-none-match': etag }),
      memoryMb: Math.round((await useOf(server.pid)).memoryKb / 1024),
    };
  } finally {
    await server.stop();
  }
}

async function importAll(host: Servant, meetings: number): Promise<number> {
  const began = performance.now();
  for (let from = 0; from < meetings; from += ROWS) {
    const rows = Array.from({ length: Math.min(ROWS, meetings - from) }, (_, index) => row(from + index));
    const body = { type: 'application/json', content: JSON.stringify(rows) };
    const path = 'import?dry=no&fellowship=HA&zone=America%2FNew_York&language=en';
    const { value } = await host.send<ImportAnswer>('POST', path, body);
    const done = value.kind === 'report' ? value.report.created : 0;
    if (done !== rows.length) throw new Error(`${done} of ${rows.length} meetings were imported`);
  }
  return Math.round(performance.now() - began);
}

/** A meeting as a Meeting Guide feed has it. */
function row(index: number) {
  const minute = (index * 37) % MINUTES;
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    name: index % 3 === 0 ? `Step Study ${index}` : `Evening Share ${index}`,
    slug: `meeting-${index}`,
    day: index % DAYS,
    time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    timezone: ZONES[index % ZONES.length],
    types: index % 3 === 0 ? ['O', 'STEP'] : ['C', 'DISC'],
    group: `Group ${Math.floor(index / 4)}`,
    notes: 'Newcomers are welcome. We read for ten minutes; then whoever likes shares.',
    formatted_address: 'New York, NY, USA',
  };
}

async function asked(often: number, url: string, headers: Record<string, string> = {}): Promise<Asked> {
  const times: number[] = [];
  let bytes = 0;
  await ask(url, headers);
  for (let count = 0; count < often; count += 1) {
    const answer = await ask(url, headers);
    times.push(answer.ms);
    bytes = answer.bytes;
  }
  return { ms: figuresOf(times), bytes };
}

async function ask(url: string, headers: Record<string, string>) {
  const began = performance.now();
  const answer = await fetch(url, { headers: { accept: 'text/html', 'accept-encoding': 'br', ...headers } });
  if (!answer.ok && answer.status !== 304) throw new Error(`answered with ${answer.status}`);
  const body = await answer.arrayBuffer();
  const ms = round(performance.now() - began);
  const length = answer.headers.get('content-length');
  return { ms, bytes: length === null ? body.byteLength : Number(length), etag: answer.headers.get('etag') ?? '' };
}
