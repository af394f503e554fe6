import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { RoomModule } from '../room/room.module.js';
import { ReceiptKeys } from './receipt-keys.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsGateway } from './receipts.gateway.js';
import { ReceiptsService } from './receipts.service.js';

@Module({
  imports: [GroupsModule, RoomModule],
  controllers: [ReceiptsController],
  providers: [ReceiptKeys, ReceiptsGateway, ReceiptsService],
})
export class ReceiptsModule {}
