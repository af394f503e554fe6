import { Module } from '@nestjs/common';
import { MediaGateway } from './media.gateway.js';
import { MediaService } from './media.service.js';
import { MediaWorkers } from './media-workers.js';

@Module({ providers: [MediaGateway, MediaService, MediaWorkers], exports: [MediaService] })
export class MediaModule {}
