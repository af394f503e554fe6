import { performance } from 'node:perf_hooks';
import {
  chaired,
  delay,
  fewAtATime,
  Member,
  OBJECTION_MS,
  ServerProcess,
  useOf,
  figuresOf,
  mean,
  round,
  type Figures,
} from '@homegroup/testbed';

const HANDS = 20;
const APART_MS = 350;

export interface FanOutReport {
  readonly members: number;
  /** From the request until a member's view shows the hand, for every member and hand, in milliseconds. */
  readonly handToViewMs: Figures;
  /** What one member receives for one hand, in bytes. */
  readonly bytes: number;
  /** The server's CPU for one hand and one member, in microseconds. */
  readonly cpuUs: number;
}

/** Hands are raised one after the other; everyone sees each. */
export async function measureFanOut(count: number): Promise<FanOutReport> {
  const server = await ServerProcess.start({ OBJECTION_MS, ROOM_SEATS: String(count + 1) });
  const chair = await Member.enter({ url: server.url, name: 'Cleo' });
  const members: Member[] = [];
  try {
    await chaired(chair);
    members.push(...(await fewAtATime(count, (at) => Member.enter({ url: server.url, name: `Member ${at}` }))));
    await delay(1_000);
    const before = members.map(({ received: { bytes } }) => bytes);
    const cpuBefore = await useOf(server.pid);
    const times: number[] = [];
    for (const raiser of members.slice(0, HANDS)) {
      times.push(...(await timesOf(raiser, members)));
      await delay(APART_MS);
    }
    const cpu = (await useOf(server.pid)).cpuMs - cpuBefore.cpuMs;
    return {
      members: count,
      handToViewMs: figuresOf(times),
      bytes: Math.round(mean(members.map(({ received: { bytes } }, at) => (bytes - (before[at] ?? 0)) / HANDS))),
      cpuUs: round((cpu * 1_000) / HANDS / count),
    };
  } finally {
    for (const member of [chair, ...members]) member.close();
    await server.stop();
  }
}

async function timesOf(raiser: Member, members: readonly Member[]): Promise<number[]> {
  const seat = raiser.seat ?? '';
  const seen = members.map((member) => sees(member, seat));
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
