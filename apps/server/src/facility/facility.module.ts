import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { CodeHash } from './code-hash.js';
import { FacilityCodeEntity } from './facility-code.entity.js';
import { FacilityCodesController } from './facility-codes.controller.js';
import { FacilityCodesRepository } from './facility-codes.repository.js';
import { FacilityController } from './facility.controller.js';
import { FacilityService } from './facility.service.js';
import { Guesses } from './guesses.js';

@Module({
  imports: [TypeOrmModule.forFeature([FacilityCodeEntity]), GroupsModule, IdentityModule],
  controllers: [FacilityController, FacilityCodesController],
  providers: [CodeHash, FacilityCodesRepository, FacilityService, Guesses],
})
export class FacilityModule {}
