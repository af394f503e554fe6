import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Group } from '@homegroup/contracts';
import {
  delay,
  HeldMeeting,
  MediaMember,
  Member,
  newGroup,
  PorchTalker,
  Servant,
  ServerProcess,
  startingIn,
} from '@homegroup/testbed';
import { until } from './until.js';

/** Marks of packets: what is said in the room, and what is said at the porch. */
const [CHAIR_IN_ROOM, ANA_IN_ROOM, CHAIR, SAM, TOM] = [1, 2, 11, 12, 13];
/** So soon nothing of a talk that is over is heard, in milliseconds. */
const OVER_MS = 500;
/** What a busy machine may take to set all this up, in milliseconds. */
const SLOW_MS = 10_000;

let server: ServerProcess;
let host: Servant;
let group: Group;
let closing: { close(): void }[] = [];

/** Cleo, who chairs, and Ana speak in the room, and never cease to send; Sam waits, unanswered. */
async function porch() {
  const meeting = await HeldMeeting.of(server, host, group, startingIn(5, { door: 'knock' }));
  const servicePass = await meeting.pass();
  const where = { url: server.url, meeting: meeting.link };
  const chair = kept(await MediaMember.enter({ ...where, name: 'Cleo', mark: CHAIR_IN_ROOM, servicePass }));
  const sam = await waiting(meeting, 'Sam', SAM);
  const admitted = await waiting(meeting, 'Ana', 0);
  await chair.member.act({ kind: 'admit', knock: admitted.knock });
  const { token } = admitted.member;
  const ana = kept(await MediaMember.enter({ ...where, name: 'Ana', mark: ANA_IN_ROOM, token }));
  for (const one of [chair, ana]) {
    await one.member.act('unmute');
    await one.speak();
  }
  const greeter = await talker(chair.member, CHAIR);
  return { meeting, chair, ana, greeter, sam };
}

/** The same, and the chair talks with Sam, each by their own word. */
async function talking() {
  const people = await porch();
  const { chair, greeter, sam } = people;
  await chair.member.act({ kind: 'greet', knock: sam.knock });
  await until(() => greeter.talk !== null && sam.talker.talk !== null);
  for (const one of [greeter, sam.talker]) await one.speak();
  await until(() => (greeter.heard.get(SAM) ?? 0) > 25 && (sam.talker.heard.get(CHAIR) ?? 0) > 25, SLOW_MS);
  return people;
}

async function talker(member: Member, mark: number): Promise<PorchTalker> {
  return kept(await PorchTalker.of(member, mark));
}

async function at({ link: meeting }: HeldMeeting, token?: string): Promise<Member> {
  return kept(await Member.connect({ url: server.url, meeting, ...(token === undefined ? {} : { token }) }));
}

async function waiting(meeting: HeldMeeting, name: string, mark: number, token?: string) {
  const member = await at(meeting, token);
  const talks = await talker(member, mark);
  return { talker: talks, member, knock: await member.knock(name) };
}

function kept<T extends { close(): void }>(one: T): T {
  closing.push(one);
  return one;
}

beforeAll(async () => {
  server = await ServerProcess.start();
  host = await Servant.first(server);
  group = await newGroup(host);
});
afterEach(() => {
  for (const one of closing) one.close();
  closing = [];
});
afterAll(() => server.stop());

describe('talking at the porch', () => {
  it('is heard by the other alone: the room hears nothing of it, nor is the room heard there', async () => {
    const { meeting, chair, ana, sam, greeter } = await porch();
    await until(() => (ana.heard.get(CHAIR_IN_ROOM) ?? 0) > 10);
    const tom = await waiting(meeting, 'Tom', TOM);
    await chair.member.act({ kind: 'greet', knock: sam.knock });
    await until(() => greeter.talk !== null && sam.talker.talk !== null);
    await delay(200);
    ana.heard.clear();
    for (const one of [greeter, sam.talker]) await one.speak();
    await until(() => (greeter.heard.get(SAM) ?? 0) > 50 && (sam.talker.heard.get(CHAIR) ?? 0) > 50);
    await until(() => (chair.heard.get(ANA_IN_ROOM) ?? 0) > 50);
    expect([...sam.talker.heard.keys()]).toEqual([CHAIR]);
    expect([...greeter.heard.keys()]).toEqual([SAM]);
    expect([...chair.heard.keys()]).toEqual([ANA_IN_ROOM]);
    expect([...ana.heard.keys()]).toEqual([]);
    expect([...tom.talker.heard.keys()]).toEqual([]);
  });

  it('takes a word of each, and is told to the other', async () => {
    const { chair, sam, greeter } = await porch();
    await chair.member.act({ kind: 'greet', knock: sam.knock });
    await until(() => greeter.talk?.isOtherOn === false && sam.talker.talk?.isOtherOn === false);
    await delay(300);
    expect([greeter.heard.size, sam.talker.heard.size]).toEqual([0, 0]);
    await sam.talker.speak();
    await until(() => greeter.talk?.isOtherOn === true && (greeter.heard.get(SAM) ?? 0) > 10);
    expect(sam.talker.talk?.isOtherOn).toBe(false);
    await sam.talker.silence();
    await until(() => greeter.talk?.isOtherOn === false);
    await delay(100);
    greeter.heard.clear();
    await delay(500);
    expect(greeter.heard.size).toBe(0);
  });

  it('is refused to everyone else, whatever their client asks', async () => {
    const { meeting, ana, chair, sam } = await porch();
    const tom = await waiting(meeting, 'Tom', TOM);
    await chair.member.act({ kind: 'greet', knock: tom.knock });
    await until(() => tom.talker.talk !== null);
    const { rtpCapabilities } = (await ana.member.porch()).media;
    for (const { member } of [ana, sam]) {
      await expect(member.request('door:media', { rtpCapabilities })).rejects.toThrow('NOT_NOW');
      await expect(member.request('door:send', {})).rejects.toThrow('NOT_NOW');
      await expect(member.request('door:stop', {})).rejects.toThrow('NOT_NOW');
    }
    const stranger = await at(meeting);
    await expect(stranger.request('door:media', { rtpCapabilities })).rejects.toThrow('NOT_ENTERED');
    await expect(stranger.request('door:send', {})).rejects.toThrow('NOT_ENTERED');
    await expect(sam.talker.speak()).rejects.toThrow('NOT_NOW');
    await expect(tom.member.request('media:send', {})).rejects.toThrow('NOT_ENTERED');
  });

  it('passes from one to the next who waits', async () => {
    const { meeting, chair, greeter, sam } = await talking();
    const tom = await waiting(meeting, 'Tom', TOM);
    await chair.member.act({ kind: 'greet', knock: tom.knock });
    await until(() => tom.talker.talk !== null && sam.talker.talk === null);
    await delay(OVER_MS);
    for (const { heard } of [greeter, sam.talker]) heard.clear();
    await tom.talker.speak();
    await until(() => (greeter.heard.get(TOM) ?? 0) > 25);
    expect([...greeter.heard.keys()]).toEqual([TOM]);
    expect([...sam.talker.heard.keys()]).toEqual([]);
  });
});

