import { type Config } from '../config.js';
import { type EventLog } from '../ops/event-log.js';
import { type Say } from '../ops/say.js';
import { type DatabasePlace } from './data-source.js';
import { EmbeddedPostgres } from './embedded-postgres.js';

/** A database that takes connections, or will soon. */
export interface Database {
  readonly place: DatabasePlace;
  stop(): Promise<void>;
}

/** The outside database that the configuration names, or else our own, started. @throws StartFault */
export async function openDatabase(config: Config, { say, log }: { say: Say; log: EventLog }): Promise<Database> {
  if (config.databaseUrl !== null) return { place: { url: config.databaseUrl }, stop: () => Promise.resolve() };
  const { dataDir, databaseDurable: durable } = config;
  const postgres = await EmbeddedPostgres.start({ dataDir, durable, say, log });
  return { place: { socketFolder: postgres.host }, stop: () => postgres.stop() };
}
