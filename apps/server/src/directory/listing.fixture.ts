import { MeetingSettings } from '@homegroup/contracts';
import { madeUpGroups, type MadeUpGroup } from '@homegroup/testbed/made-up-meetings';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { GroupsModule } from '../groups/groups.module.js';
import { OccurrencesService } from '../groups/occurrences.service.js';
import { store } from '../groups/stored.fixture.js';
import { nestOptions } from '../nest-options.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { RoomService } from '../room/room.service.js';
import { ListingRepository } from './listing.repository.js';
import { ListingService } from './listing.service.js';
import { PagesService } from './pages.service.js';

/** A Wednesday: 18:30 in Madrid, 12:30 in New York. So far ahead that the upkeep, by the true clock, forgets none of it. */
export const NOW = Date.parse('2037-03-04T17:30:00Z');

const BASE: MeetingSettings = {
  title: 'Step Study',
  schedule: { kind: 'once', date: '2037-03-04', time: '20:00' },
  ...{ timeZone: 'Europe/Madrid', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 30 },
  ...{ formats: ['step'], attendance: 'open', sharing: 'anyone', way: 'raisedHands', style: 'warning' },
  ...{ shareLengthMs: 180_000, door: 'open', quarantine: false, language: 'en', tags: [], notes: '', phone: null },
  ...{ suspended: false, cancelled: [] },
};

interface About extends Partial<MeetingSettings> {
  readonly date?: string;
  readonly time?: string;
  readonly group?: string;
  readonly fellowship?: string;
}

@Module({})
class TryModule {}

/** The directory on a true database, at an instant that stands still; rooms hold as many as they are told. */
export class TriedDirectory {
  readonly present = new Map<string, number>();
  private made = 0;

  private constructor(
    readonly app: INestApplicationContext,
    private readonly databases: TemporaryDatabases,
  ) {}

  static async open(): Promise<TriedDirectory> {
    const databases = new TemporaryDatabases();
    const config = Config.parse({ DEMO: 'off', TIME_ZONE: 'Europe/Madrid', PUBLIC_URL: 'https://meet.example.org' });
    const { log } = memoryLog();
    const { host: socketFolder } = await databases.start();
    const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
    const imports = [ConfigModule.of(config), OpsModule.of(log), tables, GroupsModule];
    let tried: TriedDirectory | null = null;
    const rooms = { now: () => NOW, present: (id: string) => tried?.present.get(id) ?? 0 };
    const providers = [ListingRepository, ListingService, PagesService, { provide: RoomService, useValue: rooms }];
    const module = { module: TryModule, imports, providers };
    tried = new TriedDirectory(
      await NestFactory.createApplicationContext(module, await nestOptions(config, log)),
      databases,
    );
    return tried;
  }

  get database(): DataSource {
    return this.app.get(DataSource);
  }

  /** Meetings that take place once, each of a group of its own, and when. Answered with their ids. */
  meetings(...all: About[]): Promise<string[]> {
    return this.store(
      all.map(({ date = '2037-03-04', time = '20:00', group = 'Group', fellowship = 'HA', ...changes }) => {
        this.made += 1;
        const { settings } = madeUpGroup();
        return {
          link: `group-${this.made}`,
          settings: { ...settings, name: group, fellowship },
          meetings: [
            { link: `meeting-${this.made}`, settings: about({ schedule: { kind: 'once', date, time }, ...changes }) },
          ],
        };
      }),
    );
  }

  async store(groups: readonly MadeUpGroup[]): Promise<string[]> {
    const ids = await store(this.database, groups);
    const occurrences = this.app.get(OccurrencesService);
    await this.database.transaction((transaction) => occurrences.renewMany(ids, transaction, NOW));
    return ids;
  }

  async empty(): Promise<void> {
    this.present.clear();
    this.made = 0;
    await this.database.query('DELETE FROM groups');
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.databases.removeAll();
  }
}

/** A group that says something of itself. */
export function madeUpGroup(): MadeUpGroup {
  const [group] = madeUpGroups(1);
  if (!group) throw new Error('no group was made up');
  return group;
}

/** Settings of a meeting, of which only some matter. */
export function about(changes: Partial<MeetingSettings>): MeetingSettings {
  return MeetingSettings.parse({ ...BASE, ...changes });
}
