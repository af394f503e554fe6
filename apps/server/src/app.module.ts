import { type DynamicModule, Module } from '@nestjs/common';
import { type Config } from './config.js';
import { ConfigModule } from './config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { type Database } from './database/database.js';
import { GroupsModule } from './groups/groups.module.js';
import { type EventLog } from './ops/event-log.js';
import { OpsModule } from './ops/ops.module.js';

@Module({})
export class AppModule {
  static of(config: Config, database: Database, log: EventLog): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.of(config), OpsModule.of(log), DatabaseModule.of(database, log), GroupsModule],
    };
  }
}
