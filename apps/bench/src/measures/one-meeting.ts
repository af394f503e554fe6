import { delay } from '@homegroup/testbed';
import { type BareSide } from '../sides/bare-side.js';
import { type ProductSide } from '../sides/product-side.js';
import { type Joined, type Side, type Use } from '../sides/side.js';
import { arriving } from './arriving.js';
import { bareHandOvers, type HandOvers, productHandOvers } from './hand-overs.js';
import { sum } from './numbers.js';
import { withPair } from './pair.js';
import { inTurns, spent, type Stretch, stretch, wholeMs } from './stretch.js';

/** What is gathered for those who are there has been told by then. */
const SETTLE_MS = 3_500;

/** How much of it: instants and lengths in milliseconds. */
export interface Script {
  readonly arrivalMs: number;
  readonly turnMs: number;
  readonly turns: number;
  readonly speakers: number;
  readonly rounds: number;
}

/** One side's part of a meeting: people arrive, one speaks, then one after the other. */
export interface Held {
  /** CPU of the joins alone, for each who came; Node and worker, and the database. */
  readonly joinMs: number;
  readonly joinDatabaseMs: number;
  /** CPU of Node and worker, from the first who came to the last hand-over. */
  readonly wholeMs: number;
  /** What came to all members' sockets together. */
  readonly events: number;
  readonly bytes: number;
  /** Events while people arrived. */
  readonly joinEvents: number;
  /** Resident memory for each who came, in kilobytes. */
  readonly nodeKb: number;
  readonly workerKb: number;
  readonly speech: Stretch;
  readonly handOvers: HandOvers;
}

export interface Meeting {
  readonly members: number;
  /** Consumers of a listener for each voice of the room, from coming in to the end; and the voices. */
  readonly consumers: number;
  readonly voices: number;
  readonly product: Held;
  readonly bare: Held;
}

/** The same meeting on both sides; the parts in which sound costs in turns. */
export async function holdMeeting(members: number, script: Script): Promise<Meeting> {
  return withPair(members + 20, async (product, bare) => {
    const one = await productMeeting(product, members, script);
    const other = await bareMeeting(bare, members, script);
    const [first, second] = await inTurns(
      [
        () => stretch(product, [{ speaker: one.speaker, listeners: members }], script.turnMs),
        () => stretch(bare, [{ speaker: other.speaker, listeners: members }], script.turnMs),
      ],
      script.turns,
    );
    if (!first || !second) throw new Error('nothing was measured');
    return {
      members,
      consumers: Math.max(...one.audience.map(({ consumers, voices }) => consumers / voices)),
      voices: Math.max(...one.audience.map(({ voices }) => voices)),
      product: await one.end(first),
      bare: await other.end(second),
    };
  });
}

async function productMeeting(side: ProductSide, members: number, script: Script) {
  const room = await side.room(0);
  const speaker = await room.speaker(1);
  await speaker.member.act('unmute');
  const { audience, arrived } = await arrivals(side, members, script, (name) => room.join(name));
  return {
    speaker,
    audience,
    end: async (speech: Stretch): Promise<Held> => {
      const speakers = [speaker, ...(await others(script, (mark) => room.speaker(mark)))];
      const chair = await room.join('Cleo');
      const before = await side.use();
      const handOvers = await productHandOvers(side, { chair, speakers, audience, rounds: script.rounds });
      return { ...total(arrived, speech, spent(before, await side.use()), audience), handOvers };
    },
  };
}

async function bareMeeting(side: BareSide, members: number, script: Script) {
  const room = await side.room(0);
  const speaker = await room.speaker(1);
  const { audience, arrived } = await arrivals(side, members, script, () => room.join());
  return {
    speaker,
    end: async (speech: Stretch): Promise<Held> => {
      const speakers = [speaker, ...(await others(script, (mark) => room.speaker(mark)))];
      const before = await side.use();
      const count = script.rounds * script.speakers;
      const handOvers = await bareHandOvers(side, { room, speakers, audience, count });
      return { ...total(arrived, speech, spent(before, await side.use()), audience), handOvers };
    },
  };
}

async function others<T>({ speakers }: Script, make: (mark: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let mark = 2; mark <= speakers; mark += 1) made.push(await make(mark));
  return made;
}

async function arrivals<J extends Joined>(
  side: Side,
  members: number,
  { arrivalMs }: Script,
  join: (name: string) => Promise<J>,
) {
  const before = await side.use();
  const audience = await arriving(members, arrivalMs, (index) => join(`Member ${index}`));
  await delay(SETTLE_MS);
  const after = await side.use();
  const events = sum(audience.map(({ received }) => received.events));
  return { audience, arrived: { before, after, events, members } };
}

interface Arrived {
  readonly before: Use;
  readonly after: Use;
  readonly events: number;
  readonly members: number;
}

function total(
  { before, after, events, members }: Arrived,
  speech: Stretch,
  handing: Pick<Stretch, 'nodeMs' | 'workerMs'>,
  audience: readonly Joined[],
) {
  const joining = spent(before, after);
  return {
    joinMs: wholeMs(joining) / members,
    joinDatabaseMs: joining.databaseMs / members,
    wholeMs: wholeMs(joining) + wholeMs(speech) + wholeMs(handing),
    events: sum(audience.map(({ received }) => received.events)),
    bytes: sum(audience.map(({ received }) => received.bytes)),
    joinEvents: events,
    nodeKb: (after.nodeKb - before.nodeKb) / members,
    workerKb: (after.workerKb - before.workerKb) / members,
    speech,
  };
}
