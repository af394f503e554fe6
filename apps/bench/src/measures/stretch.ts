import { delay } from '@homegroup/testbed';
import { Delays } from '../clients/delays.js';
import { type Heard, sumOf } from '../clients/window.js';
import { PACKET_MS, type Side, type Speaker, type Use } from '../sides/side.js';

/** What is still on its way after the last packet was sent has come by then. */
const REST_MS = 200;

/** A side while its speakers speak: CPU in milliseconds, all stretches taken together. */
export interface Stretch {
  /** Its length, with the rest in which nobody speaks any more. */
  readonly ms: number;
  readonly nodeMs: number;
  readonly workerMs: number;
  readonly databaseMs: number;
  /** Packets that listeners should have got, and did. */
  readonly expected: number;
  readonly received: number;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly delays: Delays;
  readonly longestGapMs: number;
}

/** Speakers with all who hear each of them. */
export interface Group {
  readonly speaker: Speaker;
  readonly listeners: number;
}

/** All speak for so long; everyone else listens. */
export async function stretch(
  side: Side,
  groups: readonly Group[],
  ms: number,
  packetMs = PACKET_MS,
): Promise<Stretch> {
  side.listeners.open();
  side.speakers.open();
  const before = await side.use();
  const began = performance.now();
  for (const { speaker } of groups) speaker.speak(packetMs);
  await delay(ms);
  for (const { speaker } of groups) speaker.silence();
  await delay(REST_MS);
  const after = await side.use();
  const tookMs = performance.now() - began;
  const [{ heard, delays }, spoken] = await Promise.all([side.listeners.report(), side.speakers.report()]);
  const listenersEach = groups.reduce((sum, { listeners }) => sum + listeners, 0) / groups.length;
  return {
    ms: tookMs,
    ...spent(before, after),
    // Speakers of a stretch all speak as long as each other, so each of their packets goes to as many as in the mean.
    expected: Math.round(sumOf(spoken.heard, 'sent') * listenersEach),
    received: sumOf(heard, 'received'),
    bytes: sumOf(heard, 'bytes'),
    sentBytes: sumOf(heard, 'sentBytes'),
    delays,
    longestGapMs: longestGapOf(heard),
  };
}

/** Stretches of several sides (or rooms) in turns: A B A B ... What each has spent and carried, all turns together. */
export async function inTurns(turns: readonly (() => Promise<Stretch>)[], rounds: number): Promise<Stretch[]> {
  const made = turns.map((): Stretch[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, turn] of turns.entries()) made[at]?.push(await turn());
  }
  return made.map(together);
}

function together(stretches: readonly Stretch[]): Stretch {
  const sum = (figure: Exclude<keyof Stretch, 'delays'>) => stretches.reduce((total, one) => total + one[figure], 0);
  const delays = new Delays();
  for (const one of stretches) delays.merge(one.delays);
  return {
    ms: sum('ms'),
    nodeMs: sum('nodeMs'),
    workerMs: sum('workerMs'),
    databaseMs: sum('databaseMs'),
    expected: sum('expected'),
    received: sum('received'),
    bytes: sum('bytes'),
    sentBytes: sum('sentBytes'),
    delays,
    longestGapMs: Math.max(...stretches.map(({ longestGapMs }) => longestGapMs)),
  };
}

export function spent(before: Use, after: Use): Pick<Stretch, 'nodeMs' | 'workerMs' | 'databaseMs'> {
  return {
    nodeMs: after.nodeMs - before.nodeMs,
    workerMs: after.workerMs - before.workerMs,
    databaseMs: after.databaseMs - before.databaseMs,
  };
}

/** Node and worker together, in milliseconds of CPU. */
export function wholeMs({ nodeMs, workerMs }: Pick<Stretch, 'nodeMs' | 'workerMs'>): number {
  return nodeMs + workerMs;
}

/** The worker's CPU for each packet that was forwarded, in microseconds. */
export function workerUsAPacket({ workerMs, received }: Stretch): number {
  return (workerMs * 1_000) / received;
}

/** The share of packets that did not come. */
export function lossOf({ expected, received }: Stretch): number {
  return expected === 0 ? 1 : Math.max(0, 1 - received / expected);
}

export function longestGapOf(heard: readonly Heard[]): number {
  return Math.max(0, ...heard.map(({ longestGapMs }) => longestGapMs));
}
