import { type Aim, atMost, type Benchmark, type Section, short, type Size } from '../report/section.js';
import { type Side } from '../sides/side.js';
import { filled, withPair } from './pair.js';
import { type Group, inTurns, lossOf, type Stretch, stretch, wholeMs } from './stretch.js';

const ROOMS = { full: 100, short: 3 };
const EACH = { full: 10, short: 2 };
const TURN_MS = { full: 6_000, short: 1_500 };
const ROUNDS = { full: 2, short: 1 };

interface Compared {
  readonly many: Stretch;
  readonly one: Stretch;
}

/** Many small rooms against one large one, with as many listeners. */
export const manyRooms: Benchmark = { name: 'many-rooms', minutes: 5, run };

async function run(size: Size): Promise<Section> {
  const listeners = ROOMS[size] * EACH[size];
  return withPair(listeners + 20, async (product, bare) => {
    const [ours, theirs] = [await groupsOf(product, size), await groupsOf(bare, size)];
    const turns = [ours.many, ours.one].map((groups) => () => stretch(product, groups, TURN_MS[size]));
    const others = [theirs.many, theirs.one].map((groups) => () => stretch(bare, groups, TURN_MS[size]));
    const [many, one, bareMany, bareOne] = await inTurns([...turns, ...others], ROUNDS[size]);
    if (!many || !one || !bareMany || !bareOne) throw new Error('nothing was measured');
    return section(size, { many, one }, { many: bareMany, one: bareOne });
  });
}

async function groupsOf(side: Side, size: Size): Promise<{ many: Group[]; one: Group[] }> {
  const many: Group[] = [];
  for (let room = 1; room <= ROOMS[size]; room += 1) many.push(await filled(await side.room(room), EACH[size]));
  return { many, one: [await filled(await side.room(0), ROOMS[size] * EACH[size])] };
}

function section(size: Size, ours: Compared, theirs: Compared): Section {
  const names = [`${ROOMS[size]} rooms of ${EACH[size]}`, `one room of ${ROOMS[size] * EACH[size]}`];
  const row = (what: string, product: Stretch, bare: Stretch) => [
    what,
    ...[product, bare].flatMap((side) => [
      short((side.nodeMs / side.ms) * 100),
      short((side.workerMs / side.ms) * 100),
      short(side.delays.percentileMs(0.99)),
      short(lossOf(side) * 100),
    ]),
  ];
  return {
    title: 'Many rooms and one',
    text: [
      `${names.join(' and ')}, with as many listeners, in turns on the same server; one speaks in each room. So each small room has one`,
      'incoming stream for a few listeners, and the whole has more packets to take in than the large room has. CPU in hundredths of a core.',
    ],
    aims: aims(names, ours, theirs),
    tables: [
      {
        columns: [
          ...['', 'Node, %', 'worker, %', 'p99, ms', 'lost, %'],
          ...['bare: Node, %', 'worker, %', 'p99, ms', 'lost, %'],
        ],
        rows: [row(names[0] ?? '', ours.many, theirs.many), row(names[1] ?? '', ours.one, theirs.one)],
      },
    ],
    plots: [],
  };
}

function aims(names: readonly string[], ours: Compared, theirs: Compared): Aim[] {
  const ratio = ({ many, one }: Compared) => wholeMs(many) / wholeMs(one);
  return [atMost({ what: `CPU of ${names.join(' / of ')}`, value: ratio(ours), limit: 1.1, bare: ratio(theirs) })];
}
