import { delay, fewAtATime, Member } from '@homegroup/testbed';
import { type Aim, atMost, type Benchmark, type Section, short, type Size } from '../report/section.js';
import { type BareSocket } from '../sides/bare-socket.js';
import { type BareSide } from '../sides/bare-side.js';
import { type ProductSide } from '../sides/product-side.js';
import { percentileOf } from './numbers.js';
import { withPair } from './pair.js';

const MEMBERS = { full: [50, 100, 200, 500, 1_000], short: [10] };
const HANDS = { full: 20, short: 4 };
/** A seat's hand, and then the next: each is told on its own. */
const APART_MS = 400;
const SETTLE_MS = 3_500;

interface Told {
  /** From the request until a member has it, for each event and member; and the last of all, for each event. */
  readonly timesMs: readonly number[];
  readonly lastMs: readonly number[];
  /** Node's CPU for one event to one member, in microseconds. */
  readonly us: number;
}

interface Both {
  readonly members: number;
  readonly product: Told;
  readonly plain: Told;
  readonly bytes: number;
}

/** A raised hand, seen by everyone; and as many bytes over plain websockets, in turns. */
export const eventToAll: Benchmark = { name: 'event-to-all', minutes: 4, run };

async function run(size: Size): Promise<Section> {
  const made: Both[] = [];
  for (const members of MEMBERS[size]) made.push(await both(members, HANDS[size]));
  const spread = (values: readonly number[]) => [0.5, 0.95, 1].map((at) => short(percentileOf(values, at))).join(' / ');
  return {
    title: 'An event to all',
    text: [
      'A hand is raised (checked by the rules, saved, told to all), and as many bytes are sent to as many plain websockets, in turns. All',
      'members are sockets of one process beside the server, which reads them one after the other: that is in the times. p50 / p95 / max, ms.',
    ],
    aims: aimsOf(made),
    tables: [
      {
        columns: [
          'members',
          'bytes',
          'product, us',
          'plain, us',
          'product, ms',
          'plain, ms',
          'last of all, ms',
          'plain, ms',
        ],
        rows: made.map(({ members, bytes, product, plain }) => [
          ...[members, bytes, short(product.us), short(plain.us), spread(product.timesMs), spread(plain.timesMs)],
          ...[spread(product.lastMs), spread(plain.lastMs)],
        ]),
      },
    ],
    plots: [],
  };
}

async function both(count: number, hands: number): Promise<Both> {
  return withPair(count + 20, async (product, bare) => {
    const { url } = product.server;
    const members = await fewAtATime(count, (at) => Member.enter({ url, name: `Member ${at}` }));
    const sockets = await fewAtATime(count, () => bare.socket());
    await delay(SETTLE_MS);
    const bytes = await bytesOfHand(members);
    const text = JSON.stringify({ text: 'x'.repeat(Math.max(0, bytes - 11)) });
    const [ours, theirs]: [number[][], number[][]] = [[], []];
    const before = await nodeMs(product, bare);
    for (const raiser of members.slice(1, 1 + hands)) {
      ours.push(await handTo(raiser, members));
      await delay(APART_MS);
      theirs.push(await textTo(sockets, text));
      await delay(APART_MS);
    }
    const after = await nodeMs(product, bare);
    const us = (at: 0 | 1) => ((after[at] - before[at]) * 1_000) / ours.length / count;
    return { members: count, bytes, product: told(ours, us(0)), plain: told(theirs, us(1)) };
  });
}

async function nodeMs(product: ProductSide, bare: BareSide): Promise<[number, number]> {
  return [(await product.use()).nodeMs, (await bare.use()).nodeMs];
}

function told(times: readonly (readonly number[])[], us: number): Told {
  return { timesMs: times.flat(), lastMs: times.map((one) => Math.max(...one)), us };
}

async function bytesOfHand(members: readonly Member[]): Promise<number> {
  const [raiser, watcher] = members;
  if (!raiser || !watcher) throw new Error('a hand needs someone who sees it');
  const before = watcher.received.bytes;
  await handTo(raiser, members);
  return watcher.received.bytes - before;
}

async function handTo(raiser: Member, members: readonly Member[]): Promise<number[]> {
  const seen = members.map((member) => sees(member, raiser.seat ?? ''));
  const began = performance.now();
  void raiser.act('raiseHand');
  return (await Promise.all(seen)).map((at) => at - began);
}

function sees(member: Member, seat: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!member.view?.queue.includes(seat)) return;
      member.socket.off('room:change', look);
      resolve(performance.now());
    };
    member.socket.on('room:change', look);
  });
}

async function textTo(sockets: readonly BareSocket[], text: string): Promise<number[]> {
  const [asking] = sockets;
  const seen = sockets.map(
    (socket) =>
      new Promise<number>((resolve) => {
        socket.onText = () => resolve(performance.now());
      }),
  );
  const began = performance.now();
  void asking?.ask({ ask: 'toAll', text });
  return (await Promise.all(seen)).map((at) => at - began);
}

function aimsOf(made: readonly Both[]): Aim[] {
  const most = made.at(-1);
  if (!most) return [];
  const { members, product, plain } = most;
  return [
    atMost({
      what: `event to all: CPU of a delivery / of plain websockets, ${members} members`,
      value: product.us / plain.us,
      limit: 1.2,
      bare: 1,
    }),
    atMost({
      what: `event to all: the last of ${members}, p95`,
      value: percentileOf(product.lastMs, 0.95),
      limit: 60,
      unit: 'ms',
      bare: percentileOf(plain.lastMs, 0.95),
    }),
  ];
}
