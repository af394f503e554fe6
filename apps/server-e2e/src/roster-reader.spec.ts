import { randomBytes } from 'node:crypto';
import {
  type Roster,
  type RosterLink,
  type RosterPage,
  type RosterPosition,
  type ServicePass,
  type SignedUp,
} from '@homegroup/contracts';
import { currentReader, offersToRead } from '@homegroup/room';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HeldMeeting,
  itemOf,
  Member,
  newGroup,
  Servant,
  ServerProcess,
  startingIn,
  stepOn,
  textOf,
} from '@homegroup/testbed';
import { until } from './until.js';

let server: ServerProcess;
let meeting: HeldMeeting;
let secret: string;
const members: Member[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
  const host = await Servant.first(server);
  meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(5));
  const text = await meeting.addReading({ title: 'By turns', text: textOf(2) });
  await meeting.keepOrder([
    itemOf('doorsOpen'),
    itemOf('reading', { text: { kind: 'whole', reading: text } }),
    itemOf('closing'),
  ]);
  await host.give<Roster>('PUT', `${meeting.path}/roster`, { needs: [{ position: 'reader', count: 1 }] });
  ({ secret } = await host.give<RosterLink>('POST', `${meeting.path}/roster/link`));
});
afterAll(async () => {
  for (const member of members) member.close();
  await server.stop();
});

/** As a browser without an account asks about the roster. */
async function ask<T>(path: string, body: object): Promise<T> {
  const headers = { origin: server.url, 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/api/roster/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
  return (await answer.json()) as T;
}

/** Signs up by the link, and comes to the meeting with what that gave. */
async function comesAs(position: RosterPosition, name: string): Promise<Member> {
  const { times } = await ask<RosterPage>(meeting.link, { secret });
  const startsAt = times[0]?.startsAt ?? 0;
  const { claim } = await ask<SignedUp>(`${meeting.link}/places`, { secret, position, startsAt, times: 1, name });
  const { pass } = await ask<ServicePass>(`${meeting.link}/pass`, { claim, pass: null });
  const token = randomBytes(32).toString('base64url');
  const member = await Member.connect({ url: server.url, meeting: meeting.link, token });
  await member.enter(name, { servicePass: pass });
  members.push(member);
  return member;
}

describe('whoever signed up as reader', () => {
  it('is offered to the chair at each reading that nobody has, reads once accepted, and is still there after a crash', async () => {
    const sam = await comesAs('reader', 'Sam');
    let chair = await meeting.chair('Chair');
    members.push(chair);
    const item = chair.view?.order.find(({ kind }) => kind === 'reading')?.id ?? '';
    await until(() => chair.view?.seats.some(({ id, roles }) => id === sam.seat && roles.includes('reader')) ?? false);
    expect(chair.view && offersToRead(chair.view, item)).toEqual([sam.seat]);
    await server.crash();
    await server.launch();
    const back = await meeting.enter('Sam', sam.token);
    chair = await meeting.enter('Chair', chair.token);
    members.push(back, chair);
    expect(chair.view && offersToRead(chair.view, item)).toEqual([back.seat]);

    await chair.act({ kind: 'giveReading', item, seat: back.seat ?? '' });
    await until(() => chair.view?.progress.readers.length === 1);
    expect(chair.view && offersToRead(chair.view, item)).toEqual([]);
    await stepOn(chair, 'reading');
    await until(() => back.view?.place.reader === back.seat);
    expect(back.view && currentReader(back.view)).toBe(back.seat);
    await back.act('unmute');
    await back.act({ kind: 'movePlace', item, part: 1, line: 0 });
    await until(() => chair.view?.place.part === 1);
  });
});
