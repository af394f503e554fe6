import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { EventLog } from '../ops/event-log.js';
import { dataSourceOptions } from './data-source.js';
import { type Database } from './database.js';
import { migrate } from './migrate.js';

const DATABASE = Symbol('DATABASE');
const RETRY_MS = 1_000;
const ATTEMPTS = 30;
/** Refused, not there yet, or still starting: what an outside database does while its own container comes up. */
const NOT_YET = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', '57P03']);

/** Ends the embedded Postgres. It stands in a module below TypeORM's, so Nest comes to it after the pool is closed. */
@Injectable()
class DatabaseEnd implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.stop();
  }
}

@Module({})
class DatabasePlaceModule {
  static of(database: Database): DynamicModule {
    return {
      module: DatabasePlaceModule,
      providers: [{ provide: DATABASE, useValue: database }, DatabaseEnd],
      exports: [DATABASE],
    };
  }
}

/** The connection that repositories use, its tables up to date before any service wakes. */
@Module({})
export class DatabaseModule {
  static of(database: Database, log: EventLog): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      imports: [DatabasePlaceModule.of(database)],
      inject: [DATABASE],
      useFactory: ({ place }: Database) => ({
        ...dataSourceOptions(place, (error) => log.fault('database.poolFailed', error)),
        autoLoadEntities: true,
        retryAttempts: ATTEMPTS,
        retryDelay: RETRY_MS,
        toRetry: isNotYet,
      }),
      dataSourceFactory: (options) => open(options, log),
    });
    return { module: DatabaseModule, imports: [typeOrm] };
  }
}

async function open(options: DataSourceOptions | undefined, log: EventLog): Promise<DataSource> {
  if (!options) throw new Error('no options for the database');
  const dataSource = await new DataSource(options).initialize();
  const startedAt = performance.now();
  const migrations = await migrate(dataSource);
  log.event('database.migrated', { migrations, durationMs: Math.round(performance.now() - startedAt) });
  return dataSource;
}

function isNotYet(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && NOT_YET.has(error.code);
}
