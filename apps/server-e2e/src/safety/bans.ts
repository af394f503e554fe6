import { type Group } from '@homegroup/contracts';
import {
  fetchSeatTokens,
  HeldMeeting,
  joinGroup,
  Member,
  newGroup,
  type SeatToken,
  Servant,
  startingIn,
} from '@homegroup/testbed';
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
/** Members of the closed room who are not banned. */
const SPARED = 4;
/** Networks of those who are banned, of those who were never there, in numbers apart. */
const NETWORKS = { banned: 10, others: 120 };
const WAIT_MS = 10_000;

/** Banned people who come back: by what their tab has kept, by their seat token, in a new tab, in a private window at home. */
export function bannedBack(count: number): Promise<Row[]> {
  return onServer({}, async (server) => {
    const host = await Servant.first(server.process);
    const group = await newGroup(host, { name: CANARY_TITLE });
    return [...(await fromOpenRoom(server, { host, group }, count)), ...(await fromClosedRoom(server, host, count))];
  });
}

async function fromOpenRoom(
  server: WatchedServer,
  { host, group }: { host: Servant; group: Group },
  count: number,
): Promise<Row[]> {
  const meeting = await HeldMeeting.of(server.process, host, group, startingIn(0, { title: CANARY_TITLE }));
  const chair = await meeting.chair(personName(0));
  await chair.request('chat:say', { text: canaryMessage(0), to: { kind: 'all' } });
  const banned: Person[] = [];
  for (let index = 0; index < BANNED; index += 1) {
    await chair.act({ kind: 'setDoor', door: 'open' });
    banned.push(await banOne(server, { meeting, chair, index, held: null }));
  }
  // Banning has turned the door to knocks: it must hold at an open door.
  await chair.act({ kind: 'setDoor', door: 'open' });
  const tries = { meeting, people: banned, count };
  const rows = [
    await tried(server, tries, {
      what: "banned, back by the token of the tab's seat, on another network",
      answer: 'BANNED',
      as: sameTabToken,
    }),
    await tried(server, tries, {
      what: 'banned, back in the same tab, on another network',
      answer: 'BANNED',
      as: sameTab,
    }),
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
}

/** Members show at a members' door what the server has signed for them, in a tab that knows nothing else. */
async function fromClosedRoom(server: WatchedServer, host: Servant, count: number): Promise<Row[]> {
  // A group of its own: its members fetch the tokens of this meeting alone.
  const group = await newGroup(host, { name: CANARY_TITLE });
  const settings = startingIn(0, { door: 'members', title: CANARY_TITLE });
  const meeting = await HeldMeeting.of(server.process, host, group, settings);
  const members = await joinGroup(server.process, host, group.id, BANNED + SPARED);
  const tokens: SeatToken[] = [];
  for (const member of members) tokens.push(...(await fetchSeatTokens(member, group.id)));
  const ours = tokens.filter(({ link }) => link === meeting.link);
  const chair = await meeting.chair(personName(0));
  const banned: Person[] = [];
  for (const [index, held] of ours.slice(0, BANNED).entries())
    banned.push(await banOne(server, { meeting, chair, index, held }));
  const spared = ours.slice(BANNED).map((held) => ({ token: canaryToken(), device: canaryToken(), held }));
  const rows = [
    await tried(
      server,
      { meeting, people: banned, count },
      {
        what: 'banned, back with the same seat token in a new tab, on another network',
        answer: 'BANNED',
        as: elsewhere,
      },
    ),
    await tried(
      server,
      { meeting, people: spared, count: SPARED },
      { what: 'for comparison: members who are not banned, in the same way', answer: 'IN', as: elsewhere },
    ),
  ];
  chair.close();
  return rows;
}

/** What somebody has who was here: the tokens of the tab, and their seat token where the room is closed. */
interface Person {
  readonly token: string;
  readonly device: string;
  readonly held: SeatToken | null;
}

interface Tries {
  readonly meeting: HeldMeeting;
  readonly people: readonly Person[];
  readonly count: number;
}

interface Kind {
  readonly what: string;
  /** What the door must answer each time. */
  readonly answer: string;
  readonly as: (before: Person, index: number) => { token: string; device: string; from: string };
}

const homeOf = (index: number) => NETWORKS.banned + (index % BANNED);
const othersFrom = (index: number) => addressOn(NETWORKS.others + (index % 50), index);
const sameTabToken: Kind['as'] = ({ token }, index) => ({ token, device: canaryToken(), from: othersFrom(index) });
const sameTab: Kind['as'] = ({ device }, index) => ({ token: canaryToken(), device, from: othersFrom(index) });
const sameNetwork: Kind['as'] = (_before, index) => ({
  token: canaryToken(),
  device: canaryToken(),
  from: addressOn(homeOf(index), index),
});
const elsewhere: Kind['as'] = (_before, index) => ({
  token: canaryToken(),
  device: canaryToken(),
  from: othersFrom(index),
});

async function tried(
  server: WatchedServer,
  { meeting, people, count }: Tries,
  { what, answer, as }: Kind,
): Promise<Row> {
  let failed = 0;
  const others = new Map<string, number>();
  await inLanes(count, LANES, async (index) => {
    const before = people[index % people.length];
    if (!before) throw new Error('nobody was here');
    const member = await Member.connect({ url: server.url, meeting: meeting.link, ...as(before, index) });
    const answered = await answerOf(() => member.enter(personName(100 + index), shownBy(before, member)));
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

function shownBy({ held }: Pick<Person, 'held'>, { token }: Member) {
  return held ? { member: held.shownWith(token) } : {};
}

interface Banning extends Pick<Person, 'held'> {
  readonly meeting: HeldMeeting;
  readonly chair: Member;
  readonly index: number;
}

async function banOne(server: WatchedServer, { meeting, chair, index, held }: Banning): Promise<Person> {
  const who = { url: server.url, meeting: meeting.link, token: canaryToken(), device: canaryToken() };
  const member = await Member.connect({ ...who, from: addressOn(homeOf(index)) });
  await patiently(() => member.enter(personName(1 + index), shownBy({ held }, member)));
  const gone = new Promise<void>((resolve) => member.socket.once('disconnect', () => resolve()));
  await patiently(() => chair.act({ kind: 'ban', seat: member.seat ?? '' }));
  await gone;
  await comesTrue(() => !chair.view?.seats.some(({ id }) => id === member.seat), WAIT_MS);
  return { token: who.token, device: who.device, held };
}
