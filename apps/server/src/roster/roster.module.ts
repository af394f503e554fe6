import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { RosterController } from './roster.controller.js';
import { RosterEntity } from './roster.entity.js';
import { RosterPlaceEntity } from './roster-place.entity.js';
import { RosterRepository } from './roster.repository.js';
import { RosterService } from './roster.service.js';
import { RosterUpkeep } from './roster-upkeep.js';
import { SignUpLimit } from './sign-up-limit.guard.js';
import { SignUpsController } from './sign-ups.controller.js';
import { SignUpsService } from './sign-ups.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([RosterEntity, RosterPlaceEntity]), IdentityModule, GroupsModule],
  controllers: [RosterController, SignUpsController],
  providers: [RosterRepository, RosterService, RosterUpkeep, SignUpLimit, SignUpsService],
  exports: [RosterService],
})
export class RosterModule {}
