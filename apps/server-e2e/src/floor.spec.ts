import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { callNext, chaired, delay, MediaMember, OBJECTION_MS, ServerProcess } from '@homegroup/testbed';
import { seatOf } from './seat-of.js';
import { until } from './until.js';

let server: ServerProcess;
let members: MediaMember[] = [];

async function enter(name: string, mark: number): Promise<MediaMember> {
  const member = await MediaMember.enter({ url: server.url, name, mark });
  members.push(member);
  return member;
}

const hears = (listener: MediaMember, mark: number) => (listener.heard.get(mark) ?? 0) > 10;

/** Who is heard by this member within half a second. */
async function heardBy(listener: MediaMember): Promise<number[]> {
  listener.heard.clear();
  await delay(500);
  return [...listener.heard.keys()].sort();
}

beforeAll(async () => {
  server = await ServerProcess.start({ OBJECTION_MS });
});
afterEach(async () => {
  const connected = members.filter(({ member }) => member.socket.connected);
  await Promise.all(connected.map(({ member }) => member.request('room:leave', {})));
  for (const member of members) member.close();
  members = [];
});
afterAll(() => server.stop());

describe('the floor', () => {
  it('is obeyed by the media, whatever clients send', async () => {
    const [chair, ana, ben, listener] = [
      await enter('Cleo', 1),
      await enter('Ana', 2),
      await enter('Ben', 3),
      await enter('Listener', 9),
    ];
    // All of them send all the time, as modified clients would.
    for (const member of [chair, ana, ben]) await member.speak();
    await chaired(chair.member);
    expect(await heardBy(listener)).toEqual([]);
    await ana.member.act('raiseHand');
    await callNext(chair.member);
    expect(await heardBy(listener)).toEqual([]);
    await ana.member.act('sayReady');
    await until(() => hears(listener, 2));
    expect(await heardBy(ben)).toEqual([2]);
    await chair.member.act('unmute');
    await until(() => hears(listener, 1));
    expect(await heardBy(listener)).toEqual([1, 2]);
    await expect(ben.member.act('unmute')).rejects.toThrow('NOT_YOUR_TURN');
    await ana.member.act({ kind: 'endTurn', turn: 1 });
    await delay(100);
    expect(await heardBy(listener)).toEqual([1]);
  });

  it('goes over to the next, who was ready, in one unbroken stream', async () => {
    const [chair, ana, ben] = [await enter('Cleo', 1), await enter('Ana', 2), await enter('Ben', 3)];
    const listener = await enter('Listener', 9);
    await chaired(chair.member);
    for (const member of [ana, ben]) {
      await member.speak();
      await member.member.act('raiseHand');
      await member.member.act('sayReady');
    }
    await callNext(chair.member);
    await until(() => hears(listener, 2));
    const before = chair.member.received.messages;
    await callNext(chair.member);
    await until(() => hears(listener, 3));
    expect(await heardBy(listener)).toEqual([3]);
    const sequence = listener.sequences.find((each) => each.length > 0) ?? [];
    const steps = sequence.slice(1).map((number, index) => (number - (sequence[index] ?? 0)) & 0xffff);
    expect(new Set(steps)).toEqual(new Set([1]));
    // The answer, the change of the view, and who is speaking: nothing of media.
    expect(chair.member.received.messages - before).toBeLessThan(6);
  });

  it('is given once when two servants give it at once', async () => {
    const [chair, second, ana] = [await enter('Cleo', 1), await enter('Second', 2), await enter('Ana', 3)];
    await chaired(chair.member);
    await chair.member.act({ kind: 'giveRole', seat: second.member.seat ?? '', role: 'coChair' });
    await ana.member.act('raiseHand');
    await second.member.act('raiseHand');
    await until(() => second.member.view?.queue.length === 2);
    const both = await Promise.allSettled([callNext(chair.member), callNext(second.member)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { message: 'TURN_OVER' } });
    await until(() => chair.member.view?.floor.turn?.seat === ana.member.seat);
    expect(chair.member.view?.queue).toEqual([second.member.seat]);
  });

  it('is led by another servant as soon as the chair drops, and by the chair again who returns', async () => {
    const [chair, second, ana] = [await enter('Cleo', 1), await enter('Second', 2), await enter('Ana', 3)];
    await chaired(chair.member);
    await chair.member.act({ kind: 'giveRole', seat: second.member.seat ?? '', role: 'greeter' });
    await ana.member.act('raiseHand');
    await expect(callNext(second.member)).rejects.toThrow('NOT_ALLOWED');
    chair.member.cut();
    await until(() => seatOf(second.member, chair.member.seat)?.away ?? false);
    await callNext(second.member);
    const back = await MediaMember.enter({ url: server.url, name: 'Cleo', token: chair.member.token });
    members.push(back);
    expect(seatOf(back.member, back.member.seat)).toMatchObject({ id: chair.member.seat, roles: ['chair'] });
    await until(() => !(seatOf(second.member, chair.member.seat)?.away ?? true));
    await expect(second.member.act({ kind: 'muteAll' })).rejects.toThrow('NOT_ALLOWED');
    await back.member.act({ kind: 'endTurn', turn: 1 });
  });
});
