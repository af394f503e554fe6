import {
  GroupParams,
  InvitationParams,
  type MadeInvitation,
  NewInvitation,
  type OpenInvitation,
  type Servant,
  ServantParams,
  ServantSettings,
} from '@homegroup/contracts';
import { Body, Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { ServantsService } from './servants.service.js';

type InGroup = z.infer<typeof GroupParams>;

/** Who serves a group, for those who do. */
@Controller('api/groups/:group')
@UseGuards(SignedIn)
export class ServantsController {
  constructor(private readonly servants: ServantsService) {}

  @Get('servants')
  async list(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<Servant[]> {
    await this.servants.mustServe(account, group);
    return this.servants.list(group, account.id);
  }

  @Put('servants/:servant')
  async change(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: ServantParams }) { group, servant }: z.infer<typeof ServantParams>,
    @Body({ schema: ServantSettings }) settings: ServantSettings,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.servants.change(group, servant, settings);
  }

  @Delete('servants/:servant')
  async remove(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: ServantParams }) { group, servant }: z.infer<typeof ServantParams>,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.servants.remove(group, servant);
  }

  @Get('invitations')
  async invitations(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<OpenInvitation[]> {
    await this.servants.mustServe(account, group);
    return this.servants.invitations(group);
  }

  @Post('invitations')
  async invite(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Body({ schema: NewInvitation }) { terms }: z.infer<typeof NewInvitation>,
  ): Promise<MadeInvitation> {
    await this.servants.mustServe(account, group);
    return this.servants.invite(group, terms);
  }

  @Delete('invitations/:invitation')
  async withdraw(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: InvitationParams }) { group, invitation }: z.infer<typeof InvitationParams>,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.servants.withdraw(group, invitation);
  }
}
