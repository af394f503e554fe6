import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingEntity } from '../groups/meeting.entity.js';
import { IdentityModule } from '../identity/identity.module.js';
import { BookmarksService } from './bookmarks.service.js';
import { OrderPlansService } from './order-plans.service.js';
import { OrdersController } from './orders.controller.js';
import { OrdersRepository } from './orders.repository.js';
import { OrdersService } from './orders.service.js';
import { ReadingEntity } from './reading.entity.js';
import { ReadingsController } from './readings.controller.js';
import { ReadingsRepository } from './readings.repository.js';
import { ReadingsService } from './readings.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReadingEntity, MeetingEntity]), GroupsModule, IdentityModule],
  controllers: [OrdersController, ReadingsController],
  providers: [
    BookmarksService,
    OrderPlansService,
    OrdersRepository,
    OrdersService,
    ReadingsRepository,
    ReadingsService,
  ],
  exports: [BookmarksService, OrderPlansService],
})
export class OrderModule {}
