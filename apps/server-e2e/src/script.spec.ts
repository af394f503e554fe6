import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chaired, Member, OBJECTION_MS, ServerProcess, stepOn } from '@homegroup/testbed';

let server: ServerProcess;

beforeAll(async () => {
  server = await ServerProcess.start({ OBJECTION_MS });
});
afterAll(() => server.stop());

describe('the script of a room', () => {
  it('is given to whoever has a seat, and to nobody else', async () => {
    const stranger = await Member.connect({ url: server.url });
    await expect(stranger.request('room:script', {})).rejects.toThrow('NOT_ENTERED');
    const ana = await Member.enter({ url: server.url, name: 'Ana' });
    const { items, chips } = await ana.request('room:script', {});
    const order = ana.view?.order ?? [];
    expect(Object.keys(items)).toEqual(order.map(({ id }) => id));
    expect([order[0]?.kind, order.at(-1)?.kind]).toEqual(['doorsOpen', 'fellowship']);
    for (const { id, lines } of order) expect(items[id]?.text?.parts.map((part) => part.length) ?? []).toEqual(lines);
    expect(chips.days30.name).toBe('30 days');
    for (const member of [stranger, ana]) member.close();
  });

  it('is the same after a crash, and the meeting goes on at its item', async () => {
    const chair = await Member.enter({ url: server.url, name: 'Cleo' });
    await chaired(chair);
    const before = await chair.request('room:script', {});
    await stepOn(chair, 'reading');
    const item = chair.view?.progress.item ?? '';
    await chair.act({ kind: 'movePlace', item, part: 1, line: 0 });
    await server.crash();
    await server.launch();
    const back = await Member.enter({ url: server.url, name: 'x', token: chair.token });
    expect(await back.request('room:script', {})).toEqual(before);
    expect(back.view?.progress.item).toBe(item);
    expect(back.view?.place).toMatchObject({ part: 1, line: 0 });
    await back.act({ kind: 'movePlace', item, part: 0, line: 0 });
    for (const member of [chair, back]) member.close();
  });

  it('is no way to make the server busy', async () => {
    const eve = await Member.enter({ url: server.url, name: 'Eve' });
    for (let asked = 0; asked < 5; asked += 1) await eve.request('room:script', {});
    await expect(eve.request('room:script', {})).rejects.toThrow('TOO_FAST');
    eve.close();
  });
});
