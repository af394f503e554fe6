import { performance } from 'node:perf_hooks';
import { delay, MediaMember, OBJECTION_MS } from '@homegroup/testbed';
import { rowOf, type Row } from './report.js';
import { addressOn, canaryToken, onServer, personName, type WatchedServer } from './watched-server.js';

const BACK_P95_MS = 3_000;
/** So long nobody waits for a sound that does not come back. */
const GIVE_UP_MS = 20_000;
const SETTLED_MS = 2_000;
/** Each death costs the one who speaks three requests for transports and streams, and a seat regains one a second. */
const REGAINED_MS = 3_000;
const SPEAKER = 7;

/** Kills the media worker while one speaks and two listen. */
export function mediaWorkerDeaths(count: number): Promise<Row[]> {
  return onServer({ OBJECTION_MS }, async (server) => {
    const people = await Promise.all([0, 1, 2].map((index) => comeIn(server, index)));
    const [speaker, ...listeners] = people;
    if (!speaker) throw new Error('nobody came');
    await speaker.member.act('unmute');
    await speaker.speak();
    await Promise.all(listeners.map((listener) => listener.nextOf(SPEAKER)));
    const seats = seatsOf(speaker);
    const backMs: number[] = [];
    let failed = 0;
    for (let round = 0; round < count; round += 1) {
      const times = await killWorker(server, listeners);
      backMs.push(...times.filter(Number.isFinite));
      const isQuiet = times.some((ms) => !Number.isFinite(ms));
      if (isQuiet || !people.every((person) => seatsOf(person) === seats)) failed += 1;
    }
    // What the page asks for when its media are lost may still be under way.
    await delay(SETTLED_MS);
    for (const person of people) person.close();
    return [
      rowOf({
        what: 'media worker SIGKILL: until sound is back at each listener',
        tried: count,
        failed,
        must: `seats untouched, p95 <= ${BACK_P95_MS / 1000} s`,
        values: backMs,
        bound: ({ p95 }) => p95 <= BACK_P95_MS,
      }),
    ];
  });
}

function comeIn(server: WatchedServer, index: number): Promise<MediaMember> {
  const who = { url: server.url, token: canaryToken(), device: canaryToken(), from: addressOn(index) };
  return MediaMember.enter({ ...who, name: personName(index), mark: index === 0 ? SPEAKER : 0 });
}

async function killWorker(server: WatchedServer, listeners: readonly MediaMember[]): Promise<number[]> {
  const [worker] = await server.process.mediaWorkers();
  if (worker === undefined) throw new Error('no media worker');
  process.kill(worker, 'SIGKILL');
  const began = performance.now();
  // What was on its way already is not the sound that comes back.
  await delay(50);
  const back = listeners.map((listener) => listener.nextOf(SPEAKER));
  const times = await Promise.all(
    back.map((heard) => Promise.race([heard.then((at) => at - began), delay(GIVE_UP_MS).then(() => Infinity)])),
  );
  await delay(REGAINED_MS);
  return times;
}

function seatsOf({ member }: MediaMember): string {
  return JSON.stringify(member.view?.seats.map(({ id, name, muted, away }) => ({ id, name, muted, away })));
}
