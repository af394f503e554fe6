import { type ShareClock } from '@homegroup/room';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delay, Member, ServerProcess } from '@homegroup/testbed';
import { callNext, chaired, OBJECTION_MS } from './chaired.js';

const ROUNDS = Number(process.env['CRASHES'] ?? 20);
const ALLOWED_MS = 250;
const NAMES = ['Chair', 'Ana', 'Ben', 'Cleo'];

let server: ServerProcess;
let members: Member[] = [];

beforeAll(async () => {
  server = await ServerProcess.start({ OBJECTION_MS });
});
afterAll(async () => {
  for (const member of members) member.close();
  await server.stop();
});

function clockOf(member: Member | undefined): ShareClock {
  const phase = member?.view?.floor.turn?.phase;
  if (phase?.kind !== 'sharing') throw new Error('nobody shares');
  return phase.clock;
}

/** Milliseconds left of the share by this member's view; server and test have the same clock here. */
function leftOf(clock: ShareClock, at: number): number {
  if (clock.kind === 'running') return (clock.endsAt ?? Infinity) - at;
  return clock.leftMs ?? Infinity;
}

async function comeBack(): Promise<void> {
  const before = members;
  members = [];
  for (const { token } of before) members.push(await Member.enter({ url: server.url, name: 'x', token }));
  for (const member of before) member.close();
}

describe('a server that dies in the middle of a share', () => {
  it(
    `takes no place and no time from anyone, ${ROUNDS} times`,
    async () => {
      for (const name of NAMES) members.push(await Member.enter({ url: server.url, name }));
      const [chair, ana, ben, cleo] = members as [Member, Member, Member, Member];
      await chaired(chair);
      for (const member of [ana, ben, cleo]) await member.act('raiseHand');
      await callNext(chair);
      await ana.act('sayReady');
      const seats = members.map(({ seat }) => seat);
      const off: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await delay(200 + ((round * 137) % 400));
        const sharing = members[1];
        const left = leftOf(clockOf(sharing), Date.now());
        await server.crash();
        await server.launch();
        await comeBack();
        const clock = clockOf(members[1]);
        expect(clock.kind).toBe('running');
        off.push(leftOf(clock, Date.now()) - left);
        expect(members.map(({ seat }) => seat)).toEqual(seats);
        expect(members[3]?.view?.queue).toEqual([seats[2], seats[3]]);
      }
      expect(off.filter((ms) => Math.abs(ms) > ALLOWED_MS)).toEqual([]);
    },
    ROUNDS * 20_000,
  );
});
