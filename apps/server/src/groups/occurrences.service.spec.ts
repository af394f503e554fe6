import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type GroupSettings, MeetingSettings } from '@homegroup/contracts';
import { madeUpGroups } from '@homegroup/testbed/made-up-meetings';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, IsNull, Not } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { nestOptions } from '../nest-options.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { GroupsModule } from './groups.module.js';
import { MeetingEntity } from './meeting.entity.js';
import { OccurrenceEntity } from './occurrence.entity.js';
import { OccurrencesService } from './occurrences.service.js';
import { store } from './stored.fixture.js';
import { Upkeep } from './upkeep.js';

const LONG_MS = 60_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A Monday, at noon in New York. */
const NOW = Date.parse('2026-03-02T17:00:00Z');

const databases = new TemporaryDatabases();
let app: INestApplicationContext;
let database: DataSource;
let occurrences: OccurrencesService;

@Module({})
class TryModule {}

async function boot(socketFolder: string): Promise<INestApplicationContext> {
  const config = Config.parse({ DEMO: 'off' });
  const { log } = memoryLog();
  const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, GroupsModule];
  return NestFactory.createApplicationContext({ module: TryModule, imports }, await nestOptions(config, log));
}

const GROUP: GroupSettings = {
  ...{
    name: 'Harbor',
    fellowship: 'HA',
    language: 'en',
    timeZone: 'America/New_York',
    place: '',
    about: '',
    contact: '',
  },
  basket: { venmo: '', square: '', paypal: '', link: '' },
};

const TUESDAYS: MeetingSettings = {
  title: 'Tuesday Step Study',
  schedule: { kind: 'weekly', days: ['TU'], every: 1, time: '19:30', from: '2026-01-01', until: null },
  ...{ timeZone: 'America/New_York', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 30 },
  ...{ formats: ['step'], attendance: 'open', sharing: 'anyone', way: 'raisedHands', style: 'warning' },
  ...{ shareLengthMs: 180_000, door: 'open', quarantine: false, language: 'en', tags: [], notes: '', phone: null },
  ...{ suspended: false, cancelled: [] },
};

let made = 0;
async function meeting(changes: Partial<MeetingSettings> = {}): Promise<string> {
  const settings = MeetingSettings.parse({ ...TUESDAYS, ...changes });
  made += 1;
  const group = { link: `group-${made}`, settings: GROUP, meetings: [{ link: `meeting-${made}`, settings }] };
  const [id = ''] = await store(database, [group]);
  return id;
}

async function startsOf(id: string): Promise<string[]> {
  const rows = await database
    .getRepository(OccurrenceEntity)
    .find({ where: { meetingId: id }, order: { startsAt: 'ASC' } });
  return rows.map(({ startsAt }) => startsAt.toISOString());
}

beforeAll(async () => {
  app = await boot((await databases.start()).host);
  database = app.get(DataSource);
  occurrences = app.get(OccurrencesService);
  // Here time is what a test says.
  await app.get(Upkeep).onModuleDestroy();
}, LONG_MS);
beforeEach(async () => {
  await database.query('DELETE FROM groups');
});
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

