import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MemberEntity } from './member.entity.js';
import { MembersController } from './members.controller.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';
import { OwnGroupsController } from './own-groups.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([MemberEntity]), GroupsModule, IdentityModule],
  controllers: [MembersController, OwnGroupsController],
  providers: [MembersRepository, MembersService],
  exports: [MembersService],
})
export class MembersModule {}
