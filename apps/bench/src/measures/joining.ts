import { delay, fewAtATime } from '@homegroup/testbed';
import { type Aim, atMost, type Benchmark, type Section, short, type Size } from '../report/section.js';
import { type BareSide } from '../sides/bare-side.js';
import { type ProductSide } from '../sides/product-side.js';
import { type Joined, type Room, type Side } from '../sides/side.js';
import { arriving } from './arriving.js';
import { percentileOf, sum } from './numbers.js';
import { heardSpeaker, withPair } from './pair.js';
import { longestGapOf, spent, wholeMs } from './stretch.js';

const ONE_BY_ONE = { full: 60, short: 4 };
const AT_ONCE = { full: 200, short: 5 };
const SEATED = { full: 50, short: 3 };
const BURST_MS = { full: 10_000, short: 1_000 };
/** What is gathered for those who are there has been told by then. */
const SETTLE_MS = 3_500;

interface Times {
  readonly connectedMs: readonly number[];
  readonly firstMs: readonly number[];
}

interface Burst extends Times {
  /** At those who were seated before it began. */
  readonly longestGapMs: number;
  readonly lost: number;
  /** Events to everyone in the room, for each who came. */
  readonly deliveries: number;
}

interface Came {
  readonly alone: Times;
  readonly crowd: Times;
  /** Node and worker, for each of some who came while nobody spoke. */
  readonly cpuMs: number;
  readonly databaseMs: number;
  readonly burst: Burst;
}

/** From the click to the first sound. */
export const joining: Benchmark = { name: 'joining', minutes: 3, run };

async function run(size: Size): Promise<Section> {
  return withPair(AT_ONCE[size] + SEATED[size] + 20, async (product, bare) => {
    const alone = await oneByOne(product, bare, ONE_BY_ONE[size]);
    const [ours, theirs] = [await came(product, alone.product, size), await came(bare, alone.bare, size)];
    return {
      title: 'Coming in',
      text: [
        'From the click, which is the request to enter, on a socket that was opened in the porch: until ICE and DTLS are done, and until',
        `the first packet of who is speaking. First ${ONE_BY_ONE[size]} one at a time, product and bare in turns; then ${AT_ONCE[size]} at once into a room in which`,
        `one speaks; then ${AT_ONCE[size]} within ${BURST_MS[size] / 1_000} s, to ${SEATED[size]} who are seated and hear. p50 / p95 / max, ms. Members' own work for a handshake is in`,
        'it, on the same cores. CPU of a join is measured while nobody speaks. Deliveries are events to everyone in the room.',
        'Being connected in the porch already is not measured: the product connects when one enters.',
      ],
      aims: aimsOf(ours, theirs, size),
      tables: [tableOf(ours, theirs)],
      plots: [],
    };
  });
}

async function oneByOne(product: ProductSide, bare: BareSide, count: number) {
  const [ours, theirs]: [Joined[], Joined[]] = [[], []];
  const rooms = [
    { room: await product.room(0), made: ours },
    { room: await bare.room(0), made: theirs },
  ];
  for (const { room } of rooms) (await heardSpeaker(room, 1)).speak();
  for (let index = 0; index < count; index += 1) {
    for (const { room, made } of rooms) made.push(await heard(room, `Member ${index}`));
  }
  const times = { product: await timesOf(ours), bare: await timesOf(theirs) };
  for (const joined of [...ours, ...theirs]) joined.leave();
  return times;
}

async function heard(room: Room, name: string): Promise<Joined> {
  const joined = await room.join(name);
  await joined.firstMs;
  return joined;
}

async function came(side: Side, alone: Times, size: Size): Promise<Came> {
  const count = AT_ONCE[size];
  const quiet = await side.room(1);
  const before = await side.use();
  const some = await fewAtATime(count, (index) => quiet.join(`Member ${index}`));
  const cpu = spent(before, await side.use());
  leave(some);
  const room = await side.room(2);
  const speaker = await heardSpeaker(room, 1);
  speaker.speak();
  const crowd = await Promise.all(Array.from({ length: count }, (_, index) => heard(room, `Member ${index}`)));
  const times = await timesOf(crowd);
  speaker.silence();
  leave(crowd);
  await delay(SETTLE_MS);
  const burst = await burstOf(side, await side.room(3), size);
  return { alone, crowd: times, cpuMs: wholeMs(cpu) / count, databaseMs: cpu.databaseMs / count, burst };
}

