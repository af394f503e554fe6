import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  delay,
  HeldMeeting,
  itemOf,
  MediaMember,
  type Member,
  newGroup,
  Servant,
  ServerProcess,
  startingIn,
  stepOn,
  textOf,
} from '@homegroup/testbed';
import { seatOf } from './seat-of.js';
import { until } from './until.js';

let server: ServerProcess;
let host: Servant;
let members: MediaMember[] = [];
let chair: Member;

beforeAll(async () => {
  server = await ServerProcess.start();
  host = await Servant.first(server);
});
afterEach(() => {
  for (const member of members) member.close();
  chair.close();
  members = [];
});
afterAll(() => server.stop());

/** A meeting with a reading of three parts of two lines, and three people with microphones that send all the time. */
async function reading(): Promise<readonly [MediaMember, MediaMember, MediaMember]> {
  const meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(5));
  const text = await meeting.addReading({ title: 'By turns', text: textOf(3) });
  await meeting.keepOrder([
    itemOf('doorsOpen'),
    itemOf('reading', { text: { kind: 'whole', reading: text } }),
    itemOf('closing'),
  ]);
  chair = await meeting.chair('Chair');
  for (const [index, name] of ['Ana', 'Ben', 'Cleo'].entries()) {
    const options = { url: server.url, meeting: meeting.link, name, mark: index + 1 };
    members.push(await MediaMember.enter(options));
  }
  for (const member of members) await member.speak();
  return members as unknown as readonly [MediaMember, MediaMember, MediaMember];
}

/** Who is heard by this member within half a second. */
async function heardBy(listener: MediaMember): Promise<number[]> {
  await delay(150);
  listener.heard.clear();
  await delay(500);
  return [...listener.heard.keys()].sort();
}

function itemIdOf(kind: string): string {
  return chair.view?.order.find((item) => item.kind === kind)?.id ?? '';
}

describe('a reading by turns', () => {
  it('is heard in one voice: each reader in their part, and not after it', async () => {
    const [ana, ben, cleo] = await reading();
    const item = itemIdOf('reading');
    for (const { member } of [ana, ben]) await member.act({ kind: 'offerToRead', item });
    await until(() => chair.view?.progress.readers.length === 2);
    await stepOn(chair, 'reading');
    await until(() => cleo.member.view?.place.reader === ana.member.seat);
    expect(await heardBy(cleo)).toEqual([]);
    await ana.member.act('unmute');
    await expect(ben.member.act('unmute')).rejects.toThrow('NOT_YOUR_TURN');
    expect(await heardBy(cleo)).toEqual([1]);
    await ana.member.act({ kind: 'movePlace', item, part: 0, line: 1 });
    expect(await heardBy(cleo)).toEqual([1]);

    await ana.member.act({ kind: 'movePlace', item, part: 1, line: 0 });
    await until(() => cleo.member.view?.place.reader === ben.member.seat);
    expect(seatOf(cleo.member, ana.member.seat)?.muted).toBe(true);
    expect(await heardBy(cleo)).toEqual([]);
    await ben.member.act('unmute');
    expect(await heardBy(cleo)).toEqual([2]);

    await stepOn(chair, 'closing');
    expect(await heardBy(cleo)).toEqual([]);
    await expect(ben.member.act('unmute')).rejects.toThrow('NOT_YOUR_TURN');
  });

  it('is followed by all: its place is moved by a reader or the chair, and by nobody else', async () => {
    const [ana, ben, cleo] = await reading();
    const item = itemIdOf('reading');
    await chair.act({ kind: 'giveReading', item, seat: ana.member.seat ?? '' });
    await stepOn(chair, 'reading');
    await expect(ben.member.act({ kind: 'movePlace', item, part: 1, line: 0 })).rejects.toThrow('NOT_ALLOWED');
    await expect(chair.act({ kind: 'movePlace', item, part: 3, line: 0 })).rejects.toThrow('NO_SUCH_PLACE');
    await expect(chair.act({ kind: 'movePlace', item, part: 0, line: 2 })).rejects.toThrow('NO_SUCH_PLACE');
    const places = [
      [ana.member, 0, 1],
      [ana.member, 1, 0],
      [chair, 2, 1],
    ] as const;
    for (const [mover, part, line] of places) {
      await mover.act({ kind: 'movePlace', item, part, line });
      for (const { member } of [ana, ben, cleo]) {
        await until(() => member.view?.place.part === part && member.view.place.line === line);
      }
    }
    // The one reader has all parts.
    expect(cleo.member.view?.place.reader).toBe(ana.member.seat);
  });

  it('goes on with the next when a reader leaves in the middle of their part', async () => {
    const [ana, ben, cleo] = await reading();
    const item = itemIdOf('reading');
    for (const { member } of [ana, ben]) await member.act({ kind: 'offerToRead', item });
    await stepOn(chair, 'reading');
    await ana.member.act({ kind: 'movePlace', item, part: 0, line: 1 });
    await ana.member.request('room:leave', {});
    await until(() => cleo.member.view?.place.reader === ben.member.seat);
    expect(cleo.member.view?.place).toMatchObject({ part: 0, line: 1 });
    await ben.member.act('unmute');
    expect(await heardBy(cleo)).toEqual([2]);
  });
});
