import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Group, type GroupMeeting, type NewMeeting, type Porch, type ServicePass } from '@homegroup/contracts';
import { Member, newGroup, Servant, ServerProcess, startingIn } from '@homegroup/testbed';

const MINUTE_MS = 60_000;
let server: ServerProcess;
let host: Servant;
let group: Group;

async function meeting(settings: NewMeeting): Promise<GroupMeeting> {
  const made = await host.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, settings);
  expect(made.status).toBe(201);
  return made.value;
}

async function porch(link: string): Promise<Porch> {
  return (await (await fetch(`${server.url}/api/meetings/${link}`)).json()) as Porch;
}

beforeAll(async () => {
  server = await ServerProcess.start();
  host = await Servant.first(server);
  group = await newGroup(host);
});
afterAll(() => server.stop());

describe('a meeting with a time', () => {
  it('lets nobody in before its doors open, and says when that is', async () => {
    const { link, next } = await meeting(startingIn(120));
    const { room } = (await porch(link)).meeting;
    expect(room).toEqual({ kind: 'notYet', opensAt: (next[0] ?? 0) - 15 * MINUTE_MS });
    await expect(Member.enter({ url: server.url, meeting: link, name: 'Ana' })).rejects.toThrow('NOT_OPEN_YET');
  });

  it('has a room of its own hours, timing and usual way once they are open', async () => {
    const { link } = await meeting(startingIn(10));
    expect((await porch(link)).meeting.room).toEqual({ kind: 'open', door: 'open', hasBegun: false, present: 0 });
    const ana = await Member.enter({ url: server.url, meeting: link, name: 'Ana' });
    const { hours, usualWay, floor } = ana.view ?? {};
    expect(hours && (hours.closesAt - hours.startsAt) / MINUTE_MS).toBe(90);
    expect([usualWay, floor?.way, floor?.timing.style, floor?.timing.lengthMs]).toEqual([
      'ticket',
      'conversation',
      'tone',
      240_000,
    ]);
    ana.close();
  });

  it('is led by whom the group has appointed, who keeps its room open', async () => {
    const { link } = await meeting(startingIn(-30));
    const { value } = await host.ask<ServicePass>('POST', `meetings/${link}/pass`);
    const ben = await Member.enter({ url: server.url, meeting: link, name: 'Ben' });
    const ana = await Member.connect({ url: server.url, meeting: link });
    const { view } = await ana.enter('Ana', { servicePass: value.pass });
    expect(view.seats.map(({ name, roles }) => [name, roles])).toEqual([
      ['Ben', []],
      ['Ana', ['chair']],
    ]);
    const until = (view.hours?.closesAt ?? 0) + 15 * MINUTE_MS;
    await ana.act({ kind: 'keepOpen', until });
    expect((await ben.request('room:whole', {})).hours?.closesAt).toBe(until);
    const cleo = await Member.connect({ url: server.url, meeting: link });
    expect((await cleo.enter('Cleo', { servicePass: value.pass })).view.seats.at(-1)?.roles).toEqual([]);
    for (const member of [ana, ben, cleo]) member.close();
  });

  it('closes its room when its hours are over, whoever is there, and lets nobody in any more', async () => {
    // Starts are whole minutes: the ten minutes are over within the next one.
    const { link } = await meeting({ ...startingIn(-9), lengthMin: 10, staysAfterMin: 0 });
    const ana = await Member.enter({ url: server.url, meeting: link, name: 'Ana' });
    const closesAt = ana.view?.hours?.closesAt ?? 0;
    await ana.whenClosed();
    expect(Math.abs(Date.now() - closesAt)).toBeLessThan(5_000);
    await expect(Member.enter({ url: server.url, meeting: link, name: 'Ben' })).rejects.toThrow('NOT_OPEN_YET');
    ana.close();
  }, 90_000);

  it('is not held while it is suspended, nor when it is over', async () => {
    const suspended = await meeting({ ...startingIn(5), suspended: true });
    const over = await meeting(startingIn(-120));
    for (const { link } of [suspended, over]) {
      expect((await porch(link)).meeting.room).toEqual({ kind: 'none' });
      await expect(Member.enter({ url: server.url, meeting: link, name: 'Ana' })).rejects.toThrow('NOT_OPEN_YET');
    }
  });
});
