import { type DynamicModule, Module } from '@nestjs/common';
import { type Config } from './config.js';
import { ConfigModule } from './config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { type Database } from './database/database.js';
import { DirectoryModule } from './directory/directory.module.js';
import { ImportModule } from './directory/import/import.module.js';
import { DoorModule } from './door/door.module.js';
import { FacilityModule } from './facility/facility.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MembersModule } from './members/members.module.js';
import { type EventLog } from './ops/event-log.js';
import { OpsModule } from './ops/ops.module.js';
import { type Say } from './ops/say.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { RehearsalModule } from './rehearsal/rehearsal.module.js';
import { RoomModule } from './room/room.module.js';
import { TokensModule } from './tokens/tokens.module.js';

interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly say: Say;
  readonly log: EventLog;
}

@Module({})
export class AppModule {
  static of({ config, database, say, log }: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        OpsModule.of(log),
        DatabaseModule.of(database, { say, log }),
        IdentityModule,
        RoomModule,
        DoorModule,
        MembersModule,
        TokensModule,
        FacilityModule,
        ReceiptsModule,
        RehearsalModule,
        DirectoryModule,
        ImportModule,
      ],
    };
  }
}
