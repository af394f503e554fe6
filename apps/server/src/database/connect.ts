import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { type Say } from '../ops/say.js';
import { StartFault } from '../start-fault.js';
import { type Database } from './database.js';

const WAIT_MS = 30_000;
const TRY_AGAIN_MS = 500;
/** Refused, not there yet, or still starting: what an outside database does while its own container comes up. */
const NOT_YET = ['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', '57P03'];
/** No such role, no such database, no access: waiting does not help. */
const REFUSED = ['28000', '28P01', '3D000', '42501'];

/** A connection whose end is the end of the database too, if that is our own: Nest ends it after everything else. */
class Connection extends DataSource {
  constructor(
    options: DataSourceOptions,
    private readonly database: Database,
  ) {
    super(options);
  }

  override async destroy(): Promise<void> {
    await super.destroy();
    await this.database.stop();
  }
}

/** Opens the connection, waiting a while for a database that is just coming up. @throws StartFault */
export async function connect(options: DataSourceOptions, database: Database, say: Say): Promise<DataSource> {
  const giveUpAt = Date.now() + WAIT_MS;
  for (let attempt = 1; ; attempt += 1) {
    const connection = new Connection(options, database);
    const error = await connection.initialize().then(() => null, asError);
    if (!error) return connection;
    const code = codeOf(error);
    if (!NOT_YET.includes(code) || Date.now() > giveUpAt) throw explained(error, code);
    if (attempt === 1) say('Waiting for the database ...');
    await sleep(TRY_AGAIN_MS);
  }
}

function explained(error: Error, code: string): Error {
  if (![...NOT_YET, ...REFUSED].includes(code)) return error;
  const ask = 'Does it run, does it exist, and are user and password right?';
  return new StartFault(`The database cannot be used (${code}). If DATABASE_URL is set: ${ask}`, error);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('the database failed');
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
