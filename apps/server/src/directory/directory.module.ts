import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MediaModule } from '../media/media.module.js';
import { RoomModule } from '../room/room.module.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryService } from './directory.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { FeedsRepository } from './feeds/feeds.repository.js';
import { FeedsService } from './feeds/feeds.service.js';
import { ListingRepository } from './listing.repository.js';
import { ListingService } from './listing.service.js';
import { PagesService } from './pages.service.js';

@Module({
  imports: [GroupsModule, MediaModule, RoomModule],
  controllers: [DirectoryController, FeedsController],
  providers: [DirectoryService, FeedsRepository, FeedsService, ListingRepository, ListingService, PagesService],
})
export class DirectoryModule {}
