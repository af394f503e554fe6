import { type Config } from '../config.js';
import { type EventLog } from '../ops/event-log.js';
import { type Say } from '../ops/say.js';
import { type DatabasePlace } from './data-source.js';
import { EmbeddedPostgres } from './embedded-postgres.js';

export interface Database {
  readonly place: DatabasePlace;
  /** Until our own one takes connections; an outside one is only known when it is asked. @throws StartFault */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** The outside database that the configuration names, or else our own, starting. @throws StartFault */
export async function openDatabase(config: Config, { say, log }: { say: Say; log: EventLog }): Promise<Database> {
  if (config.databaseUrl !== null) return elsewhere({ url: config.databaseUrl });
  const { dataDir, databaseDurable: durable } = config;
  const postgres = await EmbeddedPostgres.begin({ dataDir, durable, say, log });
  return { place: { socketFolder: postgres.host }, ready: () => postgres.ready(), stop: () => postgres.stop() };
}

/** A database that others start and end. */
export function elsewhere(place: DatabasePlace): Database {
  return { place, ready: () => Promise.resolve(), stop: () => Promise.resolve() };
}
