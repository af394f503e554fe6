import { GroupParams, type OwnGroup } from '@homegroup/contracts';
import { Controller, Delete, Get, HttpCode, Param, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { MembersService } from './members.service.js';

/** The groups that somebody belongs to, for themselves alone. */
@Controller('api/members/groups')
@UseGuards(SignedIn)
export class OwnGroupsController {
  constructor(private readonly members: MembersService) {}

  @Get()
  list(@CurrentAccount() { id }: SignedInAccount): Promise<OwnGroup[]> {
    return this.members.groupsOf(id);
  }

  @Delete(':group')
  @HttpCode(204)
  leave(
    @CurrentAccount() { id }: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: z.infer<typeof GroupParams>,
  ): Promise<void> {
    return this.members.leave(group, id);
  }
}
