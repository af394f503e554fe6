import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupEntity } from './group.entity.js';
import { GroupsService } from './groups.service.js';
import { MeetingEntity } from './meeting.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([GroupEntity, MeetingEntity])],
  providers: [GroupsService],
  exports: [GroupsService],
})
export class GroupsModule {}
