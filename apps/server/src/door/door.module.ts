import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MediaModule } from '../media/media.module.js';
import { RoomModule } from '../room/room.module.js';
import { TokensModule } from '../tokens/tokens.module.js';
import { ArrivalsService } from './arrivals.service.js';
import { ChecksService } from './checks.service.js';
import { DoorController } from './door.controller.js';
import { DoorGateway } from './door.gateway.js';
import { DoorService } from './door.service.js';
import { EntryGateway } from './entry.gateway.js';
import { FacilitySeats } from './facility-seats.js';
import { NetworksService } from './networks.service.js';
import { ProofsService } from './proofs.service.js';

@Module({
  imports: [GroupsModule, MediaModule, RoomModule, TokensModule],
  controllers: [DoorController],
  providers: [
    ArrivalsService,
    ChecksService,
    DoorGateway,
    DoorService,
    EntryGateway,
    FacilitySeats,
    NetworksService,
    ProofsService,
  ],
})
export class DoorModule {}
