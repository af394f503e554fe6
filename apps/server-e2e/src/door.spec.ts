import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChatMessage, type Group, type Greeting, type NewMeeting } from '@homegroup/contracts';
import {
  HeldMeeting,
  Member,
  type MemberOptions,
  newGroup,
  newToken,
  Servant,
  ServerProcess,
  startingIn,
} from '@homegroup/testbed';
import { seatOf } from './seat-of.js';
import { until } from './until.js';

let server: ServerProcess;
let host: Servant;
let group: Group;
let members: Member[] = [];

beforeAll(async () => {
  server = await ServerProcess.start({ RESUME_WINDOW_MS: '1500' });
  host = await Servant.first(server);
  group = await newGroup(host);
});
afterEach(() => {
  for (const member of members) member.close();
  members = [];
});
afterAll(() => server.stop());

function held(changes: Partial<NewMeeting>): Promise<HeldMeeting> {
  return HeldMeeting.of(server, host, group, startingIn(0, changes));
}

async function at({ link: meeting }: HeldMeeting, options: Partial<MemberOptions> = {}): Promise<Member> {
  const member = await Member.connect({ url: server.url, meeting, ...options });
  members.push(member);
  return member;
}

async function chair(meeting: HeldMeeting, name = 'Cleo'): Promise<Member> {
  const member = await meeting.chair(name);
  members.push(member);
  return member;
}

/** The id of whoever waits under this name, as a servant sees it. */
async function seen(servant: Member, name: string): Promise<string> {
  const find = () => servant.waiting?.waiting.find((one) => one.name === name)?.id;
  await until(() => find() !== undefined);
  return find() ?? '';
}

function next<T>(member: Member, event: 'chat:message' | 'door:greeting'): Promise<T> {
  return new Promise((resolve) => member.socket.once(event, ((said: T) => resolve(said)) as never));
}

const gone = (member: Member) => new Promise<void>((resolve) => member.socket.once('disconnect', () => resolve()));

describe('a door that asks for a knock', () => {
  it('lets in whom a servant admits, on the same line, and shows the porch to nobody else', async () => {
    const meeting = await held({ door: 'knock' });
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    await expect(sam.enter('Sam')).rejects.toThrow('KNOCK_FIRST');
    const answered = sam.whenAnswered();
    const knock = await sam.knock('Sam');
    expect(await seen(cleo, 'Sam')).toBe(knock);
    expect(cleo.view?.seats).toHaveLength(1);
    await cleo.act({ kind: 'admit', knock });
    expect(await answered).toBe('admitted');
    const { own } = await sam.enter('Sam');
    expect(own.porch).toBeNull();
    await until(() => cleo.waiting?.waiting.length === 0);
    // Opened once: whoever leaves knocks again.
    await sam.request('room:leave', {});
    await expect(sam.enter('Sam')).rejects.toThrow('KNOCK_FIRST');
  });

  it('declines, after which they may knock again', async () => {
    const meeting = await held({ door: 'knock' });
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    const answered = sam.whenAnswered();
    await cleo.act({ kind: 'decline', knock: await sam.knock('Sam') });
    expect(await answered).toBe('declined');
    await expect(sam.request('door:say', { text: 'Please' })).rejects.toThrow('NO_SUCH_KNOCK');
    expect(await sam.knock('Sam')).toBe(await seen(cleo, 'Sam'));
  });

  it('lets the greeter and the one who waits write to each other, and nobody else', async () => {
    const meeting = await held({ door: 'knock' });
    const cleo = await chair(meeting);
    const [sam, kim] = [await at(meeting), await at(meeting)];
    const [knock, other] = [await sam.knock('Sam'), await kim.knock('Kim')];
    const overheard: ChatMessage[] = [];
    kim.socket.on('chat:message', (message) => overheard.push(message));
    await expect(sam.request('door:say', { text: 'Hello' })).rejects.toThrow('NOT_NOW');
    const greeted = next<Greeting>(sam, 'door:greeting');
    await cleo.act({ kind: 'greet', knock });
    expect(await greeted).toEqual({ greeter: { name: 'Cleo' } });
    await expect(cleo.request('chat:say', { text: 'Hello', to: { kind: 'knock', knock: other } })).rejects.toThrow(
      'NOT_NOW',
    );
    const heard = next<ChatMessage>(cleo, 'chat:message');
    await sam.request('door:say', { text: 'It is my first meeting. www.example.org' });
    expect(await heard).toMatchObject({ from: knock, name: 'Sam', to: { kind: 'knock', knock }, hasLinks: false });
    const answer = next<ChatMessage>(sam, 'chat:message');
    await cleo.request('chat:say', { text: 'Welcome', to: { kind: 'knock', knock } });
    expect(await answer).toMatchObject({ from: cleo.seat, name: 'Cleo', text: 'Welcome' });
    expect(overheard).toEqual([]);
    const left = next<Greeting>(sam, 'door:greeting');
    await cleo.act({ kind: 'greet', knock: null });
    expect(await left).toEqual({ greeter: null });
  });

  it('keeps the place of a knock whose line was cut, and forgets the one who leaves', async () => {
    const meeting = await held({ door: 'knock' });
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    const knock = await sam.knock('Sam');
    await cleo.act({ kind: 'greet', knock });
    sam.cut();
    await until(() => cleo.waiting?.waiting[0]?.away === true);
    const back = await at(meeting, { token: sam.token, device: sam.device });
    const greeted = next<Greeting>(back, 'door:greeting');
    expect(await back.knock('Another')).toBe(knock);
    expect(await greeted).toEqual({ greeter: { name: 'Cleo' } });
    await until(() => cleo.waiting?.waiting[0]?.away === false);
    await back.request('door:leave', {});
    await until(() => cleo.waiting?.waiting.length === 0);
  });

  it('opens by itself where nobody is there to answer, to whoever knocks and whoever comes', async () => {
    const meeting = await held({ door: 'knock' });
    const sam = await at(meeting);
    const answered = sam.whenAnswered();
    await sam.knock('Sam');
    expect(await answered).toBe('admitted');
    await sam.enter('Sam');
    expect(sam.view?.seats).toHaveLength(1);
    // Nobody serves here: whoever has been here longest answers.
    expect(sam.waiting).toEqual({ waiting: [], removals: [] });
    const kim = await at(meeting);
    await expect(kim.enter('Kim')).rejects.toThrow('KNOCK_FIRST');
    const opened = kim.whenAnswered();
    await sam.act({ kind: 'admit', knock: await kim.knock('Kim') });
    expect(await opened).toBe('admitted');
  });

  it('passes to the servant who comes, and away from whoever stood in', async () => {
    const meeting = await held({ door: 'knock' });
    const sam = await at(meeting);
    await sam.knock('Sam');
    await sam.enter('Sam');
    await chair(meeting);
    await until(() => sam.waiting === null);
  });
});

