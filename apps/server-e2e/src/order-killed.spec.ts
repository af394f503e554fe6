import { type Script } from '@homegroup/contracts';
import { type CommonView, ITEM_KINDS } from '@homegroup/room';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  everyKind,
  HeldMeeting,
  kindNow,
  type Member,
  newGroup,
  Servant,
  ServerProcess,
  startingIn,
  stepOn,
  textOf,
} from '@homegroup/testbed';
import { ACTS, ballots, everyoneOf, type People, vote } from './acts.js';
import { until } from './until.js';

let server: ServerProcess;
let meeting: HeldMeeting;
let people: People;
let script: Script;

beforeAll(async () => {
  server = await ServerProcess.start();
  const host = await Servant.first(server);
  meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(5));
  const texts = { title: 'Read to all', text: textOf(12) };
  await meeting.keepOrder(everyKind(await meeting.addReading(texts)));
  const chair = await meeting.chair('Chair');
  people = {
    chair,
    ana: await meeting.enter('Ana'),
    ben: await meeting.enter('Ben'),
    cleo: await meeting.enter('Cleo'),
  };
  script = await chair.request('room:script', {});
}, 120_000);
afterAll(async () => {
  for (const member of everyoneOf(people)) member.close();
  await server.stop();
});

/** All that a room's people are promised, without what a cut line itself changes: who is away, and whose clock stands. */
function promised({ floor, seats, ...view }: CommonView) {
  const { turn, ...rest } = floor;
  const { queue, chat, order, progress, place, ballot, hours, chairing } = view;
  return {
    ...{ queue, chat, order, progress, place, ballot, hours, chairing },
    floor: { ...rest, turn: turn && { number: turn.number, seat: turn.seat, phase: turn.phase.kind } },
    seats: seats.map(({ id, name, roles, muted, camera }) => ({ id, name, roles, muted, camera })),
  };
}

/** Everyone takes their seat again. */
async function comeBack(): Promise<void> {
  const { chair, ana, ben, cleo } = people;
  const back = async (member: Member) => {
    member.close();
    return meeting.enter('forgotten', member.token);
  };
  people = { chair: await back(chair), ana: await back(ana), ben: await back(ben), cleo: await back(cleo) };
  const everyone = everyoneOf(people);
  for (const { view } of everyone) expect(view?.seats).toHaveLength(everyone.length);
  await until(() => people.cleo.view?.seats.every(({ away }) => !away) ?? false);
}

describe('a server that is killed right after an answer', () => {
  it.each(ITEM_KINDS)(
    'has lost nothing at: %s',
    async (kind) => {
      await stepOn(people.chair, kind);
      await until(() => everyoneOf(people).every((member) => kindNow(member) === kind));
      const known = await ACTS[kind](people);
      await server.crash();
      await server.launch();
      await comeBack();
      const whole = await people.cleo.request('room:whole', {});
      expect(promised(whole)).toEqual(promised(known));
      expect(await people.ana.request('room:script', {})).toEqual(script);
    },
    120_000,
  );

  it('knows whom it has let vote, and nobody else does', async () => {
    await stepOn(people.chair, 'seventhTradition');
    const { chair, ana, ben, cleo } = people;
    if (chair.view?.ballot.kind !== 'open') {
      const action = { kind: 'openBallot', ballot: ballots(chair), motion: 'Shall we meet?', quorum: null } as const;
      await chair.act(action);
    }
    await until(() => cleo.view?.ballot.kind === 'open');
    await vote(ana, 'yes', ballots(chair));
    await server.crash();
    await server.launch();
    await comeBack();
    await expect(vote(people.ana, 'no', ballots(people.chair))).rejects.toThrow('ALREADY_VOTED');
    await vote(people.ben, 'abstain', ballots(people.chair));
    await people.chair.act({ kind: 'closeBallot', ballot: ballots(people.chair) });
    await until(() => people.cleo.view?.ballot.kind === 'closed');
    expect(people.cleo.view?.ballot).toMatchObject({ counts: { yes: 1, no: 0, abstain: 1 } });
    for (const member of [chair, ana, ben, cleo]) member.close();
  }, 120_000);

  it('takes the voice of nobody who leads for a chair who is away, until the chair is back', async () => {
    const { chair, ana } = people;
    await chair.act({ kind: 'giveRole', seat: ana.seat ?? '', role: 'coChair' });
    await stepOn(chair, 'newcomers');
    chair.close();
    await until(() => ana.view?.seats.some(({ id, away }) => id === chair.seat && away) ?? false);
    await ana.act('unmute');
    await server.crash();
    await server.launch();
    ana.close();
    const leader = await meeting.enter('forgotten', ana.token);
    const isMuted = () => leader.view?.seats.find(({ id }) => id === leader.seat)?.muted;
    expect(isMuted()).toBe(false);
    people = { ...people, ana: leader, chair: await meeting.enter('forgotten', chair.token) };
    await until(() => isMuted() === true);
  }, 120_000);
});
