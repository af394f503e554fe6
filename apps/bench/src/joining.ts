import { performance } from 'node:perf_hooks';
import {
  delay,
  Member,
  ServerProcess,
  useOf,
  type ProcessUse,
  figuresOf,
  mean,
  round,
  type Figures,
} from '@homegroup/testbed';

const GATHERED_MS = 500;

export interface JoiningReport {
  readonly members: number;
  /** From opening the socket until seated with the offer of transport and voices, one after another, in milliseconds. */
  readonly oneByOneMs: Figures;
  /** The same for all who come at once. */
  readonly atOnceMs: Figures;
  /** What one member receives while all come at once: socket.io messages and bytes. */
  readonly messages: number;
  readonly kilobytes: number;
  /** Server and media worker together, for each member who came. */
  readonly cpuMs: number;
  readonly memoryKb: number;
}

/** Members without sound enter a room of their own server: first one by one, then, in a fresh room, all at once. */
export async function measureJoining(members: number): Promise<JoiningReport> {
  const server = await ServerProcess.start();
  try {
    await warmUp(server);
    const oneByOneMs = await oneByOne(server, members);
    const before = await useOfAll(server);
    const crowd = await atOnce(server, members);
    const after = await useOfAll(server);
    return {
      members,
      oneByOneMs: figuresOf(oneByOneMs),
      atOnceMs: figuresOf(crowd.joinMs),
      messages: mean(crowd.messages),
      kilobytes: mean(crowd.bytes.map((bytes) => bytes / 1024)),
      cpuMs: round((after.cpuMs - before.cpuMs) / members),
      memoryKb: Math.round((after.memoryKb - before.memoryKb) / members),
    };
  } finally {
    await server.stop();
  }
}

async function warmUp(server: ServerProcess): Promise<void> {
  for (let index = 0; index < 5; index += 1) await leaveAll([await enter(server, index)]);
}

async function oneByOne(server: ServerProcess, count: number): Promise<number[]> {
  const times: number[] = [];
  const seated: Member[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    seated.push(await enter(server, index));
    times.push(performance.now() - began);
  }
  await leaveAll(seated);
  return times;
}

async function atOnce(server: ServerProcess, count: number) {
  const began = performance.now();
  const joinMs: number[] = [];
  const seated = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const member = await enter(server, index);
      joinMs.push(performance.now() - began);
      return member;
    }),
  );
  await delay(GATHERED_MS);
  const messages = seated.map(({ received }) => received.messages);
  const bytes = seated.map(({ received }) => received.bytes);
  for (const member of seated) member.close();
  return { joinMs, messages, bytes };
}

function enter(server: ServerProcess, index: number): Promise<Member> {
  return Member.enter({ url: server.url, name: `Member ${index}` });
}

async function leaveAll(members: readonly Member[]): Promise<void> {
  await Promise.all(members.map((member) => member.request('room:leave', {})));
  for (const member of members) member.close();
}

async function useOfAll(server: ServerProcess): Promise<ProcessUse> {
  const uses = await Promise.all([server.pid, ...(await server.mediaWorkers())].map((pid) => useOf(pid)));
  return {
    cpuMs: uses.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryKb: uses.reduce((sum, { memoryKb }) => sum + memoryKb, 0),
  };
}
