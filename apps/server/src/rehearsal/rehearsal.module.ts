import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MediaModule } from '../media/media.module.js';
import { RoomModule } from '../room/room.module.js';
import { RehearsalGateway } from './rehearsal.gateway.js';
import { RehearsalsController } from './rehearsals.controller.js';
import { RehearsalsService } from './rehearsals.service.js';

@Module({
  imports: [GroupsModule, IdentityModule, MediaModule, RoomModule],
  controllers: [RehearsalsController],
  providers: [RehearsalGateway, RehearsalsService],
})
export class RehearsalModule {}
