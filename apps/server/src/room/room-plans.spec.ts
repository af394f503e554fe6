import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MeetingSettings } from '@homegroup/contracts';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { GroupsModule } from '../groups/groups.module.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../groups/meetings.service.js';
import { nestOptions } from '../nest-options.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { OrderModule } from '../order/order.module.js';
import { RoomPlans } from './room-plans.js';

const LONG_MS = 60_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const databases = new TemporaryDatabases();
let app: INestApplicationContext;
let groupId: string;

@Module({})
class TryModule {}

/** Noon, some days from now: its occurrence is written down already. */
const NOON = Math.floor(Date.now() / (24 * HOUR_MS) + 3) * 24 * HOUR_MS + 12 * HOUR_MS;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const SETTINGS: MeetingSettings = {
  title: 'Noon',
  schedule: { kind: 'once', date: day(NOON), time: '12:00' },
  timeZone: 'UTC',
  lengthMin: 60,
  opensBeforeMin: 20,
  staysAfterMin: 30,
  formats: [],
  attendance: 'closed',
  sharing: 'members',
  way: 'roundRobin',
  style: 'tone',
  shareLengthMs: 4 * MINUTE_MS,
  door: 'locked',
  quarantine: true,
  language: 'en',
  tags: [],
  notes: '',
  phone: null,
  suspended: false,
  cancelled: [],
};

beforeAll(async () => {
  const { host: socketFolder } = await databases.start();
  const config = Config.parse({});
  const { log } = memoryLog();
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, GroupsModule, OrderModule];
  const module = { module: TryModule, imports, providers: [RoomPlans] };
  app = await NestFactory.createApplicationContext(module, await nestOptions(config, log));
  groupId = (await app.get(GroupsService).findMeeting('demo'))?.groupId ?? '';
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

async function planner(settings: Partial<MeetingSettings> = {}) {
  const { id } = await app.get(MeetingsService).create(groupId, { ...SETTINGS, ...settings, link: null });
  return (at: number) => app.get(RoomPlans).planFor(id, at);
}

describe('the plan for a room', () => {
  it('is the settings of its meeting, and the hours of this time', async () => {
    const planAt = await planner();
    expect(await planAt(NOON)).toMatchObject({
      door: { kind: 'locked' },
      sharing: 'members',
      quarantine: true,
      usualWay: 'roundRobin',
      timing: { style: 'tone', lengthMs: 4 * MINUTE_MS },
      hours: {
        startsAt: NOON,
        endsAt: NOON + HOUR_MS,
        closesAt: NOON + 90 * MINUTE_MS,
        latestAt: NOON + 90 * MINUTE_MS + 4 * HOUR_MS,
      },
    });
  });

  it('is there from when the doors open until the room closes, to the millisecond', async () => {
    const planAt = await planner();
    const opensAt = NOON - 20 * MINUTE_MS;
    const closesAt = NOON + 90 * MINUTE_MS;
    const isThere = await Promise.all([opensAt - 1, opensAt, closesAt - 1, closesAt].map(planAt));
    expect(isThere.map((plan) => plan !== null)).toEqual([false, true, true, false]);
  });

  it('is not there for a time that is cancelled, nor for a meeting that is suspended', async () => {
    const cancelled = await planner({ cancelled: [{ date: day(NOON), note: '' }] });
    const suspended = await planner({ suspended: true });
    expect([await cancelled(NOON), await suspended(NOON)]).toEqual([null, null]);
  });

  it('of a meeting in a hospital or an institution ends when it was said to, whoever leads', async () => {
    const planAt = await planner({ formats: ['speaker', 'hospitalInstitution'] });
    const closesAt = NOON + 90 * MINUTE_MS;
    expect(await planAt(NOON)).toMatchObject({ hours: { closesAt, latestAt: closesAt } });
  });

  it('of a meeting that is always on has no hours', async () => {
    const demo = await app.get(GroupsService).findMeeting('demo');
    expect(await app.get(RoomPlans).planFor(demo?.id ?? '', NOON)).toMatchObject({
      hours: null,
      usualWay: 'raisedHands',
    });
  });
});