describe('whoever is vouched for', () => {
  it('counts as a member for this meeting: comes back without a knock', async () => {
    const meeting = await held({ door: 'members', sharing: 'members' });
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    const answered = sam.whenAnswered();
    const knock = await sam.knock('Sam', { isVisitor: true });
    await cleo.act({ kind: 'vouch', seat: knock });
    expect(await answered).toBe('admitted');
    await sam.enter('Sam', { isVisitor: true });
    expect(seatOf(sam, sam.seat)?.held).toEqual([]);
    await sam.request('room:leave', {});
    await sam.enter('Sam');
  });
});

describe('a members’ door', () => {
  it('takes no token that does not hold, and says so', async () => {
    const meeting = await held({ door: 'members' });
    const sam = await at(meeting);
    const member = { nonce: newToken(), mac: newToken() };
    await expect(sam.enter('Sam', { member })).rejects.toThrow('TOKEN_VOID');
    await expect(sam.enter('Sam')).rejects.toThrow('KNOCK_FIRST');
  });

  it('lets whoever knocks wait in an empty room, and the servant who comes finds them', async () => {
    const meeting = await held({ door: 'members' });
    const sam = await at(meeting);
    const knock = await sam.knock('Sam');
    const cleo = await chair(meeting);
    expect(cleo.waiting?.waiting).toMatchObject([{ id: knock, name: 'Sam' }]);
    const answered = sam.whenAnswered();
    await cleo.act({ kind: 'admit', knock });
    expect(await answered).toBe('admitted');
  });

  it('survives a killed server: whoever waits in an empty room goes on waiting', async () => {
    const meeting = await held({ door: 'members' });
    const sam = await at(meeting);
    const knock = await sam.knock('Sam');
    await server.crash();
    await server.launch();
    const back = await at(meeting, { token: sam.token, device: sam.device });
    expect(await back.knock('Sam')).toBe(knock);
    const cleo = await chair(meeting);
    expect(cleo.waiting?.waiting).toMatchObject([{ id: knock, name: 'Sam', away: false }]);
  });

  it('is over for whoever waits when the last of the room goes, and they knock at the next', async () => {
    const meeting = await held({ door: 'members' });
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    const knock = await sam.knock('Sam');
    const [closed, cut] = [sam.whenClosed(), gone(sam)];
    await cleo.request('room:leave', {});
    await Promise.all([closed, cut]);
    const back = await at(meeting, { token: sam.token, device: sam.device });
    expect(await back.knock('Sam')).not.toBe(knock);
  });

  it('closes the room when the last who waits in it goes', async () => {
    const meeting = await held({ door: 'members' });
    const sam = await at(meeting);
    const first = await sam.knock('Sam');
    await sam.request('door:leave', {});
    expect(await sam.knock('Sam')).not.toBe(first);
  });
});

describe('newcomers in quiet', () => {
  it('are muted whatever they ask, until a servant nods', async () => {
    const meeting = await held({ door: 'open', quarantine: true });
    const cleo = await chair(meeting);
    await cleo.act({ kind: 'setWay', way: 'conversation' });
    const sam = await at(meeting);
    await sam.enter('Sam');
    expect(seatOf(sam, sam.seat)).toMatchObject({ held: ['quarantine'], muted: true });
    await expect(sam.act('unmute')).rejects.toThrow('QUIET_FIRST');
    await expect(sam.act('showCamera')).rejects.toThrow('QUIET_FIRST');
    await expect(sam.request('chat:say', { text: 'Hi', to: { kind: 'all' } })).rejects.toThrow('QUIET_FIRST');
    await cleo.act({ kind: 'nod', seat: sam.seat ?? '' });
    await sam.act('unmute');
  });
});
