import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Group, type GroupMeeting, type Porch, type RehearsalLink, type ServicePass } from '@homegroup/contracts';
import { stranger } from '@homegroup/room';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { RoomService } from '../room/room.service.js';
import { RehearsalModule } from './rehearsal.module.js';
import { RehearsalsService } from './rehearsals.service.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
const { log, text } = memoryLog();
let socketFolder: string;
let app: NestExpressApplication;
let url: string;
let host: SignedInBrowser;
let group: Group;
let meeting: GroupMeeting;

async function newGroup(): Promise<Group> {
  const basket = { venmo: '', square: '', paypal: '', link: '' };
  const about = { language: 'en', timeZone: 'UTC', place: '', about: '', contact: '', basket };
  return (await host.ask<Group>('POST', 'groups', { name: 'Riverside', fellowship: 'HA', ...about })).value;
}

/** A meeting that is not on: its own room is closed. */
async function meetingOf({ id }: Group): Promise<GroupMeeting> {
  const made = await host.ask<GroupMeeting>('POST', `groups/${id}/meetings`, {
    ...{ link: null, title: 'Canary Street', timeZone: 'UTC', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 15 },
    schedule: { kind: 'once', date: '2100-01-04', time: '12:00' },
    ...{ formats: ['participation'], attendance: 'open', sharing: 'anyone', way: 'raisedHands', style: 'warning' },
    ...{ shareLengthMs: 240_000, door: 'members', quarantine: false, language: 'en', tags: [], notes: '' },
    ...{ phone: null, suspended: false, cancelled: [] },
  });
  expect(made.status).toBe(201);
  return made.value;
}

beforeAll(async () => {
  ({ host: socketFolder } = await databases.start());
}, LONG_MS);
beforeEach(async () => {
  const config = Config.parse({ DEMO: 'off', MEDIA_WORKERS: '1', MEDIA_PORT: '0' });
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, RehearsalModule];
  ({ app, url } = await serve({ imports }, { config, log }));
  host = await SignedInBrowser.of(app, url, { isHost: true });
  group = await newGroup();
  meeting = await meetingOf(group);
}, LONG_MS);
afterEach(() => app.close(), LONG_MS);
afterAll(() => databases.removeAll(), LONG_MS);

const start = (who = host, { id } = meeting, of = group) =>
  who.ask<RehearsalLink>('POST', `groups/${of.id}/meetings/${id}/rehearsal`);
const ask = <T>(what: 'porch' | 'pass', secret: string, who = host) =>
  who.ask<T>('POST', `rehearsals/${what}`, { secret });
const started = async () => (await start()).value.secret;

/** The servant comes in by their pass; answered with the room and their seat. */
async function comeIn(secret: string) {
  const rooms = app.get(RoomService);
  const doorId = rooms.meetingBehind(secret) ?? '';
  const who = stranger({ name: 'Maria', tokenHash: 'maria', deviceHash: 'maria' });
  const outcome = await rooms.enter(doorId, { ...who, roles: ['chair'] });
  if (!outcome.ok) throw new Error(outcome.code);
  return { roomId: outcome.room.id, seat: outcome.seat };
}

describe('a rehearsal', () => {
  it('is begun by those who serve the group, and by nobody else', async () => {
    const other = await SignedInBrowser.of(app, url);
    expect((await start(other)).status).toBe(403);
    expect((await start(SignedInBrowser.with(url, 'session=none'))).status).toBe(401);
    expect((await start(host, meeting, await newGroup())).status).toBe(404);
    expect(await start()).toMatchObject({ status: 201, value: { secret: expect.stringMatching(/^[0-9a-f]{43}$/) } });
  });

  it('of a group is one at a time: whoever begins another is shown into it', async () => {
    const secret = await started();
    expect((await start(host, await meetingOf(group))).value.secret).toBe(secret);
    const other = await newGroup();
    expect((await start(host, await meetingOf(other), other)).value.secret).not.toBe(secret);
  });

  it('of an instance are ten at a time', async () => {
    for (let begun = 0; begun < 10; begun += 1) {
      const other = await newGroup();
      expect((await start(host, await meetingOf(other), other)).status).toBe(201);
    }
    expect(await start()).toMatchObject({ status: 503, value: { code: 'OVERLOADED' } });
  }, 20_000);

  it('has a porch for whoever has its secret, which tells of no link', async () => {
    const secret = await started();
    const { status, value } = await ask<Porch>('porch', secret, SignedInBrowser.with(url, ''));
    expect(status).toBe(200);
    expect(value.meeting).toMatchObject({ title: 'Canary Street', link: '', room: { kind: 'open', door: 'members' } });
    expect((await ask('porch', 'a'.repeat(43))).status).toBe(404);
    expect((await ask('porch', meeting.link)).status).toBe(400);
  });

  it('is led by whoever serves the group and comes first; the next helps', async () => {
    const secret = await started();
    const other = await SignedInBrowser.of(app, url);
    expect((await ask('pass', secret, other)).status).toBe(403);
    expect((await ask<ServicePass>('pass', secret)).value.positions).toEqual(['chair']);
    await comeIn(secret);
    expect((await ask<ServicePass>('pass', secret)).value.positions).toEqual(['coChair']);
  });

  it('is no row of any table, no meeting of any list, and no word of the log', async () => {
    const before = await rowsInAll();
    const secret = await started();
    await comeIn(secret);
    expect(await rowsInAll()).toEqual(before);
    expect(app.get(RoomService).meetingBehind(meeting.link)).toBeNull();
    expect(text()).toContain('rehearsal.began');
    for (const word of [secret, 'Canary', 'Maria', 'Ana']) expect(text()).not.toContain(word);
  });

  it('tells and obeys those alone who serve in it', async () => {
    const rehearsals = app.get(RehearsalsService);
    const { roomId, seat } = await comeIn(await started());
    expect(rehearsals.look(roomId, seat)).toMatchObject({ encounters: [], practised: [], hasSurprises: false });
    rehearsals.send(roomId, seat, 'many');
    rehearsals.surprise(roomId, seat, true);
    expect(rehearsals.look(roomId, seat)).toMatchObject({ hasSurprises: true });
    expect(rehearsals.look(roomId, seat).encounters).toHaveLength(3);
    rehearsals.send(roomId, seat, 'many');
    expect(() => rehearsals.send(roomId, seat, 'shouts')).toThrow('NOT_NOW');
    expect(() => rehearsals.look(roomId, 'somebody')).toThrow('NOT_ALLOWED');
    expect(() => rehearsals.look('another room', seat)).toThrow('NOT_NOW');
  });

  it('is gone when it is ended: its room, its link, its place', async () => {
    const rooms = app.get(RoomService);
    const closed: string[] = [];
    rooms.announceTo({ closed: (roomId) => closed.push(roomId) });
    const secret = await started();
    const { roomId, seat } = await comeIn(secret);
    await app.get(RehearsalsService).end(roomId, seat);
    expect(closed).toEqual([roomId]);
    expect([rooms.find(roomId), rooms.meetingBehind(secret)]).toEqual([undefined, null]);
    expect((await ask('porch', secret)).status).toBe(404);
    expect(await started()).not.toBe(secret);
  });
});

async function rowsInAll(): Promise<unknown> {
  const database = app.get(DataSource);
  const names = database.entityMetadatas.map(({ tableName }) => tableName).sort();
  const counted = (name: string): Promise<unknown> => database.query(`SELECT count(*) FROM ${name}`);
  return Promise.all(names.map(counted));
}