async function burstOf(side: Side, room: Room, size: Size): Promise<Burst> {
  const speaker = await heardSpeaker(room, 1);
  speaker.speak();
  const seated = await fewAtATime(SEATED[size], (index) => heard(room, `Seated ${index}`));
  await delay(SETTLE_MS);
  side.listeners.open();
  const before = sum(seated.map(({ received }) => received.events));
  const joined = await arriving(AT_ONCE[size], BURST_MS[size], (index) => heard(room, `Member ${index}`));
  await delay(SETTLE_MS);
  const { heard: window } = await side.listeners.report();
  speaker.silence();
  const ids = new Set(seated.map(({ line }) => line.id));
  const ofSeated = window.filter(({ id }) => ids.has(id));
  const events = sum([...seated, ...joined].map(({ received }) => received.events)) - before;
  return {
    ...(await timesOf(joined)),
    longestGapMs: longestGapOf(ofSeated),
    lost: sum(ofSeated.map(({ lost }) => lost)),
    deliveries: events / joined.length,
  };
}

async function timesOf(joined: readonly Joined[]): Promise<Times> {
  return {
    connectedMs: joined.map(({ connectedMs }) => connectedMs),
    firstMs: await Promise.all(joined.map(({ firstMs }) => firstMs)),
  };
}

function leave(joined: readonly Joined[]): void {
  for (const one of joined) one.leave();
}

function aimsOf(ours: Came, theirs: Came, size: Size): Aim[] {
  const ratio = ({ crowd, alone }: Came) => percentileOf(crowd.firstMs, 0.95) / percentileOf(alone.firstMs, 0.95);
  const count = AT_ONCE[size];
  const first = (share: number, limit: number) =>
    atMost({
      what: `click to first packet, one at a time, p${share * 100}`,
      value: percentileOf(ours.alone.firstMs, share),
      limit,
      unit: 'ms',
      bare: percentileOf(theirs.alone.firstMs, share),
    });
  return [
    first(0.5, 40),
    first(0.95, 80),
    atMost({
      what: `${count} joins at once, p95 / one at a time, p95`,
      value: ratio(ours),
      limit: 6,
      bare: ratio(theirs),
    }),
    atMost({ what: 'CPU of a join (Node and worker)', value: ours.cpuMs, limit: 12, unit: 'ms', bare: theirs.cpuMs }),
    atMost({
      what: `deliveries for ${count} joins in ${BURST_MS[size] / 1_000} s / ${count}, with ${SEATED[size]} seated before`,
      value: ours.burst.deliveries,
      limit: 45,
    }),
    // What jitter buffers of browsers bridge at most, as a rule.
    atMost({
      what: `longest time without a packet at those seated, while ${count} come`,
      value: ours.burst.longestGapMs,
      limit: 200,
      unit: 'ms',
      bare: theirs.burst.longestGapMs,
    }),
    atMost({
      what: 'packets that those seated lost meanwhile',
      value: ours.burst.lost,
      limit: 0,
      bare: theirs.burst.lost,
    }),
  ];
}

function tableOf(ours: Came, theirs: Came) {
  const spread = (values: readonly number[]) => [0.5, 0.95, 1].map((at) => short(percentileOf(values, at))).join(' / ');
  const row = (what: string, of: (one: Came) => readonly number[]) => [what, spread(of(ours)), spread(of(theirs))];
  return {
    columns: ['', 'product', 'bare'],
    rows: [
      row('one at a time: connected, ms', ({ alone }) => alone.connectedMs),
      row('one at a time: first packet, ms', ({ alone }) => alone.firstMs),
      row('at once: connected, ms', ({ crowd }) => crowd.connectedMs),
      row('at once: first packet, ms', ({ crowd }) => crowd.firstMs),
      row('burst: first packet, ms', ({ burst }) => burst.firstMs),
      ['CPU of a join: Node and worker, ms', short(ours.cpuMs), short(theirs.cpuMs)],
      ['CPU of a join: database, ms', short(ours.databaseMs), ''],
    ],
  };
}
