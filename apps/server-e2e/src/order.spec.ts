import { type OrderItem } from '@homegroup/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  delay,
  everyKind,
  HeldMeeting,
  kindNow,
  type Member,
  newGroup,
  OBJECTION_MS,
  RequestRefused,
  Servant,
  ServerProcess,
  startingIn,
  stepOn,
  textOf,
} from '@homegroup/testbed';
import { seatOf } from './seat-of.js';
import { until } from './until.js';

const PATIENCE_MS = 500;

let server: ServerProcess;
let hold: (changes?: Parameters<typeof startingIn>[1]) => Promise<HeldMeeting>;

beforeAll(async () => {
  server = await ServerProcess.start({ OBJECTION_MS });
  const host = await Servant.first(server);
  const group = await newGroup(host);
  hold = (changes) => HeldMeeting.of(server, host, group, startingIn(5, changes));
});
afterAll(() => server.stop());

/** How the room answers: `done`, or why it refuses; patient where it is asked too fast. */
async function answer(ask: () => Promise<unknown>): Promise<string> {
  for (;;) {
    try {
      await ask();
      return 'done';
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      if (error.code !== 'TOO_FAST') return error.code;
      await delay(PATIENCE_MS);
    }
  }
}

/** What someone without a service position may do now, each undone at once. */
async function mayNow(member: Member): Promise<Record<'hand' | 'voice' | 'chat', string>> {
  const hand = await answer(() => member.act('raiseHand'));
  await answer(() => member.act('lowerHand'));
  const voice = await answer(() => member.act('unmute'));
  await answer(() => member.act('mute'));
  const chat = await answer(() => member.request('chat:say', { text: 'Hello', to: { kind: 'all' } }));
  return { hand, voice, chat };
}

function allowedIn({ way, hands, chat }: OrderItem): Record<'hand' | 'voice' | 'chat', string> {
  return {
    hand: hands === 'closed' || way === 'speaker' ? 'NOT_NOW' : 'done',
    voice: way === 'conversation' ? 'done' : 'NOT_YOUR_TURN',
    chat: chat === 'all' ? 'done' : 'NOT_ALLOWED',
  };
}

/** When the meeting is over by the lengths of what is left of it. */
function endOf({ view }: Member): number {
  const { order = [], progress } = view ?? {};
  const rest = order
    .slice(order.findIndex(({ id }) => id === progress?.item))
    .filter(({ kind }) => kind !== 'fellowship');
  return rest.reduce((end, { lengthMs }) => end + lengthMs, progress?.beganAt ?? 0);
}

function dueOf({ view }: Member): number {
  return view?.hours?.endsAt ?? 0;
}

function closeAll(...members: readonly Member[]): void {
  for (const member of members) member.close();
}

describe('a running order', () => {
  it('leads a whole meeting: each item brings its floor, its hands, its chat and its timing to everyone', async () => {
    const meeting = await hold({ style: 'tone', shareLengthMs: 240_000 });
    const items = everyKind(await meeting.addReading({ title: 'Two and two', text: textOf(4) }));
    await meeting.keepOrder(items);
    const chair = await meeting.chair('Chair');
    const others = [await meeting.enter('Ana'), await meeting.enter('Ben')];
    const [ana] = others as [Member, Member];
    for (const [index, item] of items.entries()) {
      if (index > 0) await stepOn(chair);
      const timing = item.timing ?? { style: 'tone', lengthMs: 240_000 };
      for (const member of [chair, ...others]) {
        await until(() => kindNow(member) === item.kind && member.view?.seats.length === 3);
        expect(member.view?.floor).toMatchObject({
          way: item.way,
          hands: item.hands,
          timing,
          turn: null,
          invited: null,
        });
        expect(member.view?.chat).toBe(item.chat);
        expect(member.view?.seats.map(({ muted }) => muted)).toEqual([true, true, true]);
      }
      expect({ kind: item.kind, ...(await mayNow(ana)) }).toEqual({ kind: item.kind, ...allowedIn(item) });
      // Left open where it may be: the next step closes it [M4].
      if (item.way === 'conversation') await answer(() => ana.act('unmute'));
    }
    expect(chair.view?.progress.steps).toBe(items.length - 1);
    closeAll(chair, ...others);
  }, 120_000);

  it('is stepped once when two servants step at once', async () => {
    const meeting = await hold();
    const [chair, second] = [await meeting.chair('Chair'), await meeting.enter('Second')];
    await until(() => chair.view?.seats.length === 2);
    await chair.act({ kind: 'giveRole', seat: second.seat ?? '', role: 'coChair' });
    await stepOn(chair);
    await until(() => second.view?.progress.steps === 1);
    const both = await Promise.allSettled([stepOn(chair), stepOn(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { message: 'STEP_OVER' } });
    expect((await second.request('room:whole', {})).progress.steps).toBe(2);
    closeAll(chair, second);
  });

  it('is there in a room that nobody chairs, whose group chooses who does', async () => {
    const meeting = await hold({ formats: ['step'] });
    const [ana, ben] = [await meeting.enter('Ana'), await meeting.enter('Ben')];
    expect(ana.view?.order.map(({ kind }) => kind)).toEqual((await meeting.order()).items.map(({ kind }) => kind));
    expect(kindNow(ana)).toBe('doorsOpen');
    await expect(stepOn(ana)).rejects.toThrow('NOT_ALLOWED');
    await ana.act('offerToChair');
    await until(() => seatOf(ben, ana.seat)?.roles.includes('chair') ?? false);
    await expect(stepOn(ben)).rejects.toThrow('NOT_ALLOWED');
    for (const kind of ['quiet', 'welcome', 'prayer'] as const) {
      await stepOn(ana);
      await until(() => kindNow(ben) === kind);
    }
    closeAll(ana, ben);
  });

  it('keeps its time: what is over shows, and is spread over the shares', async () => {
    const meeting = await hold({ lengthMin: 60 });
    const chair = await meeting.chair('Chair');
    await stepOn(chair, 'shares');
    expect(endOf(chair)).not.toBeCloseTo(dueOf(chair), -4);
    await chair.act({ kind: 'endOnTime' });
    // Lengths are whole seconds.
    expect(Math.abs(endOf(chair) - dueOf(chair))).toBeLessThan(2_000);
    closeAll(chair);
  });
});
