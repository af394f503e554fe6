import { type Aim, atMost, type Benchmark, type Section, short, type Size } from '../report/section.js';
import { PACKET_MS } from '../sides/side.js';
import { type HandOvers } from './hand-overs.js';
import { exponentOf, percentileOf } from './numbers.js';
import { type Held, holdMeeting, type Meeting, type Script } from './one-meeting.js';

const MEMBERS = { full: [50, 100, 200, 400, 800], short: [4, 8] };
const SCRIPT: Record<Size, Script> = {
  full: { arrivalMs: 20_000, turnMs: 6_000, turns: 2, speakers: 5, rounds: 4 },
  short: { arrivalMs: 1_000, turnMs: 1_000, turns: 1, speakers: 2, rounds: 1 },
};

/** One meeting in rooms of several sizes: what grows, and how fast. */
export const growth: Benchmark = { name: 'growth', minutes: 9, run };

async function run(size: Size): Promise<Section> {
  const meetings: Meeting[] = [];
  for (const members of MEMBERS[size]) meetings.push(await holdMeeting(members, SCRIPT[size]));
  const points = (of: (meeting: Meeting) => number) =>
    meetings.map((meeting) => [meeting.members, of(meeting)] as const);
  return {
    title: 'One room, from small to large',
    text: [
      `The same short meeting each time: members arrive within ${SCRIPT[size].arrivalMs / 1_000} s, one speaks, then the chair calls one after`,
      'the other. CPU is that of Node and media worker for the whole meeting; events and bytes are what came to all sockets together.',
      'A hand-over is timed from the request to the first packet of the other voice, at every listener (p50 / p95 / max, ms); all',
      'microphones are ready and sound all the time, so half a packet interval is in it. The bare forwarder hands over by pausing one',
      'producer and resuming another, with a consumer for each at every listener. "Lost" are packets missing from the streams meanwhile.',
    ],
    aims: aimsOf(meetings),
    tables: [growthTable(meetings), handOverTable(meetings)],
    plots: [
      {
        name: 'growth-cpu',
        title: 'CPU of a short meeting against its members',
        x: 'members',
        y: 'ms of CPU',
        series: [
          { name: 'product', points: points(({ product }) => product.wholeMs) },
          { name: 'bare', points: points(({ bare }) => bare.wholeMs) },
        ],
      },
      {
        name: 'growth-events',
        title: 'Events and kilobytes of a short meeting, to all',
        x: 'members',
        y: 'events, kB',
        series: [
          { name: 'events', points: points(({ product }) => product.events) },
          { name: 'kilobytes', points: points(({ product }) => product.bytes / 1_024) },
        ],
      },
      {
        name: 'hand-over',
        title: 'Hand-over at every listener',
        x: 'listeners',
        y: 'ms',
        series: [
          { name: 'p50', points: points(({ product }) => percentileOf(product.handOvers.timesMs, 0.5)) },
          { name: 'p95', points: points(({ product }) => percentileOf(product.handOvers.timesMs, 0.95)) },
          { name: 'bare p50', points: points(({ bare }) => percentileOf(bare.handOvers.timesMs, 0.5)) },
          { name: 'bare p95', points: points(({ bare }) => percentileOf(bare.handOvers.timesMs, 0.95)) },
        ],
      },
    ],
  };
}

