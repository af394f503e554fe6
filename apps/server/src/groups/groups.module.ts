import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupEntity } from './group.entity.js';
import { GroupsRepository } from './groups.repository.js';
import { GroupsService } from './groups.service.js';
import { MeetingEntity } from './meeting.entity.js';
import { OccurrenceEntity } from './occurrence.entity.js';
import { OccurrencesRepository } from './occurrences.repository.js';
import { OccurrencesService } from './occurrences.service.js';
import { ServantEntity } from './servant.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([GroupEntity, MeetingEntity, OccurrenceEntity, ServantEntity])],
  providers: [GroupsRepository, GroupsService, OccurrencesRepository, OccurrencesService],
  exports: [GroupsService, OccurrencesService],
})
export class GroupsModule {}
