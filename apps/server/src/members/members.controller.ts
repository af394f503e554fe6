import {
  GroupParams,
  type MadeMemberInvitation,
  MemberParams,
  NewMemberInvitation,
  type Roll,
} from '@homegroup/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { MembersService } from './members.service.js';

type InGroup = z.infer<typeof GroupParams>;

/** The roll of a group, for those who serve it. */
@Controller('api/groups/:group/members')
@UseGuards(SignedIn)
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly servants: ServantsService,
  ) {}

  @Get()
  async roll(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<Roll> {
    await this.servants.mustServe(account, group);
    return this.members.roll(group);
  }

  @Post('invitations')
  async invite(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Body({ schema: NewMemberInvitation }) wanted: NewMemberInvitation,
  ): Promise<MadeMemberInvitation> {
    await this.servants.mustServe(account, group);
    return this.members.invite(group, wanted);
  }

  @Delete()
  @HttpCode(204)
  async clear(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.members.clear(group);
  }

  @Delete(':member')
  @HttpCode(204)
  async remove(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MemberParams }) { group, member }: z.infer<typeof MemberParams>,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.members.remove(group, member);
  }
}
