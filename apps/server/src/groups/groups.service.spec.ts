import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEETING_LINK } from '@homegroup/contracts';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { nestOptions } from '../nest-options.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { GroupsModule } from './groups.module.js';
import { GroupsService } from './groups.service.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let socketFolder: string;
let apps: INestApplicationContext[] = [];

@Module({})
class TryModule {}

async function boot(env: Record<string, string> = {}): Promise<INestApplicationContext> {
  const config = Config.parse(env);
  const { log } = memoryLog();
  const database = elsewhere({ socketFolder });
  const tables = DatabaseModule.of(database, { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, GroupsModule];
  const module = { module: TryModule, imports };
  const app = await NestFactory.createApplicationContext(module, await nestOptions(config, log));
  apps = [...apps, app];
  return app;
}

async function counts(app: INestApplicationContext): Promise<unknown> {
  const sql = 'SELECT (SELECT count(*)::int FROM groups) AS groups, (SELECT count(*)::int FROM meetings) AS meetings';
  return app.get(DataSource).query(sql);
}

beforeAll(async () => {
  socketFolder = (await databases.start()).host;
}, LONG_MS);
afterAll(async () => {
  for (const app of apps) await app.close();
  await databases.removeAll();
}, LONG_MS);

describe('groups and their meetings', () => {
  it('begin with nothing where no demo is wanted', async () => {
    const app = await boot({ DEMO: 'off' });
    expect(await counts(app)).toEqual([{ groups: 0, meetings: 0 }]);
    expect(await app.get(GroupsService).findMeeting('demo')).toBeNull();
  });

  it('begin with one demo meeting, made once by servers that start together and again', async () => {
    const [first] = await Promise.all([boot(), boot(), boot()]);
    await boot();
    expect(await counts(first)).toEqual([{ groups: 1, meetings: 1 }]);
    const groups = first.get(GroupsService);
    const meeting = await groups.findMeeting('demo');
    expect(meeting).toMatchObject({
      title: 'Open door meeting',
      attendance: 'open',
      door: 'open',
      schedule: { kind: 'always' },
      group: { name: 'Demo group', fellowship: 'HA', language: 'en' },
    });
    expect(meeting?.link).toMatch(MEETING_LINK);
    expect(await groups.getMeeting(meeting?.id ?? '')).toEqual(meeting);
  });

  it('have links that fit addresses, by the database itself', async () => {
    const [app] = apps;
    const rename = `UPDATE meetings SET link = 'Not a link'`;
    await expect(app?.get(DataSource).query(rename)).rejects.toThrow(/meetings_link_check/);
  });
});
