import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Group } from '@homegroup/contracts';
import {
  delay,
  fetchSeatTokens,
  HeldMeeting,
  joinGroup,
  MediaMember,
  Member,
  newGroup,
  newToken,
  type SeatToken,
  Servant,
  ServerProcess,
  startingIn,
} from '@homegroup/testbed';
import { seatOf } from './seat-of.js';
import { until } from './until.js';

let server: ServerProcess;
let host: Servant;
let group: Group;

beforeAll(async () => {
  server = await ServerProcess.start();
  host = await Servant.first(server);
  group = await newGroup(host);
});
afterAll(() => server.stop());

describe('a members’ door', () => {
  it('opens to a seat token: one token, one seat, in whatever tab, and to a ban for good', async () => {
    const meeting = await HeldMeeting.of(server, host, group, startingIn(0, { door: 'members', quarantine: true }));
    const cleo = await meeting.chair('Cleo');
    const held = await tokenFor(meeting);
    const ana = await connect(meeting);
    await ana.enter('Ana', { member: held.shownWith(ana.token) });
    expect(seatOf(ana, ana.seat)?.held).toEqual([]);
    const told = new Promise<void>((resolve) => ana.socket.once('seat:elsewhere', () => resolve()));
    const tab = await connect(meeting);
    await tab.enter('Not Ana', { member: held.shownWith(tab.token) });
    await told;
    expect(tab.seat).toBe(ana.seat);
    expect(seatOf(tab, tab.seat)?.name).toBe('Ana');
    // What was heard on the way is good for no other seat.
    const thief = await connect(meeting);
    await expect(thief.enter('Eve', { member: held.shownWith(tab.token) })).rejects.toThrow('TOKEN_VOID');
    await cleo.act({ kind: 'ban', seat: tab.seat ?? '' });
    const again = await connect(meeting);
    await expect(again.enter('Ana', { member: held.shownWith(again.token) })).rejects.toThrow('BANNED');
    await expect(again.enter('Ana')).rejects.toThrow('KNOCK_FIRST');
    for (const member of [cleo, thief, again]) member.close();
  });

  it('lets members sit in a room without servants, and answer those who knock', async () => {
    const meeting = await HeldMeeting.of(server, host, group, startingIn(0, { door: 'members' }));
    const ana = await connect(meeting);
    await ana.enter('Ana', { member: (await tokenFor(meeting)).shownWith(ana.token) });
    const sam = await connect(meeting);
    const answered = sam.whenAnswered();
    await ana.act({ kind: 'admit', knock: await sam.knock('Sam') });
    expect(await answered).toBe('admitted');
    await sam.enter('Sam');
    for (const member of [ana, sam]) member.close();
  });
});

describe('a room in which everything stands still', () => {
  it('is silent at once for everyone, and the share goes on by its own word', async () => {
    const meeting = await HeldMeeting.of(server, host, group, startingIn(0, { way: 'raisedHands' }));
    const cleo = await meeting.chair('Cleo');
    await cleo.act({ kind: 'setWay', way: 'raisedHands' });
    const options = { url: server.url, meeting: meeting.link };
    const [ana, ben] = [
      await MediaMember.enter({ ...options, name: 'Ana', mark: 1 }),
      await MediaMember.enter({ ...options, name: 'Ben', mark: 2 }),
    ];
    await ana.member.act('raiseHand');
    await cleo.act({ kind: 'callNext', turn: cleo.view?.floor.turns ?? 0 });
    await ana.member.act('sayReady');
    await ana.speak();
    await until(() => (ben.heard.get(1) ?? 0) > 10, 10_000);
    await cleo.act({ kind: 'callForSerenity', serenity: cleo.view?.serenity.number ?? 0 });
    await delay(500);
    ben.heard.clear();
    await delay(700);
    expect(ben.heard.size).toBe(0);
    expect(seatOf(cleo, ana.member.seat)).toMatchObject({ muted: true, camera: false });
    await expect(ana.member.act('unmute')).rejects.toThrow('SERENITY');
    const stranger = await connect(meeting);
    await expect(stranger.enter('Eve')).rejects.toThrow('SERENITY');
    await stranger.knock('Eve');
    await cleo.act({ kind: 'endSerenity', serenity: cleo.view?.serenity.number ?? 0 });
    await delay(300);
    expect(ben.heard.size).toBe(0);
    await ana.member.act('sayReady');
    await until(() => (ben.heard.get(1) ?? 0) > 10, 10_000);
    for (const one of [cleo, ana, ben, stranger]) one.close();
  });
});

describe('a newcomer in quiet', () => {
  it('is not heard whatever its client sends, until three quiet minutes or a nod', async () => {
    const meeting = await HeldMeeting.of(server, host, group, startingIn(0, { quarantine: true }));
    const cleo = await meeting.chair('Cleo');
    await cleo.act({ kind: 'setWay', way: 'conversation' });
    const options = { url: server.url, meeting: meeting.link };
    const [sam, kim] = [
      await MediaMember.enter({ ...options, name: 'Sam', mark: 3 }),
      await MediaMember.enter({ ...options, name: 'Kim', mark: 4 }),
    ];
    await expect(sam.member.act('unmute')).rejects.toThrow('QUIET_FIRST');
    await sam.speak();
    await delay(1_000);
    expect(kim.heard.size).toBe(0);
    await cleo.act({ kind: 'nod', seat: sam.member.seat ?? '' });
    await sam.member.act('unmute');
    await until(() => (kim.heard.get(3) ?? 0) > 5, 10_000);
    for (const one of [cleo, sam, kim]) one.close();
  });
});

async function connect({ link: meeting }: HeldMeeting): Promise<Member> {
  return Member.connect({ url: server.url, meeting, token: newToken() });
}

/** What a new member of the group has for this meeting. */
async function tokenFor({ link }: HeldMeeting): Promise<SeatToken> {
  const [account] = await joinGroup(server, host, group.id, 1);
  const tokens = account ? await fetchSeatTokens(account, group.id) : [];
  const token = tokens.find((one) => one.link === link);
  if (!token) throw new Error('there is no token for this meeting');
  return token;
}
