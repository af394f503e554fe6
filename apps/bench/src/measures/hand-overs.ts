import { callNext, chaired, delay, type Member } from '@homegroup/testbed';
import { nowMs } from '../clients/clock.js';
import { type Delays } from '../clients/delays.js';
import { sumOf } from '../clients/window.js';
import { type BareRoomClients, type BareSide } from '../sides/bare-side.js';
import { type ProductJoined, type ProductSpeaker } from '../sides/product-room.js';
import { type ProductSide } from '../sides/product-side.js';
import { type Speaker } from '../sides/side.js';
import { sum } from './numbers.js';

/** Long enough for sound to be there, and for people to have said that they are ready. */
const SHARE_MS = 300;
/** A seat may raise two hands in ten seconds. */
const HANDS_AT_ONCE = 2;
const HANDS_REST_MS = 10_000;
/** The window is set before what it is to see begins. */
const SET_MS = 20;

export interface HandOvers {
  readonly count: number;
  /** From the request to the first packet of the other speaker, for every listener and hand-over, in milliseconds. */
  readonly timesMs: readonly number[];
  /** Listeners who did not hear it. */
  readonly missed: number;
  /** Packets missing from the streams, at all listeners together. */
  readonly lost: number;
  readonly received: number;
  /** How long a packet takes, as long as this goes on. */
  readonly delays: Delays;
  /** What came to one listener's socket for one hand-over: all events, and those about media. */
  readonly events: number;
  readonly mediaEvents: number;
}

/** The chair calls one after the other. All microphones are ready and sound all the time: the server lets one through. */
export async function productHandOvers(
  side: ProductSide,
  {
    chair,
    speakers,
    audience,
    rounds,
  }: {
    readonly chair: ProductJoined;
    readonly speakers: readonly ProductSpeaker[];
    readonly audience: readonly ProductJoined[];
    readonly rounds: number;
  },
): Promise<HandOvers> {
  const { member } = chair;
  await chaired(member);
  for (const speaker of speakers) speaker.speak();
  side.listeners.open();
  const [events, mediaEvents] = [eventsOf(audience), mediaEventsOf(audience)];
  const times: (number | null)[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && round % HANDS_AT_ONCE === 0) await delay(HANDS_REST_MS);
    times.push(...(await goRound(side, member, speakers, audience)));
  }
  const count = rounds * speakers.length;
  for (const speaker of speakers) speaker.silence();
  return {
    ...(await heardOf(side, times)),
    count,
    events: (eventsOf(audience) - events) / count / audience.length,
    mediaEvents: (mediaEventsOf(audience) - mediaEvents) / count / audience.length,
  };
}

/** All raise their hands and say that they are ready; each is called. */
async function goRound(
  side: ProductSide,
  chair: Member,
  speakers: readonly ProductSpeaker[],
  audience: readonly ProductJoined[],
): Promise<(number | null)[]> {
  const times: (number | null)[] = [];
  for (const { member } of speakers) await member.act('raiseHand');
  for (const { member } of speakers) await member.act('sayReady');
  for (const speaker of speakers) times.push(...(await timed(side, speaker, audience, () => callNext(chair))));
  await chair.act({ kind: 'endTurn', turn: chair.view?.floor.turns ?? 0 });
  return times;
}

/** The other way: every listener has a consumer for every speaker, and producers are paused and resumed. */
export async function bareHandOvers(
  side: BareSide,
  {
    room,
    speakers,
    audience,
    count,
  }: {
    readonly room: BareRoomClients;
    readonly speakers: readonly Speaker[];
    readonly audience: readonly { readonly line: { readonly id: string } }[];
    readonly count: number;
  },
): Promise<HandOvers> {
  for (const speaker of speakers) speaker.speak();
  side.listeners.open();
  const times: (number | null)[] = [];
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [speakers[at % speakers.length], speakers[(at + 1) % speakers.length]];
    if (!from || !to) throw new Error('a hand-over needs two speakers');
    times.push(...(await timed(side, to, audience, () => room.handOver(from, to))));
  }
  for (const speaker of speakers) speaker.silence();
  return { ...(await heardOf(side, times)), count, events: 0, mediaEvents: 0 };
}

async function timed(
  side: ProductSide | BareSide,
  { mark }: Speaker,
  audience: readonly { readonly line: { readonly id: string } }[],
  handOver: () => Promise<void>,
): Promise<(number | null)[]> {
  side.listeners.await(mark);
  await delay(SET_MS);
  const began = nowMs();
  await handOver();
  await delay(SHARE_MS);
  const { heard } = await side.listeners.report();
  const arrivals = new Map(heard.map(({ id, awaitedAtMs }) => [id, awaitedAtMs]));
  return audience.map(({ line: { id } }) => {
    const at = arrivals.get(id) ?? 0;
    return at === 0 ? null : at - began;
  });
}

async function heardOf(side: ProductSide | BareSide, times: readonly (number | null)[]) {
  const { heard, delays } = await side.listeners.report();
  const timesMs = times.filter((time) => time !== null);
  return {
    timesMs,
    missed: times.length - timesMs.length,
    lost: sumOf(heard, 'lost'),
    received: sumOf(heard, 'received'),
    delays,
  };
}

function eventsOf(audience: readonly ProductJoined[]): number {
  return sum(audience.map(({ received }) => received.events));
}

function mediaEventsOf(audience: readonly ProductJoined[]): number {
  return sum(audience.map(({ received }) => received.mediaEvents));
}
