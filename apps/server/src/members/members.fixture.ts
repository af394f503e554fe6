import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { MembersModule } from './members.module.js';
import { MembersService } from './members.service.js';

/** The members module, served, on the database in this folder. */
export async function serveMembers(socketFolder: string) {
  const config = Config.parse({ PUBLIC_URL: 'http://localhost:4000', GROUPS_CREATED_BY: 'servants', DEMO: 'off' });
  const { log, text } = memoryLog();
  const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, MembersModule];
  const { app, url } = await serve({ imports }, { config, log });
  const database = app.get(DataSource);
  const browser = () => SignedInBrowser.of(app, url);
  const appoint = async (group: string, account: string): Promise<void> => {
    await database.query(
      `INSERT INTO servants (group_id, account_id, name, terms) VALUES ($1, $2, '', '[{"position":"chair","until":null}]')`,
      [group, account],
    );
  };
  return {
    app,
    database,
    members: app.get(MembersService),
    logged: text,
    /** Somebody who is signed in. */
    browser,
    /** A browser that has this cookie, or none. */
    browserWith: (cookie: string) => SignedInBrowser.with(url, cookie),
    /** Somebody who is signed in and serves the group. */
    servant: async (group: string): Promise<SignedInBrowser> => {
      const own = await browser();
      await appoint(group, own.account);
      return own;
    },
    /** A new account by an invitation, with a recovery code alone. */
    register: async (secret: string) => {
      const headers = { origin: config.publicUrl, 'content-type': 'application/json' };
      const body = JSON.stringify({ secret, passkey: null });
      const answer = await fetch(`${url}/api/identity/register`, { method: 'POST', headers, body });
      const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
      const value: unknown = await answer.json();
      return { status: answer.status, value, cookie };
    },
    count: async (table: 'accounts' | 'members', where = 'true'): Promise<number> => {
      const rows: { count: number }[] = await database.query(`SELECT count(*)::int FROM ${table} WHERE ${where}`);
      return rows[0]?.count ?? -1;
    },
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
    appoint,
  };
}

export type MembersServer = Awaited<ReturnType<typeof serveMembers>>;
