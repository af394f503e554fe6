import { type DataSourceOptions } from 'typeorm';
import { DATABASE_USER } from './data-folder.js';
import { Begin1795000000000 } from './migrations/1795000000000-begin.js';
import { Pulse1795500000000 } from './migrations/1795500000000-pulse.js';
import { Identity1795900000000 } from './migrations/1795900000000-identity.js';
import { Directory1796000000000 } from './migrations/1796000000000-directory.js';
import { Listing1796100000000 } from './migrations/1796100000000-listing.js';
import { Order1796200000000 } from './migrations/1796200000000-order.js';
import { Roster1796300000000 } from './migrations/1796300000000-roster.js';
import { Facility1796400000000 } from './migrations/1796400000000-facility.js';
import { Members1796500000000 } from './migrations/1796500000000-members.js';
import { Tokens1796600000000 } from './migrations/1796600000000-tokens.js';
import { Doors1796700000000 } from './migrations/1796700000000-doors.js';

/** Where the database is: an address of an outside one, or the socket folder of the embedded one. */
export type DatabasePlace = { readonly url: string } | { readonly socketFolder: string };

const POOL_SIZE = 10;
const CONNECT_MS = 5_000;

/** TypeORM's options but for the entities, which the modules bring. */
export function dataSourceOptions(place: DatabasePlace, poolFailed: (error: unknown) => void): DataSourceOptions {
  const where =
    'url' in place
      ? { url: place.url }
      : { host: place.socketFolder, username: DATABASE_USER, database: 'postgres', ssl: false };
  return {
    type: 'postgres',
    ...where,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    // TypeORM's log prints statements with what people wrote.
    logging: false,
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_MS,
    applicationName: 'homegroup',
    poolErrorHandler: poolFailed,
    migrations: [
      Begin1795000000000,
      Pulse1795500000000,
      Identity1795900000000,
      Directory1796000000000,
      Listing1796100000000,
      Order1796200000000,
      Roster1796300000000,
      Facility1796400000000,
      Members1796500000000,
      Tokens1796600000000,
      Doors1796700000000,
    ],
    migrationsTransactionMode: 'each',
  };
}
