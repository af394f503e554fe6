import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { connect } from './connect.js';
import { dataSourceOptions, type DatabasePlace } from './data-source.js';
import { elsewhere } from './database.js';
import { type EmbeddedPostgres } from './embedded-postgres.js';
import { TemporaryDatabases } from './embedded.fixture.js';
import { migrate } from './migrate.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let postgres: EmbeddedPostgres;
let open: DataSource[] = [];

beforeAll(async () => {
  postgres = await databases.start();
}, LONG_MS);
afterAll(async () => {
  await Promise.all(open.map((dataSource) => dataSource.destroy()));
  await databases.removeAll();
}, LONG_MS);

async function connectTo(place: DatabasePlace): Promise<DataSource> {
  const options = dataSourceOptions(place, () => undefined);
  const dataSource = await connect(options, elsewhere(place), () => undefined);
  open = [...open, dataSource];
  return dataSource;
}

async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const sql = `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`;
  const rows = await dataSource.query<{ name: string }[]>(sql);
  return rows.map(({ name }) => name);
}

const TABLES = [
  ...[
    'accounts',
    'challenges',
    'facility_codes',
    'groups',
    'invitations',
    'meetings',
    'members',
    'migrations',
    'occurrences',
    'passkeys',
  ],
  ...[
    'pulses',
    'readings',
    'recovery_codes',
    'rooms',
    'roster_places',
    'servants',
    'sessions',
    'token_fetches',
    'token_keys',
  ],
];

describe('the migrations', () => {
  const steps = dataSourceOptions({ url: 'postgres://x/y' }, () => undefined).migrations;
  const count = Array.isArray(steps) ? steps.length : 0;

  it('run once, in the embedded database', async () => {
    const dataSource = await connectTo({ socketFolder: postgres.host });
    expect(count).toBeGreaterThan(0);
    expect(await migrate(dataSource)).toBe(count);
    expect(await migrate(dataSource)).toBe(0);
    expect(await tablesOf(dataSource)).toEqual(TABLES);
  });

  it('run once in an outside one behind a unix socket, however many servers start together', async () => {
    const admin = await connectTo({ socketFolder: postgres.host });
    await admin.query('CREATE DATABASE outside');
    const url = `postgres://homegroup@/outside?host=${encodeURIComponent(postgres.host)}`;
    const servers = await Promise.all([1, 2, 3, 4].map(() => connectTo({ url })));
    const done = await Promise.all(servers.map((server) => migrate(server)));
    expect(done.sort()).toEqual([0, 0, 0, count]);
    for (const server of servers) {
      expect(await server.query('SELECT current_database() AS name')).toEqual([{ name: 'outside' }]);
      expect(await tablesOf(server)).toEqual(TABLES);
    }
  });

  it('are undone step by step', async () => {
    const [, server] = open;
    if (!server) throw new Error('no server');
    const admin = await connectTo({ socketFolder: postgres.host });
    for (let step = 0; step < count; step += 1) await admin.undoLastMigration();
    expect(await tablesOf(admin)).toEqual(['migrations']);
    expect(await migrate(admin)).toBe(count);
  });
});

describe('an outside database that refuses', () => {
  it('is explained without repeating the address', async () => {
    const url = `postgres://homegroup:hidden@/nowhere?host=${encodeURIComponent(postgres.host)}`;
    const refused = connectTo({ url });
    await expect(refused).rejects.toThrow(/cannot be used \(3D000\)/);
    await expect(refused).rejects.not.toThrow(/hidden/);
  });
});