type People = Awaited<ReturnType<typeof talking>>;
/** What ends a talk, and who of the two is still there to be told. */
const ENDS: readonly (readonly [string, readonly ('greeter' | 'sam')[], (people: People) => unknown])[] = [
  ['it is ended', ['greeter', 'sam'], ({ chair }) => chair.member.act({ kind: 'greet', knock: null })],
  [
    'the knock is declined',
    ['greeter', 'sam'],
    ({ chair, sam }) => chair.member.act({ kind: 'decline', knock: sam.knock }),
  ],
  [
    'the door is opened to them',
    ['greeter', 'sam'],
    ({ chair, sam }) => chair.member.act({ kind: 'admit', knock: sam.knock }),
  ],
  ['they are banned', ['greeter', 'sam'], ({ chair, sam }) => chair.member.act({ kind: 'ban', seat: sam.knock })],
  ['they leave', ['greeter'], ({ sam }) => sam.member.request('door:leave', {})],
  ['the servant leaves', ['sam'], ({ chair }) => chair.member.request('room:leave', {})],
  ['their line is cut', ['greeter'], ({ sam }) => sam.member.cut()],
  ["the servant's line is cut", ['sam'], ({ chair }) => chair.member.cut()],
  [
    'everything stands still',
    ['greeter', 'sam'],
    ({ chair }) => chair.member.act({ kind: 'callForSerenity', serenity: 0 }),
  ],
];

describe('a talk is over', () => {
  it.each(ENDS)('at once when %s, though both go on sending', async (_when, told, ends) => {
    const people = await talking();
    const talkers = { greeter: people.greeter, sam: people.sam.talker };
    await ends(people);
    await delay(OVER_MS);
    for (const { heard } of Object.values(talkers)) heard.clear();
    await delay(400);
    expect(Object.values(talkers).map(({ heard }) => heard.size)).toEqual([0, 0]);
    expect(told.map((who) => talkers[who].talk)).toEqual(told.map(() => null));
  });
});

describe('a talk goes on', () => {
  it('in silence with whoever comes back from a cut line, the servant or the one who waits', async () => {
    const { meeting, chair, sam, greeter } = await talking();
    const first = sam.talker.talk?.id;
    chair.member.cut();
    await until(() => sam.talker.talk === null);
    const back = await at(meeting, chair.member.token);
    const again = await talker(back, CHAIR);
    await back.enter('Cleo');
    await until(() => again.talk !== null && sam.talker.talk !== null);
    expect(again.talk?.id).not.toBe(first);
    await delay(300);
    expect([...again.heard]).toEqual([]);
    await again.speak();
    await until(() => sam.talker.talk?.isOtherOn === true);
    sam.member.cut();
    await until(() => again.talk === null);
    const knocking = await waiting(meeting, 'Sam', SAM, sam.member.token);
    expect(knocking.knock).toBe(sam.knock);
    await until(() => again.talk !== null && knocking.talker.talk !== null);
    await knocking.talker.speak();
    await until(() => (again.heard.get(SAM) ?? 0) > 10);
    expect(greeter.member.socket.connected).toBe(false);
  });

  it('within three seconds where the media worker dies', async () => {
    const { greeter, sam } = await talking();
    const [worker] = await server.mediaWorkers();
    if (worker === undefined) throw new Error('no media worker');
    process.kill(worker, 'SIGKILL');
    await delay(200);
    for (const { heard } of [greeter, sam.talker]) heard.clear();
    await until(() => greeter.heard.has(SAM) && sam.talker.heard.has(CHAIR), 3_000);
  });
});