describe('the occurrences of one meeting', () => {
  it('are those of the coming five weeks, with the hours of their rooms, across a change of the clocks', async () => {
    const id = await meeting();
    await occurrences.renew({ id }, undefined, NOW);
    expect(await startsOf(id)).toEqual([
      '2026-03-04T00:30:00.000Z',
      '2026-03-10T23:30:00.000Z',
      '2026-03-17T23:30:00.000Z',
      '2026-03-24T23:30:00.000Z',
      '2026-03-31T23:30:00.000Z',
    ]);
    const startsAt = Date.parse('2026-03-04T00:30Z');
    expect(await occurrences.currentOrNext(id, NOW)).toEqual({
      startsAt,
      opensAt: startsAt - 15 * MINUTE_MS,
      endsAt: startsAt + 60 * MINUTE_MS,
      closesAt: startsAt + 90 * MINUTE_MS,
      isCancelled: false,
      note: '',
    });
    const { knownUntil } = await database.getRepository(MeetingEntity).findOneByOrFail({ id });
    expect(knownUntil).toEqual(new Date(NOW + 35 * DAY_MS));
  });

  it('begin with the one under way, to the minute its room closes', async () => {
    const id = await meeting();
    const closesAt = Date.parse('2026-03-04T00:30Z') + 90 * MINUTE_MS;
    await occurrences.renew({ id }, undefined, closesAt - 1);
    expect((await startsOf(id))[0]).toBe('2026-03-04T00:30:00.000Z');
    expect(await occurrences.current(id, closesAt - 1)).not.toBeNull();
    await occurrences.renew({ id }, undefined, closesAt);
    expect((await startsOf(id))[0]).toBe('2026-03-10T23:30:00.000Z');
  });

  it('are marked with the note where a day is cancelled, by the calendar of the meeting', async () => {
    // In UTC it is the Wednesday.
    const cancelled = [
      { date: '2026-03-03', note: 'Back next week.' },
      { date: '2026-03-11', note: 'No such day.' },
    ];
    const id = await meeting({ cancelled });
    await occurrences.renew({ id }, undefined, NOW);
    const coming = await occurrences.coming(id, NOW, 3);
    expect(coming.map(({ isCancelled, note }) => [isCancelled, note])).toEqual([
      [true, 'Back next week.'],
      [false, ''],
      [false, ''],
    ]);
    expect((await occurrences.currentOrNext(id, NOW))?.startsAt).toBe(Date.parse('2026-03-10T23:30Z'));
  });

  it('are none of a suspended one, and are replaced whenever it changes', async () => {
    const id = await meeting();
    await occurrences.renew({ id }, undefined, NOW);
    const schedule = { ...TUESDAYS.schedule, days: ['MO'] };
    await database.query('UPDATE meetings SET schedule = $2 WHERE id = $1', [id, schedule]);
    await occurrences.renew({ id }, undefined, NOW);
    expect((await startsOf(id))[0]).toBe('2026-03-03T00:30:00.000Z');
    expect(await startsOf(id)).toHaveLength(5);
    await database.query('UPDATE meetings SET suspended = true WHERE id = $1', [id]);
    await occurrences.renew({ id }, undefined, NOW);
    expect(await startsOf(id)).toEqual([]);
    expect(await occurrences.currentOrNext(id, NOW)).toBeNull();
  });

  it('come and go with the transaction that changes the meeting', async () => {
    const id = await meeting();
    const failing = database.transaction(async (manager) => {
      await occurrences.renew({ id }, manager, NOW);
      throw new Error('not this time');
    });
    await expect(failing).rejects.toThrow('not this time');
    expect(await startsOf(id)).toEqual([]);
  });

  it('are no news: a feed that was read stays as it was', async () => {
    const id = await meeting();
    const { updatedAt } = await database.getRepository(MeetingEntity).findOneByOrFail({ id });
    await occurrences.renew({ id }, undefined, NOW);
    expect((await database.getRepository(MeetingEntity).findOneByOrFail({ id })).updatedAt).toEqual(updatedAt);
  });
});

describe('the upkeep', () => {
  it(
    'writes down what is due, whoever does it, once; and forgets what closed more than a day ago',
    async () => {
      const ids = await store(database, madeUpGroups(300));
      await Promise.all([occurrences.keepUp(NOW), occurrences.keepUp(NOW)]);
      // The one that found the other at work left it to it.
      await occurrences.keepUp(NOW);
      expect(await database.getRepository(MeetingEntity).countBy({ knownUntil: IsNull() })).toBe(0);
      const id = ids[0] ?? '';
      const before = await startsOf(id);
      expect(before.length).toBeGreaterThan(3);

      // Within a week nothing is due.
      await database.query('DELETE FROM occurrences WHERE meeting_id = $1', [id]);
      await occurrences.keepUp(NOW + 7 * DAY_MS - MINUTE_MS);
      expect(await startsOf(id)).toEqual([]);
      await occurrences.keepUp(NOW + 7 * DAY_MS + MINUTE_MS);
      expect((await startsOf(id)).length).toBeGreaterThan(3);

      const at = NOW + 60 * DAY_MS;
      await occurrences.keepUp(at);
      const kept = await database.getRepository(OccurrenceEntity).find();
      expect(kept.length).toBeGreaterThan(300);
      for (const { startsAt, closesAt } of kept) {
        expect(closesAt.getTime()).toBeGreaterThanOrEqual(at - DAY_MS);
        expect(startsAt.getTime()).toBeLessThan(at + 35 * DAY_MS);
      }
    },
    LONG_MS,
  );

  it('leaves out what another is changing, and comes back for it', async () => {
    const id = await meeting();
    await database.transaction(async (manager) => {
      await manager.query('UPDATE meetings SET notes = $2 WHERE id = $1', [id, 'new']);
      await occurrences.keepUp(NOW);
      expect(await startsOf(id)).toEqual([]);
    });
    await occurrences.keepUp(NOW);
    expect(await startsOf(id)).toHaveLength(5);
  });

  it('stops between two batches when it is told to', async () => {
    await store(database, madeUpGroups(250));
    let asked = 0;
    await occurrences.keepUp(NOW, () => (asked += 1) > 1);
    expect(await database.getRepository(MeetingEntity).countBy({ knownUntil: Not(IsNull()) })).toBe(200);
  });

  it(
    'writes hundreds at once while others have their turn',
    async () => {
      const ids = await store(database, madeUpGroups(600));
      let turns = 0;
      const others = setInterval(() => (turns += 1), 1);
      await database.transaction((manager) => occurrences.renewMany(ids, manager, NOW));
      clearInterval(others);
      expect(await database.getRepository(OccurrenceEntity).count()).toBeGreaterThan(2_000);
      expect(turns).toBeGreaterThan(20);
    },
    LONG_MS,
  );
});
