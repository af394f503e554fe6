import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { BulkRepository } from './bulk.repository.js';
import { BulkService } from './bulk.service.js';
import { GroupEntity } from './group.entity.js';
import { GroupsController } from './groups.controller.js';
import { GroupsRepository } from './groups.repository.js';
import { GroupsService } from './groups.service.js';
import { MeetingEntity } from './meeting.entity.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';
import { OccurrenceEntity } from './occurrence.entity.js';
import { OccurrencesRepository } from './occurrences.repository.js';
import { OccurrencesService } from './occurrences.service.js';
import { ServantEntity } from './servant.entity.js';
import { ServantsController } from './servants.controller.js';
import { ServantsRepository } from './servants.repository.js';
import { ServantsService } from './servants.service.js';
import { ServicePassesController } from './service-passes.controller.js';
import { ServicePassesService } from './service-passes.service.js';
import { Upkeep } from './upkeep.js';

@Module({
  imports: [TypeOrmModule.forFeature([GroupEntity, MeetingEntity, OccurrenceEntity, ServantEntity]), IdentityModule],
  controllers: [GroupsController, MeetingsController, ServantsController, ServicePassesController],
  providers: [
    BulkRepository,
    BulkService,
    GroupsRepository,
    GroupsService,
    MeetingsRepository,
    MeetingsService,
    OccurrencesRepository,
    OccurrencesService,
    ServantsRepository,
    ServantsService,
    ServicePassesService,
    Upkeep,
  ],
  exports: [BulkService, GroupsService, MeetingsService, OccurrencesService, ServantsService, ServicePassesService],
})
export class GroupsModule {}
