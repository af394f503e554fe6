import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Group, type MadeInvitation, type ServicePass } from '@homegroup/contracts';
import {
  HeldMeeting,
  Member,
  type MemberOptions,
  newGroup,
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
  server = await ServerProcess.start();
  host = await Servant.first(server);
  group = await newGroup(host);
});
afterEach(() => {
  for (const member of members) member.close();
  members = [];
});
afterAll(() => server.stop());

function held(door: 'open' | 'knock'): Promise<HeldMeeting> {
  return HeldMeeting.of(server, host, group, startingIn(0, { door }));
}

async function at({ link: meeting }: HeldMeeting, options: Partial<MemberOptions> = {}): Promise<Member> {
  const member = await Member.connect({ url: server.url, meeting, ...options });
  members.push(member);
  return member;
}

async function chair(meeting: HeldMeeting): Promise<Member> {
  const member = await meeting.chair('Cleo');
  members.push(member);
  return member;
}

/** Somebody whom the group has appointed greeter. */
async function greeting(): Promise<Servant> {
  const terms = [{ position: 'greeter', until: null }];
  const { secret } = await host.give<MadeInvitation>('POST', `groups/${group.id}/invitations`, { terms });
  return Servant.invited(server, secret);
}

function told(member: Member): Promise<{ readonly isBan: boolean }> {
  return new Promise((resolve) => member.socket.once('seat:sentAway', resolve));
}

const gone = (member: Member) => new Promise<void>((resolve) => member.socket.once('disconnect', () => resolve()));

describe('whoever is sent away', () => {
  it('is told before the line is cut, knocks from then on, and is seen by the servants as sent away', async () => {
    const meeting = await held('open');
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    await sam.enter('Sam');
    const [word, cut] = [told(sam), gone(sam)];
    await cleo.act({ kind: 'remove', seat: sam.seat ?? '' });
    expect(await word).toEqual({ isBan: false });
    await cut;
    await until(() => cleo.view?.door.kind === 'knock' && cleo.waiting?.removals[0]?.name === 'Sam');
    await cleo.act({ kind: 'setDoor', door: 'open' });
    const { token, device } = sam;
    for (const options of [{ token, device }, { device }, {}]) {
      const again = await at(meeting, options);
      await expect(again.enter('Somebody')).rejects.toThrow('KNOCK_FIRST');
    }
    // Another network: an open door is open.
    await (await at(meeting, { from: '127.9.0.1' })).enter('Somebody else');
  });

  it('and banned does not come back, by the same tab or token; and can be let back for ten minutes', async () => {
    const meeting = await held('open');
    const cleo = await chair(meeting);
    const sam = await at(meeting, { from: '127.10.0.1' });
    await sam.enter('Sam');
    await cleo.act({ kind: 'ban', seat: sam.seat ?? '' });
    const { token, device } = sam;
    for (const options of [{ token }, { device }]) {
      const again = await at(meeting, options);
      await expect(again.enter('Sam')).rejects.toThrow('BANNED');
      await expect(again.knock('Sam')).rejects.toThrow('BANNED');
    }
    await until(() => cleo.waiting?.removals.length === 1);
    await cleo.act({ kind: 'undoRemoval', removal: cleo.waiting?.removals[0]?.number ?? 0 });
    await (await at(meeting, { token, device, from: '127.10.0.1' })).enter('Sam');
  });

  it('and serves there does not come back by a new tab and a new pass', async () => {
    const meeting = await held('open');
    const cleo = await chair(meeting);
    const greeter = await greeting();
    const pass = async () => (await greeter.give<ServicePass>('POST', `meetings/${meeting.link}/pass`)).pass;
    const gus = await at(meeting);
    await gus.enter('Gus', { servicePass: await pass() });
    expect(seatOf(gus, gus.seat)?.roles).toEqual(['greeter']);
    await cleo.act({ kind: 'remove', seat: gus.seat ?? '' });
    await expect((await at(meeting)).enter('Gus', { servicePass: await pass() })).rejects.toThrow('KNOCK_FIRST');
    await until(() => cleo.waiting?.removals.length === 1);
    await cleo.act({ kind: 'undoRemoval', removal: cleo.waiting?.removals[0]?.number ?? 0 });
    const back = await at(meeting, { token: gus.token, device: gus.device });
    await back.enter('Gus', { servicePass: await pass() });
    await cleo.act({ kind: 'ban', seat: back.seat ?? '' });
    const again = await at(meeting, { from: '127.11.0.1' });
    await expect(again.enter('Gus', { servicePass: await pass() })).rejects.toThrow('BANNED');
  });

  it('may be banned at the porch', async () => {
    const meeting = await held('knock');
    const cleo = await chair(meeting);
    const sam = await at(meeting);
    const answered = sam.whenAnswered();
    await cleo.act({ kind: 'ban', seat: await sam.knock('Sam') });
    expect(await answered).toBe('banned');
    await expect(sam.knock('Sam')).rejects.toThrow('BANNED');
  });
});
