import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { MembersModule } from './members.module.js';
import { MembersService } from './members.service.js';

/** The members module, served, on the database in this folder. */
export async function serveMembers(socketFolder: string) {
  const config = Config.parse({ PUBLIC_URL: 'http://localhost:4000', GROUPS_CREATED_BY: 'anyone', DEMO: 'off' });
  const { log } = memoryLog();
  const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, MembersModule];
  const { app, url } = await serve({ imports }, { config, log });
  const database = app.get(DataSource);
  return {
    app,
    url,
    database,
    members: app.get(MembersService),
    account: async (): Promise<string> => {
      const id = randomUUID();
      await database.query('INSERT INTO accounts (id, is_host) VALUES ($1, false)', [id]);
      return id;
    },
    group: async (name: string): Promise<string> => {
      const id = randomUUID();
      await database.query(
        `INSERT INTO groups (id, name, fellowship, language, link, time_zone, place, about, contact, basket)
         VALUES ($1, $2, 'HA', 'en', gen_random_uuid(), 'UTC', '', '', '', '{}')`,
        [id, name],
      );
      return id;
    },
    /** Puts an account on a group's roll. */
    write: async (group: string, account: string): Promise<void> => {
      await database.query('INSERT INTO members (group_id, account_id) VALUES ($1, $2)', [group, account]);
    },
    /** Lets an account serve a group. */
    appoint: async (group: string, account: string): Promise<void> => {
      await database.query(
        `INSERT INTO servants (group_id, account_id, name, terms) VALUES ($1, $2, '', '[{"position":"chair","until":null}]')`,
        [group, account],
      );
    },
  };
}

export type MembersServer = Awaited<ReturnType<typeof serveMembers>>;
