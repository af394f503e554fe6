import { Module } from '@nestjs/common';
import { GroupsModule } from '../../groups/groups.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { ImportController } from './import.controller.js';
import { ImportService } from './import.service.js';

@Module({
  imports: [GroupsModule, IdentityModule],
  controllers: [ImportController],
  providers: [ImportService],
})
export class ImportModule {}
