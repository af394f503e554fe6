import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { MediaModule } from '../media/media.module.js';
import { OrderModule } from '../order/order.module.js';
import { RosterModule } from '../roster/roster.module.js';
import { ChatGateway } from './chat.gateway.js';
import { ChatService } from './chat.service.js';
import { Clock } from './clock.js';
import { PulseRow } from './pulse.entity.js';
import { Pulse } from './pulse.js';
import { PulseRepository } from './pulse.repository.js';
import { RoomRow } from './room.entity.js';
import { RoomGateway } from './room.gateway.js';
import { RoomPlans } from './room-plans.js';
import { RoomSeal } from './room-seal.js';
import { RoomRepository } from './room.repository.js';
import { RoomService } from './room.service.js';
import { RosterGateway } from './roster.gateway.js';

@Module({
  imports: [TypeOrmModule.forFeature([RoomRow, PulseRow]), GroupsModule, MediaModule, OrderModule, RosterModule],
  providers: [
    ChatGateway,
    ChatService,
    Clock,
    Pulse,
    PulseRepository,
    RoomGateway,
    RoomPlans,
    RoomRepository,
    RoomSeal,
    RoomService,
    RosterGateway,
  ],
  exports: [ChatService, RoomService],
})
export class RoomModule {}
