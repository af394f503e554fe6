import { fewAtATime, useOf } from '@homegroup/testbed';
import { type Aim, atLeast, type Benchmark, type Section, short, type Size } from '../report/section.js';
import { BareSide } from '../sides/bare-side.js';
import { ProductSide } from '../sides/product-side.js';
import { type Room, type Side, type Speaker } from '../sides/side.js';
import { heardSpeaker, withSide } from './pair.js';
import { type Group, lossOf, type Stretch, stretch, wholeMs } from './stretch.js';

/** Listeners, step by step, until sound suffers. */
const STEPS = { full: [200, 300, 450, 600, 800, 1_000, 1_250, 1_500, 1_800, 2_200, 2_700], short: [4, 8] };
const ROOMS = { full: 50, short: 2 };
const TURN_MS = { full: 5_000, short: 1_500 };
const MAX_LOSS = 0.01;
const MAX_P99_MS = 100;

interface Step {
  readonly listeners: number;
  readonly made: Stretch;
  /** What the clients took of the machine meanwhile, in cores. */
  readonly clientCores: number;
}

interface Climb {
  readonly what: string;
  readonly steps: readonly Step[];
}

interface Filled {
  readonly room: Room;
  readonly speaker: Speaker;
  listeners: number;
}

/** How many listeners a core carries before sound suffers. */
export const carried: Benchmark = { name: 'carried', minutes: 14, run };

async function run(size: Size): Promise<Section> {
  const seats = (STEPS[size].at(-1) ?? 0) + 20;
  const rooms = ROOMS[size];
  const climb = (what: string, side: Promise<Side>, into: number) =>
    withSide(side, async (started) => ({ what, steps: await climbed(started, into, size) }));
  const climbs: Climb[] = [
    await climb('product, one room', ProductSide.start({ seats }), 1),
    await climb('bare, one room', BareSide.start(), 1),
    await climb(`product, ${rooms} rooms`, ProductSide.start({ seats }), rooms),
    await climb(`bare, ${rooms} rooms`, BareSide.start(), rooms),
    await climb(`product, ${rooms} rooms, two workers`, ProductSide.start({ seats, workers: 2 }), rooms),
  ];
  return section(climbs, rooms);
}

async function climbed(side: Side, into: number, size: Size): Promise<Step[]> {
  const rooms: Filled[] = [];
  for (let index = 0; index < into; index += 1) {
    const room = await side.room(index);
    rooms.push({ room, speaker: await heardSpeaker(room, 1), listeners: 0 });
  }
  const steps: Step[] = [];
  for (const listeners of STEPS[size]) {
    await grow(rooms, listeners);
    const before = await clientMs(side);
    const made = await stretch(side, rooms.map(groupOf), TURN_MS[size]);
    steps.push({ listeners, made, clientCores: ((await clientMs(side)) - before) / made.ms });
    if (!isGood(made)) break;
  }
  return steps;
}

/** One more in each room in turn, until there are so many. */
async function grow(rooms: readonly Filled[], listeners: number): Promise<void> {
  const seated = rooms.reduce((sum, room) => sum + room.listeners, 0);
  await fewAtATime(listeners - seated, async (index) => {
    const room = rooms[(seated + index) % rooms.length];
    if (!room) return;
    room.listeners += 1;
    await room.room.join(`Listener ${seated + index}`);
  });
}

function groupOf({ speaker, listeners }: Filled): Group {
  return { speaker, listeners };
}

function isGood(made: Stretch): boolean {
  return lossOf(made) < MAX_LOSS && made.delays.size > 0 && made.delays.percentileMs(0.99) < MAX_P99_MS;
}

async function clientMs({ listeners, speakers }: Side): Promise<number> {
  const uses = await Promise.all([useOf(listeners.pid), useOf(speakers.pid)]);
  return uses.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

function section(climbs: readonly Climb[], rooms: number): Section {
  return {
    title: 'Listeners carried',
    text: [
      `Listeners are added step by step until ${MAX_LOSS * 100} % of the packets are lost or p99 of the delay is ${MAX_P99_MS} ms; the last step that was`,
      'still good is what was carried. Clients share the machine with the server, and two workers share two cores with them: so "carried"',
      'is where the machine breaks, not the server, and "a core" is what was carried over the CPU that the server took for it.',
    ],
    aims: aimsOf(climbs, rooms),
    tables: [
      {
        columns: ['', 'carried', 'server, cores', 'a core', 'clients, cores', 'p99, ms', 'lost, %', 'ended at'],
        rows: climbs.map(rowOf),
      },
    ],
    plots: [
      {
        name: 'carried',
        title: 'Delay (p99) against listeners',
        x: 'listeners',
        y: 'ms',
        series: climbs.map(({ what, steps }) => ({
          name: what,
          points: steps
            .filter(({ made }) => made.delays.size > 0)
            .map(({ listeners, made }) => [listeners, made.delays.percentileMs(0.99)] as const),
        })),
      },
    ],
  };
}

function rowOf(climb: Climb): (string | number)[] {
  const best = bestOf(climb);
  const ended = climb.steps.at(-1);
  const end = ended && !isGood(ended.made) ? ended.listeners : 'not reached';
  if (!best) return [climb.what, 0, '', '', '', '', '', end];
  const { made } = best;
  const cores = wholeMs(made) / made.ms;
  return [
    ...[climb.what, best.listeners, short(cores), Math.round(best.listeners / cores), short(best.clientCores)],
    ...[short(made.delays.percentileMs(0.99)), short(lossOf(made) * 100), end],
  ];
}

function bestOf({ steps }: Climb): Step | undefined {
  return steps.filter(({ made }) => isGood(made)).at(-1);
}

function aimsOf(climbs: readonly Climb[], rooms: number): Aim[] {
  const carriedBy = (what: string) => {
    const climb = climbs.find((one) => one.what === what);
    return (climb && bestOf(climb)?.listeners) ?? 0;
  };
  return [
    atLeast({
      what: 'listeners carried by two workers / by one (clients share the two cores)',
      value: carriedBy(`product, ${rooms} rooms, two workers`) / carriedBy(`product, ${rooms} rooms`),
      limit: 1.8,
    }),
  ];
}
