import { HeldMeeting, Member, newGroup, Servant, startingIn } from '@homegroup/testbed';
import { answerOf, comesTrue, inLanes, patiently } from './people.js';
import { rowOf, type Row } from './report.js';
import {
  addressOn,
  CANARY_TITLE,
  canaryMessage,
  canaryToken,
  onServer,
  personName,
  type WatchedServer,
} from './watched-server.js';

const LANES = 8;
/** Who is banned, one after the other; each comes back again and again. */
const BANNED = 20;
/** Networks of those who are banned, of those who were never there, in numbers apart. */
const NETWORKS = { banned: 10, others: 120 };
const WAIT_MS = 10_000;

/** Banned people who come back: by what their tab has kept, in a new tab, in a private window at home. */
export function bannedBack(count: number): Promise<Row[]> {
  return onServer({}, async (server) => {
    const host = await Servant.first(server.process);
    const group = await newGroup(host, { name: CANARY_TITLE });
    const meeting = await HeldMeeting.of(server.process, host, group, startingIn(0, { title: CANARY_TITLE }));
    const chair = await meeting.chair(personName(0));
    await chair.request('chat:say', { text: canaryMessage(0), to: { kind: 'all' } });
    const banned: Member[] = [];
    for (let index = 0; index < BANNED; index += 1) banned.push(await ban(server, { meeting, chair, index }));
    // Banning has turned the door to knocks: it must hold at an open door.
    await chair.act({ kind: 'setDoor', door: 'open' });
    const tries = { meeting, banned, count };
    const rows = [
      await tried(server, tries, { what: 'banned, back with the same token', answer: 'BANNED', as: sameToken }),
      await tried(server, tries, { what: 'banned, back in the same tab', answer: 'BANNED', as: sameTab }),
      await tried(server, tries, {
        what: 'banned, back in a private window on the same network',
        answer: 'KNOCK_FIRST',
        as: sameNetwork,
      }),
      await tried(
        server,
        { ...tries, count: BANNED },
        { what: 'for comparison: others, from other networks', answer: 'IN', as: elsewhere },
      ),
    ];
    chair.close();
    return rows;
  });
}

interface Tries {
  readonly meeting: HeldMeeting;
  readonly banned: readonly Member[];
  readonly count: number;
}

interface Kind {
  readonly what: string;
  /** What the door must answer each time. */
  readonly answer: string;
  readonly as: (before: Member, index: number) => { token: string; device: string; from: string };
}

const homeOf = (index: number) => NETWORKS.banned + (index % BANNED);
const sameToken: Kind['as'] = ({ token, device }, index) => ({ token, device, from: addressOn(homeOf(index)) });
const sameTab: Kind['as'] = ({ device }) => ({ token: canaryToken(), device, from: addressOn(200) });
const sameNetwork: Kind['as'] = (_before, index) => ({
  token: canaryToken(),
  device: canaryToken(),
  from: addressOn(homeOf(index), index),
});
const elsewhere: Kind['as'] = (_before, index) => ({
  token: canaryToken(),
  device: canaryToken(),
  from: addressOn(NETWORKS.others + (index % 50), index),
});

async function tried(
  server: WatchedServer,
  { meeting, banned, count }: Tries,
  { what, answer, as }: Kind,
): Promise<Row> {
  let failed = 0;
  const others = new Map<string, number>();
  await inLanes(count, LANES, async (index) => {
    const before = banned[index % banned.length];
    if (!before) throw new Error('nobody was banned');
    const member = await Member.connect({ url: server.url, meeting: meeting.link, ...as(before, index) });
    const answered = await answerOf(() => member.enter(personName(100 + index)));
    if (answered === 'IN') await member.request('room:leave', {});
    member.close();
    if (answered === answer) return;
    failed += 1;
    others.set(answered, (others.get(answered) ?? 0) + 1);
  });
  const note = [...others].map(([code, times]) => `${code} ${times} times`).join(', ');
  const must = { BANNED: '0 let in', KNOCK_FIRST: 'always at the knock' }[answer] ?? 'let in';
  return rowOf({ what, tried: count, failed, must, note });
}

interface Banning {
  readonly meeting: HeldMeeting;
  readonly chair: Member;
  readonly index: number;
}

async function ban(server: WatchedServer, { meeting, chair, index }: Banning): Promise<Member> {
  await chair.act({ kind: 'setDoor', door: 'open' });
  const who = { url: server.url, meeting: meeting.link, token: canaryToken(), device: canaryToken() };
  const member = await Member.connect({ ...who, from: addressOn(homeOf(index)) });
  await patiently(() => member.enter(personName(1 + index)));
  const gone = new Promise<void>((resolve) => member.socket.once('disconnect', () => resolve()));
  await patiently(() => chair.act({ kind: 'ban', seat: member.seat ?? '' }));
  await gone;
  await comesTrue(() => !chair.view?.seats.some(({ id }) => id === member.seat), WAIT_MS);
  return member;
}
