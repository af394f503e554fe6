import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type EventLog } from '../ops/event-log.js';
import { type Say } from '../ops/say.js';
import { connect } from './connect.js';
import { dataSourceOptions } from './data-source.js';
import { type Database } from './database.js';
import { migrate } from './migrate.js';

/** The connection that repositories use, its tables up to date before any service wakes. */
@Module({})
export class DatabaseModule {
  static of(database: Database, { say, log }: { say: Say; log: EventLog }): DynamicModule {
    const options = dataSourceOptions(database.place, (error) => log.fault('database.poolFailed', error));
    const typeOrm = TypeOrmModule.forRootAsync({
      // Waiting for a database that is not there yet is ours: we know what is worth waiting for.
      useFactory: () => ({ ...options, autoLoadEntities: true, retryAttempts: 0 }),
      dataSourceFactory: async (withEntities = options) => {
        const dataSource = await connect(withEntities, database, say);
        await upToDate(dataSource, log);
        return dataSource;
      },
    });
    return { module: DatabaseModule, imports: [typeOrm] };
  }
}

async function upToDate(dataSource: DataSource, log: EventLog): Promise<void> {
  const startedAt = performance.now();
  const migrations = await migrate(dataSource);
  log.event('database.migrated', { migrations, durationMs: Math.round(performance.now() - startedAt) });
}
