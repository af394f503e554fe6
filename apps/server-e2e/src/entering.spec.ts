import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { delay, Member, newToken, ServerProcess } from '@homegroup/testbed';
import { until } from './until.js';

let server: ServerProcess;
let members: Member[] = [];

async function enter(name: string, token?: string): Promise<Member> {
  const member = await Member.enter({ url: server.url, name, ...(token ? { token } : {}) });
  members.push(member);
  return member;
}

beforeAll(async () => {
  server = await ServerProcess.start({ RESUME_WINDOW_MS: '1500', ROOM_SEATS: '3' });
});
afterEach(async () => {
  // Someone who has not entered has nothing to leave.
  const connected = members.filter(({ socket }) => socket.connected);
  await Promise.allSettled(connected.map((member) => member.request('room:leave', {})));
  for (const member of members) member.close();
  members = [];
  await delay(1_700);
});
afterAll(() => server.stop());

function names(member: Member): string[] {
  return (member.view?.seats ?? []).map(({ name }) => name);
}

function refusal(code: string): unknown {
  return expect.objectContaining({ code });
}

describe('entering a room', () => {
  it('shows each to the other', async () => {
    const maria = await enter('Maria T.');
    const sam = await enter('Sam R.');
    expect(names(sam)).toEqual(['Maria T.', 'Sam R.']);
    await until(() => names(maria).length === 2);
    expect(names(maria)).toEqual(['Maria T.', 'Sam R.']);
  });

  it('says why a name cannot be shown, and lets the person try another on the same line', async () => {
    const member = await Member.connect({ url: server.url });
    members.push(member);
    await expect(member.enter('  ')).rejects.toEqual(refusal('NAME_EMPTY'));
    await expect(member.enter('maria@example.org')).rejects.toEqual(refusal('NAME_IDENTIFIES'));
    await member.enter('Maria');
    expect(names(member)).toEqual(['Maria']);
  });

  it('refuses a name that is taken, and a seat too many', async () => {
    await enter('Ana');
    await expect(enter('ANA')).rejects.toEqual(refusal('NAME_TAKEN'));
    await enter('Ben');
    await enter('Cleo');
    await expect(enter('Dan')).rejects.toEqual(refusal('ROOM_FULL'));
  });

  it('keeps the seat through a cut line, and shows the person as away meanwhile', async () => {
    const maria = await enter('Maria');
    const sam = await enter('Sam');
    await sam.act('unmute');
    sam.cut();
    await until(() => maria.view?.seats[1]?.away === true);
    const back = await enter('Somebody else', sam.token);
    expect(back.seat).toBe(sam.seat);
    expect(back.view?.seats[1]).toMatchObject({ name: 'Sam', muted: false, away: false });
  });

  it('frees the seat of someone who does not come back', async () => {
    const maria = await enter('Maria');
    const sam = await enter('Sam');
    sam.cut();
    await until(() => names(maria).length === 1, 4_000);
  });

  it('gives the seat to the newest tab and tells the older one', async () => {
    const first = await enter('Maria');
    const told = new Promise((resolve) => first.socket.once('seat:elsewhere', () => resolve(true)));
    const second = await enter('Maria', first.token);
    expect(second.seat).toBe(first.seat);
    expect(await told).toBe(true);
    await delay(200);
    expect(second.view?.seats).toMatchObject([{ away: false }]);
  });

  it('leaves nothing behind: a seat that left is gone, and so is its token', async () => {
    const maria = await enter('Maria');
    const sam = await enter('Sam');
    await sam.request('room:leave', {});
    await until(() => names(maria).length === 1);
    const again = await enter('Sam again', sam.token);
    expect(again.seat).not.toBe(sam.seat);
  });

  it('applies a repeated command once', async () => {
    const maria = await enter('Maria');
    await maria.request('room:act', { action: { kind: 'unmute' }, number: 1 });
    await maria.request('room:act', { action: { kind: 'mute' }, number: 2 });
    await maria.request('room:act', { action: { kind: 'unmute' }, number: 1 });
    expect((await maria.request('room:whole', {})).seats[0]?.muted).toBe(true);
  });
});

describe('the door of the protocol', () => {
  it('turns away who speaks another version, names no meeting of ours, or holds no token', async () => {
    await expect(Member.connect({ url: server.url, protocol: 99 })).rejects.toEqual(refusal('PROTOCOL_VERSION'));
    await expect(Member.connect({ url: server.url, meeting: 'nowhere' })).rejects.toEqual(refusal('NO_SUCH_MEETING'));
    await expect(Member.connect({ url: server.url, token: 'short' })).rejects.toEqual(refusal('BAD_REQUEST'));
  });

  it('takes no socket from a page of another origin', async () => {
    await expect(Member.connect({ url: server.url, origin: 'https://elsewhere.example' })).rejects.toThrow();
  });

  it('answers what does not fit with a code and goes on; the third such message ends the line, and not the seat', async () => {
    let maria = await enter('Maria');
    const { seat } = maria;
    for (const [index, payload] of [
      null,
      7,
      'x',
      [],
      { action: 'mute', number: 1 },
      { action: { kind: 'fly' }, number: 1 },
      { action: { kind: 'mute', seat: 'another' }, number: 1 },
      { action: { kind: 'callNext' }, number: 1 },
      { action: { kind: 'mute' }, number: 1, at: 5 },
      { action: { kind: 'mute' }, number: -1 },
    ].entries()) {
      if (index % 2 === 0) maria = await enter('Maria', maria.token);
      await expect(maria.request('room:act', payload as never)).rejects.toEqual(refusal('BAD_REQUEST'));
    }
    expect(maria.seat).toBe(seat);
    await maria.act('unmute');
    const ended = new Promise((resolve) => maria.socket.once('disconnect', resolve));
    void maria.request('room:act', null as never).catch(() => undefined);
    await ended;
  });

  it('grants nothing to those who have not entered', async () => {
    const stranger = await Member.connect({ url: server.url });
    await expect(stranger.request('room:whole', {})).rejects.toEqual(refusal('NOT_ENTERED'));
    await expect(stranger.request('media:send', {})).rejects.toEqual(refusal('NOT_ENTERED'));
    stranger.close();
  });

  it('ends a connection that sends an unknown event or too large a message', async () => {
    for (const send of [
      (member: Member) => (member.socket as unknown as { emit: (name: string) => void }).emit('admin:all'),
      (member: Member) =>
        void member.request('room:enter', { name: 'x'.repeat(20_000) } as never).catch(() => undefined),
    ]) {
      const stranger = await Member.connect({ url: server.url });
      const ended = new Promise((resolve) => stranger.socket.once('disconnect', resolve));
      send(stranger);
      await ended;
    }
  });

  it('slows down a flood without ending it', async () => {
    const maria = await enter('Maria');
    const replies = await Promise.allSettled(Array.from({ length: 120 }, () => maria.request('clock:now', {})));
    const refused = replies.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(20);
    expect((refused[0] as PromiseRejectedResult).reason).toEqual(refusal('TOO_FAST'));
    await delay(500);
    await maria.act('unmute');
  });

  it('gives a lost answer no second seat: the same token, entered twice at once, is one seat', async () => {
    const token = newToken();
    const both = await Promise.all([enter('Maria', token), Member.connect({ url: server.url, token })]);
    members.push(both[1]);
    await both[1].enter('Maria');
    expect(both[1].seat).toBe(both[0].seat);
    expect(names(both[1])).toEqual(['Maria']);
  });
});
