import { Module } from '@nestjs/common';
import { MediaGateway } from './media.gateway.js';
import { MediaService } from './media.service.js';
import { MediaWorkers } from './media-workers.js';
import { PorchVoicesGateway } from './porch-voices.gateway.js';
import { PorchVoices } from './porch-voices.js';

@Module({
  providers: [MediaGateway, MediaService, MediaWorkers, PorchVoices, PorchVoicesGateway],
  exports: [MediaService],
})
export class MediaModule {}
