import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { memoryLog } from '../ops/log.fixture.js';
import { DATABASE_USER } from './data-folder.js';
import { type EmbeddedPostgres } from './embedded-postgres.js';
import { TemporaryDatabases } from './embedded.fixture.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
afterAll(() => databases.removeAll(), LONG_MS);

async function query(postgres: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ host: postgres.host, user: DATABASE_USER, database: 'postgres' });
  // The server may end under the client; the query tells of it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms`);
    await sleep(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the embedded database', () => {
  it(
    'keeps what it was told from one start to the next, and says so only the first time',
    async () => {
      const dataDir = await databases.folder();
      const said: string[] = [];
      const say = (line: string) => void said.push(line);
      const first = await databases.start({ dataDir, say });
      await query(first, 'CREATE TABLE kept AS SELECT 7 AS number');
      await first.stop();
      expect(isAlive(first.processId ?? 0)).toBe(false);
      const second = await databases.start({ dataDir, say });
      expect(await query(second, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
      expect(said).toHaveLength(1);
      expect((await stat(join(dataDir, 'postgres'))).mode & 0o077).toBe(0);
      await second.stop();
      await second.stop();
    },
    LONG_MS,
  );

  it(
    'listens on a socket in its own folder and on no network',
    async () => {
      const postgres = await databases.start();
      const rows = await query(postgres, `SELECT name, setting FROM pg_settings WHERE name = 'listen_addresses'`);
      expect(rows).toEqual([{ name: 'listen_addresses', setting: '' }]);
      expect(existsSync(join(postgres.host, '.s.PGSQL.5432'))).toBe(true);
    },
    LONG_MS,
  );

  it(
    'finds a short place for its socket when the folder has a long name, and never takes a half-made folder for whole',
    async () => {
      const dataDir = join(await databases.folder(), 'a-long-name-'.repeat(10));
      await mkdir(join(dataDir, 'postgres.making-999999999'), { recursive: true });
      await writeFile(join(dataDir, 'postgres.making-999999999', 'PG_VERSION'), '18\n');
      const postgres = await databases.start({ dataDir });
      expect(await query(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(await readdir(dataDir)).toEqual(['postgres']);
      await postgres.stop();
      expect(existsSync(postgres.host)).toBe(false);
    },
    LONG_MS,
  );

  it(
    'is started again when it was killed, and nothing that was acknowledged is lost',
    async () => {
      const { log, lines } = memoryLog();
      const postgres = await databases.start({ log });
      await query(postgres, 'CREATE TABLE kept AS SELECT 7 AS number');
      process.kill(postgres.processId ?? 0, 'SIGKILL');
      await until(() => lines().some(({ event }) => event === 'database.restarted'), 40_000);
      expect(await query(postgres, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    },
    LONG_MS,
  );

  it(
    'ends with the server that started it, even when that is killed, and the next one takes the folder',
    async () => {
      const dataDir = await databases.folder();
      const child = startInChild(dataDir);
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const pid = Number(line.toString());
      expect(isAlive(pid)).toBe(true);
      child.kill('SIGKILL');
      await until(() => !isAlive(pid));
      const next = await databases.start({ dataDir });
      expect(await query(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
    LONG_MS,
  );
});

// The child runs our TypeScript without jest: Node removes the types, and the hook finds the sources behind the `.js` names.
function startInChild(dataDir: string) {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ resolve: (name, context, next) =>
      next(name.startsWith('.') && !context.parentURL?.includes('node_modules') ? name.replace(/\\.js$/, '.ts') : name, context) });`;
  const script = fileURLToPath(new URL('./embedded-postgres.child.ts', import.meta.url));
  const options = [
    '--no-warnings',
    '--experimental-transform-types',
    '--import',
    `data:text/javascript,${encodeURIComponent(hook)}`,
  ];
  return spawn(process.execPath, [...options, script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
}
