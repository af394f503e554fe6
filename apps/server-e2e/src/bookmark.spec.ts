import { type ShownText } from '@homegroup/contracts';
import { type ItemKind } from '@homegroup/room';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HeldMeeting,
  itemOf,
  type Member,
  newGroup,
  Servant,
  ServerProcess,
  startingIn,
  stepOn,
  textOf,
} from '@homegroup/testbed';

const PARTS = 5;
const STEPS = 12;

let server: ServerProcess;
let meeting: HeldMeeting;

beforeAll(async () => {
  server = await ServerProcess.start();
  const host = await Servant.first(server);
  meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(5, { formats: ['book', 'step'] }));
  const [book, steps] = [
    await meeting.addReading({ title: 'A book', text: textOf(PARTS) }),
    await meeting.addReading({ title: 'Twelve', text: textOf(STEPS, 1) }),
  ];
  await meeting.keepOrder([
    itemOf('doorsOpen'),
    // Time for two parts of two sentences each.
    itemOf('passage', { lengthMs: 25_000, text: { kind: 'bookmark', reading: book } }),
    itemOf('step', { text: { kind: 'step', reading: steps } }),
    itemOf('closing'),
  ]);
});
afterAll(() => server.stop());

/** One meeting, whose room closes when its only seat leaves. */
async function held(lead: (chair: Member) => Promise<void>): Promise<void> {
  const chair = await meeting.chair('Chair');
  await lead(chair);
  await chair.request('room:leave', {});
  chair.close();
}

async function shownIn(chair: Member, kind: ItemKind): Promise<ShownText> {
  const { items } = await chair.request('room:script', {});
  const id = chair.view?.order.find((item) => item.kind === kind)?.id ?? '';
  const text = items[id]?.text;
  if (!text) throw new Error(`${kind} shows no text`);
  return text;
}

/** Reads the passage to the last line of a part, and goes on. */
async function readTo(chair: Member, part: number): Promise<void> {
  await stepOn(chair, 'passage');
  const item = chair.view?.progress.item ?? '';
  const line = (chair.view?.order.find(({ id }) => id === item)?.lines[part] ?? 1) - 1;
  await chair.act({ kind: 'movePlace', item, part, line });
  await stepOn(chair);
}

describe('the bookmark of a meeting', () => {
  it('lets a book study go on next time where it stopped, part by part and round to the beginning', async () => {
    const firsts: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await held(async (chair) => {
        const { firstPart, parts } = await shownIn(chair, 'passage');
        firsts.push(firstPart);
        expect(parts.length).toBeGreaterThan(1);
        expect(parts[0]?.[0]).toContain(`of part ${firstPart},`);
        await readTo(chair, 1);
      });
    }
    expect(firsts).toEqual([1, 3, 5]);
    await held(async (chair) => expect((await shownIn(chair, 'passage')).firstPart).toBe(2));
  });

  it('stays where it is when nothing was read', async () => {
    await meeting.setBookmark({ step: 4, parts: {} });
    await held((chair) => stepOn(chair, 'closing'));
    expect((await meeting.order()).bookmark).toEqual({ step: 4, parts: {} });
  });

  it('gives a step study the next step, and the first after the twelfth', async () => {
    await meeting.setBookmark({ step: STEPS - 1, parts: {} });
    const steps: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await held(async (chair) => {
        const { firstPart, parts } = await shownIn(chair, 'step');
        steps.push(firstPart);
        expect(parts).toHaveLength(1);
        await stepOn(chair, 'step');
        await stepOn(chair);
      });
    }
    expect(steps).toEqual([11, 12, 1]);
  });

  it('is the same after the server was killed in the middle of the reading', async () => {
    await meeting.setBookmark({ step: 1, parts: {} });
    const chair = await meeting.chair('Chair');
    await stepOn(chair, 'passage');
    const item = chair.view?.progress.item ?? '';
    await chair.act({ kind: 'movePlace', item, part: 0, line: 1 });
    await server.crash();
    await server.launch();
    const back = await meeting.enter('Chair', chair.token);
    await stepOn(back);
    await back.request('room:leave', {});
    for (const member of [chair, back]) member.close();
    await held(async (next) => expect((await shownIn(next, 'passage')).firstPart).toBe(2));
  });
});
