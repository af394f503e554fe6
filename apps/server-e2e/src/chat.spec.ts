import { type ChatMessage } from '@homegroup/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chaired, delay, Member, OBJECTION_MS, ServerProcess } from '@homegroup/testbed';
import { until } from './until.js';

let server: ServerProcess;
const read = new Map<Member, ChatMessage[]>();

async function enter(name: string): Promise<Member> {
  const member = await Member.enter({ url: server.url, name });
  const messages: ChatMessage[] = [];
  read.set(member, messages);
  member.socket.on('chat:message', (message) => messages.push(message));
  return member;
}

const textsOf = (member: Member) => read.get(member)?.map(({ text }) => text);

beforeAll(async () => {
  server = await ServerProcess.start({ OBJECTION_MS });
});
afterAll(async () => {
  for (const member of read.keys()) member.close();
  await server.stop();
});

describe('the chat', () => {
  it('is open to all while doors are open, reaches the servants alone when the chair closes it, and works as a whole', async () => {
    const [chair, ana, ben] = [await enter('Cleo'), await enter('Ana'), await enter('Ben')];
    expect(ana.view?.chat).toBe('all');
    const toServants = { text: 'My sound\u202E is low', to: { kind: 'servants' } } as const;
    await expect(ana.request('chat:say', toServants)).rejects.toThrow('NO_SERVANT_HERE');
    await chaired(chair);
    await chair.act({ kind: 'setChat', to: 'servants' });
    await ana.request('chat:say', toServants);
    await until(() => textsOf(chair)?.length === 1 && textsOf(ana)?.length === 1);
    expect(read.get(chair)?.[0]).toMatchObject({
      from: ana.seat,
      name: 'Ana',
      text: 'My sound is low',
      hasLinks: false,
    });
    await expect(ana.request('chat:say', { text: 'All', to: { kind: 'all' } })).rejects.toThrow('NOT_ALLOWED');
    await chair.request('chat:say', { text: 'See https://example.org', to: { kind: 'seat', seat: ana.seat ?? '' } });
    await until(() => textsOf(ana)?.length === 2);
    expect(read.get(ana)?.[1]?.hasLinks).toBe(true);
    await chair.act({ kind: 'setChat', to: 'all' });
    await ben.request('chat:say', { text: 'Good evening', to: { kind: 'all' } });
    await until(() => [chair, ana, ben].every((member) => textsOf(member)?.at(-1) === 'Good evening'));
    await delay(100);
    expect(textsOf(ben)).toEqual(['Good evening']);
  });

  it('is bounded: five messages in ten seconds, and two hands', async () => {
    const eve = await enter('Eve');
    const say = (text: string) => eve.request('chat:say', { text, to: { kind: 'all' } });
    for (let sent = 0; sent < 5; sent += 1) await say(`Message ${sent}`);
    await expect(say('One more')).rejects.toThrow('TOO_FAST');
    for (let hands = 0; hands < 2; hands += 1) await eve.act('raiseHand');
    await expect(eve.act('raiseHand')).rejects.toThrow('TOO_FAST');
    const dan = await enter('Dan');
    await expect(dan.request('chat:say', { text: ' \u200B ', to: { kind: 'all' } })).rejects.toThrow('BAD_REQUEST');
    await expect(dan.request('chat:say', { text: '', to: { kind: 'all' } })).rejects.toThrow('BAD_REQUEST');
  });
});