function aimsOf(meetings: readonly Meeting[]): Aim[] {
  const middle = meetings.find(({ members }) => members === 200) ?? meetings.at(-1);
  const [most, least] = [meetings.at(-1), meetings[0]];
  if (!middle || !most || !least) return [];
  const range = `${least.members} to ${most.members} members`;
  const exponent = (of: (held: Held) => number, side: 'product' | 'bare') =>
    exponentOf(meetings.map((meeting) => [meeting.members, of(meeting[side])]));
  const cpu = (held: Held) => held.wholeMs;
  const { members, product, bare, consumers, voices } = middle;
  const kilobytes = ({ nodeKb, workerKb }: Held) => nodeKb + workerKb;
  return [
    atMost({
      what: `fitted exponent of CPU, ${range}`,
      value: exponent(cpu, 'product'),
      limit: 1.1,
      bare: exponent(cpu, 'bare'),
    }),
    atMost({
      what: `fitted exponent of events, ${range}`,
      value: exponent(({ events }) => events, 'product'),
      limit: 1.1,
    }),
    atMost({
      what: `fitted exponent of bytes, ${range}`,
      value: exponent(({ bytes }) => bytes, 'product'),
      limit: 1.1,
    }),
    atMost({
      what: `audio consumers of a listener for each of the ${voices} voices of a room, whatever the queue`,
      value: consumers,
      limit: 1,
      bare: 1,
    }),
    ...handOverAims(middle, most),
    atMost({
      what: `server memory of a listener, ${members} in one room`,
      value: kilobytes(product),
      limit: 250,
      unit: 'kB',
      bare: kilobytes(bare),
    }),
  ];
}

function handOverAims({ members, product, bare }: Meeting, most: Meeting): Aim[] {
  const over = ownMs(product.handOvers);
  return [
    atMost({ what: 'media messages to a listener at a hand-over', value: product.handOvers.mediaEvents, limit: 0 }),
    atMost({
      what: `packets lost at the seam, ${members} listeners`,
      value: product.handOvers.lost,
      limit: 0,
      bare: bare.handOvers.lost,
    }),
    atMost({
      what: `hand-over p95 less a packet interval less the p95 of forwarding, ${members} listeners`,
      value: over,
      limit: 10,
      unit: 'ms',
      bare: ownMs(bare.handOvers),
    }),
    atMost({
      what: `the same at ${most.members} / at ${members}`,
      // What is over in no time has no ratio: below a millisecond it counts as one.
      value: Math.max(1, ownMs(most.product.handOvers)) / Math.max(1, over),
      limit: 1.5,
    }),
    atMost({
      what: `hand-over p50 / by pausing and resuming, ${members} listeners`,
      value: percentileOf(product.handOvers.timesMs, 0.5) / percentileOf(bare.handOvers.timesMs, 0.5),
      limit: 0.7,
      bare: 1,
    }),
  ];
}

function ownMs({ timesMs, delays }: HandOvers): number {
  return percentileOf(timesMs, 0.95) - PACKET_MS - delays.percentileMs(0.95);
}

function growthTable(meetings: readonly Meeting[]) {
  return {
    columns: [
      ...['members', 'CPU, ms', 'bare, ms', 'events', 'kB', 'CPU of a join, ms', 'bare, ms', 'database, ms'],
      ...['memory of one: Node, kB', 'worker, kB', 'bare: Node, kB', 'worker, kB'],
    ],
    rows: meetings.map(({ members, product, bare }) => [
      ...[
        members,
        Math.round(product.wholeMs),
        Math.round(bare.wholeMs),
        product.events,
        Math.round(product.bytes / 1_024),
      ],
      ...[short(product.joinMs), short(bare.joinMs), short(product.joinDatabaseMs)],
      ...[product.nodeKb, product.workerKb, bare.nodeKb, bare.workerKb].map(Math.round),
    ]),
  };
}

function handOverTable(meetings: readonly Meeting[]) {
  const spread = ({ timesMs }: HandOvers) => [0.5, 0.95, 1].map((at) => short(percentileOf(timesMs, at))).join(' / ');
  const lost = ({ lost: missing, received }: HandOvers) => `${missing} / ${missing + received}`;
  return {
    columns: [
      ...['listeners', 'hand-overs', 'product, ms', 'bare, ms', 'unheard', 'lost / sent', 'bare: lost / sent'],
      ...['forwarding p95, ms', 'events to one', 'of media'],
    ],
    rows: meetings.map(({ members, product: { handOvers }, bare }) => [
      ...[members, handOvers.count, spread(handOvers), spread(bare.handOvers), handOvers.missed],
      ...[lost(handOvers), lost(bare.handOvers), short(handOvers.delays.percentileMs(0.95))],
      ...[short(handOvers.events), short(handOvers.mediaEvents)],
    ]),
  };
}
