import { type Group, GroupParams, GroupSettings, type ServedGroup } from '@homegroup/contracts';
import { Body, Controller, Delete, ForbiddenException, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { IdentityService } from '../identity/identity.service.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { GroupsService } from './groups.service.js';
import { ServantsService } from './servants.service.js';

type InGroup = z.infer<typeof GroupParams>;

/** Groups, for those who serve them. */
@Controller('api/groups')
@UseGuards(SignedIn)
export class GroupsController {
  constructor(
    private readonly groups: GroupsService,
    private readonly servants: ServantsService,
    private readonly identity: IdentityService,
  ) {}

  @Get()
  served(@CurrentAccount() account: SignedInAccount): Promise<ServedGroup[]> {
    return this.groups.servedBy(account.id);
  }

  @Post()
  async create(
    @CurrentAccount() account: SignedInAccount,
    @Body({ schema: GroupSettings }) settings: GroupSettings,
  ): Promise<Group> {
    if (!(await this.identity.mayCreateGroups(account))) throw new ForbiddenException({ code: 'NOT_A_SERVANT' });
    return this.groups.create(account.id, settings);
  }

  @Get(':group')
  async one(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<Group> {
    await this.servants.mustServe(account, group);
    return this.groups.get(group);
  }

  @Put(':group')
  async change(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Body({ schema: GroupSettings }) settings: GroupSettings,
  ): Promise<Group> {
    await this.servants.mustServe(account, group);
    return this.groups.change(group, settings);
  }

  @Delete(':group')
  async remove(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.groups.remove(group);
  }
}
