import { atMost, type Aim, type Benchmark, type Section, short, type Size } from '../report/section.js';
import { PACKET_MS, type Side } from '../sides/side.js';
import { ceilingUs } from './ceiling.js';
import { filled, withPair } from './pair.js';
import { type Group, inTurns, lossOf, type Stretch, stretch, wholeMs, workerUsAPacket } from './stretch.js';

const LISTENERS = { full: [100, 200, 1_000], short: [5, 10] };
const TURN_MS = { full: 8_000, short: 1_500 };
/** As long as a packet may be before people begin to talk over each other. */
const LONG_PACKET_MS = 60;
const ROUNDS = { full: 3, short: 1 };

interface Forwarded {
  readonly listeners: number;
  readonly product: Stretch;
  readonly bare: Stretch;
  /** With long packets: the product, the bare forwarder. */
  readonly long: readonly [Stretch, Stretch];
  readonly ceilingUs: number;
  readonly manyUs: number;
}

/** What it costs to forward one voice to everyone in a room. */
export const forwarding: Benchmark = { name: 'forwarding', minutes: 6, run };

async function run(size: Size): Promise<Section> {
  const made: Forwarded[] = [];
  for (const listeners of LISTENERS[size]) made.push(await forwarded(listeners, size));
  return {
    title: 'Forwarding',
    text: [
      'One speaks, 50 packets a second; product, bare forwarder and ceiling in turns. The ceiling is a C++ program that copies,',
      'rewrites, protects (SRTP, GCM) and sends each packet, with `sendto` and with `sendmmsg`. Microseconds are CPU of the media',
      'worker for each packet that a listener got; "whole" is Node and media worker, in hundredths of a core. Delays are from the',
      "speaker's sending to the kernel's stamp on arrival, p50 / p99. Janus is not measured: it is another server to install and",
      'set up, and it was measured once (32 us at its best where the bare forwarder took 15.5).',
    ],
    aims: aimsOf(made),
    tables: [
      {
        columns: [
          ...['listeners', 'whole, %', 'bare, %', 'worker, us', 'bare, us', 'sendto, us', 'sendmmsg, us'],
          ...['delay, ms', 'bare, ms', 'lost, %', 'bare, %'],
        ],
        rows: made.map(rowOf),
      },
    ],
    plots: [],
  };
}

async function forwarded(listeners: number, size: Size): Promise<Forwarded> {
  return withPair(listeners + 20, async (product, bare) => {
    const groups = [await filled(await product.room(0), listeners), await filled(await bare.room(0), listeners)];
    const ceilings: { readonly one: number; readonly many: number }[] = [];
    const seconds = Math.ceil(TURN_MS[size] / 1_000);
    const [first, second] = await inTurns(
      [
        () => stretch(product, groups.slice(0, 1), TURN_MS[size]),
        async () => {
          const made = await stretch(bare, groups.slice(1), TURN_MS[size]);
          const one = await ceilingUs(listeners, seconds, 'sendto');
          ceilings.push({ one, many: await ceilingUs(listeners, seconds, 'sendmmsg') });
          return made;
        },
      ],
      ROUNDS[size],
    );
    if (!first || !second) throw new Error('nothing was measured');
    const long = await longPackets([product, bare], groups, TURN_MS[size]);
    const mean = (which: 'one' | 'many') => ceilings.reduce((sum, one) => sum + one[which], 0) / ceilings.length;
    return { listeners, product: first, bare: second, long, ceilingUs: mean('one'), manyUs: mean('many') };
  });
}

async function longPackets(
  [product, bare]: readonly [Side, Side],
  groups: readonly Group[],
  ms: number,
): Promise<[Stretch, Stretch]> {
  return [
    await stretch(product, groups.slice(0, 1), ms, LONG_PACKET_MS),
    await stretch(bare, groups.slice(1), ms, LONG_PACKET_MS),
  ];
}

function aimsOf(made: readonly Forwarded[]): Aim[] {
  const middle = made.find(({ listeners }) => listeners === 200) ?? made.at(-1);
  const [least, most] = [made[0], made.at(-1)];
  if (!middle || !least || !most) return [];
  const { listeners, product, bare, long } = middle;
  return [
    atMost({
      what: `whole CPU (Node and worker) / bare, ${listeners} listeners in one room`,
      value: wholeMs(product) / wholeMs(bare),
      limit: 1.15,
      bare: 1,
    }),
    atMost({
      what: `worker CPU a packet / ceiling (sendto), ${listeners} listeners`,
      value: workerUsAPacket(product) / middle.ceilingUs,
      limit: 2.4,
      bare: workerUsAPacket(bare) / middle.ceilingUs,
    }),
    atMost({
      what: `the same at ${most.listeners} / at ${least.listeners}`,
      value: workerUsAPacket(most.product) / most.ceilingUs / (workerUsAPacket(least.product) / least.ceilingUs),
      limit: 1.3,
      bare: workerUsAPacket(most.bare) / most.ceilingUs / (workerUsAPacket(least.bare) / least.ceilingUs),
    }),
    bandwidth(PACKET_MS, product, bare),
    bandwidth(LONG_PACKET_MS, ...long),
    atMost({
      what: 'uplink of a listener without the floor (checks and reports)',
      value: (product.sentBytes * 8) / product.ms / listeners,
      limit: 2,
      unit: 'kbit/s',
      bare: (bare.sentBytes * 8) / bare.ms / listeners,
    }),
  ];
}

function rowOf({ listeners, product, bare, ceilingUs: sendto, manyUs }: Forwarded) {
  const share = (of: Stretch) => short((wholeMs(of) / of.ms) * 100);
  const delay = ({ delays }: Stretch) => [0.5, 0.99].map((at) => short(delays.percentileMs(at))).join(' / ');
  return [
    ...[listeners, share(product), share(bare), short(workerUsAPacket(product)), short(workerUsAPacket(bare))],
    ...[short(sendto), short(manyUs), delay(product), delay(bare)],
    ...[short(lossOf(product) * 100), short(lossOf(bare) * 100)],
  ];
}

function bandwidth(packetMs: number, product: Stretch, bare: Stretch): Aim {
  // Of one listener, while someone speaks: each packet stands for so much time.
  const kilobits = ({ bytes, received }: Stretch) => (bytes * 8) / (received * packetMs);
  return atMost({
    what: `bandwidth of a listener, with UDP and IP, Opus at 32 kbit/s in packets of ${packetMs} ms`,
    value: kilobits(product),
    limit: 60,
    unit: 'kbit/s',
    bare: kilobits(bare),
  });
}
