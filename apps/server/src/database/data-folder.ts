import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Say } from '../ops/say.js';
import { type Binaries } from './binaries.js';
import { StartFault } from '../start-fault.js';
import { run } from './run.js';

export const DATABASE_USER = 'homegroup';
/** Longest path of a unix socket that Linux takes, in bytes. */
const SOCKET_PATH_MAX = 107;
const SOCKET_NAME = '.s.PGSQL.5432';

/** Makes the database's folder unless it is there; one that was only half made is never taken for it. */
export async function prepareData(
  binaries: Binaries,
  { dataDir, durable, say }: { dataDir: string; durable: boolean; say: Say },
): Promise<string> {
  const data = join(dataDir, 'postgres');
  if (existsSync(join(data, 'PG_VERSION'))) return data;
  say('First start: making the database. This takes a few seconds.');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await removeHalfMade(dataDir);
  const half = join(dataDir, `${HALF_MADE}${process.pid}`);
  await initialise(binaries, half, durable);
  await rename(half, data).catch((error: unknown) => {
    throw new StartFault(`The folder ${data} could not be made. Is another server making it?`, error);
  });
  return data;
}

/** A folder for the socket: the data itself, or a private short one when the path is too long for a socket. */
export async function socketFolder(data: string): Promise<{ path: string; remove: () => Promise<void> }> {
  if (Buffer.byteLength(join(data, SOCKET_NAME)) <= SOCKET_PATH_MAX)
    return { path: data, remove: () => Promise.resolve() };
  const path = await mkdtemp(join(tmpdir(), 'homegroup-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

const HALF_MADE = 'postgres.making-';

async function removeHalfMade(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith(HALF_MADE));
  const left = names.filter((name) => !isAlive(Number(name.slice(HALF_MADE.length))));
  await Promise.all(left.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function initialise(binaries: Binaries, data: string, durable: boolean): Promise<void> {
  const { exitCode, errors } = await run(binaries.command('initdb'), [
    ...['-D', data, '-U', DATABASE_USER, '-E', 'UTF8', '--locale=C.UTF-8'],
    ...['--auth-local=trust', '--auth-host=reject', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (exitCode === 0) return;
  await rm(data, { recursive: true, force: true });
  throw new StartFault(
    'The embedded database could not be made. Set DATABASE_URL to a Postgres of your own, or see what it says:\n' +
      errors.trim(),
  );
}
