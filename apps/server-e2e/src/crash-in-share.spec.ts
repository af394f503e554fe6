import { type ShareClock } from '@homegroup/room';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callNext, chaired, delay, Member, OBJECTION_MS, ServerProcess } from '@homegroup/testbed';

const ROUNDS = Number(process.env['CRASHES'] ?? 20);
const ALLOWED_MS = 250;
const NAMES = ['Chair', 'Ana', 'Ben', 'Cleo'];
/** The place of the one who shares among them. */
const SHARING = 1;

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

/** Everyone takes their seat again; what is left of the share at the moment at which the one who shares is back. */
async function comeBack(): Promise<number> {
  const before = members;
  members = [];
  let left = NaN;
  for (const { token } of before) {
    members.push(await Member.enter({ url: server.url, name: 'x', token }));
    // From here on the clock runs, whether or not the others are back.
    if (members.length === SHARING + 1) left = leftOf(clockOf(members[SHARING]), Date.now());
  }
  for (const member of before) member.close();
  return left;
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
        const left = leftOf(clockOf(members[SHARING]), Date.now());
        await server.crash();
        await server.launch();
        const leftAfter = await comeBack();
        expect(clockOf(members[SHARING]).kind).toBe('running');
        off.push(leftAfter - left);
        expect(members.map(({ seat }) => seat)).toEqual(seats);
        expect(members[3]?.view?.queue).toEqual([seats[2], seats[3]]);
      }
      process.stdout.write(`Time left after the crash less before, in ms: ${off.map(Math.round).join(' ')}\n`);
      expect(off.filter((ms) => Math.abs(ms) > ALLOWED_MS)).toEqual([]);
    },
    ROUNDS * 20_000,
  );
});
