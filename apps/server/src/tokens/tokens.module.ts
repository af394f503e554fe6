import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MembersModule } from '../members/members.module.js';
import { MonthSecrets } from './month-secrets.js';
import { TokenFetchEntity } from './token-fetch.entity.js';
import { TokenFetchesRepository } from './token-fetches.repository.js';
import { TokenKeyEntity } from './token-key.entity.js';
import { TokenKeys } from './token-keys.js';
import { TokenKeysRepository } from './token-keys.repository.js';
import { TokenTimes } from './token-times.js';
import { TokenWork } from './token-work.js';
import { TokenWorkers } from './token-workers.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';
import { TokensUpkeep } from './tokens-upkeep.js';

@Module({
  imports: [TypeOrmModule.forFeature([TokenFetchEntity, TokenKeyEntity]), GroupsModule, IdentityModule, MembersModule],
  controllers: [TokensController],
  providers: [
    MonthSecrets,
    TokenFetchesRepository,
    TokenKeys,
    TokenKeysRepository,
    TokenTimes,
    TokensService,
    TokensUpkeep,
    TokenWork,
    TokenWorkers,
  ],
  exports: [TokensService],
})
export class TokensModule {}
