import {
  GroupParams,
  type PeriodTimes,
  type PublishedKey,
  type TokenEvaluation,
  TokensQuestion,
} from '@homegroup/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { MembersService } from '../members/members.service.js';
import { TokensService } from './tokens.service.js';

type InGroup = z.infer<typeof GroupParams>;

/** Seat tokens, for those who belong to a group; its keys, for anyone. */
@Controller('api/groups/:group')
export class TokensController {
  constructor(
    private readonly tokens: TokensService,
    private readonly members: MembersService,
    private readonly servants: ServantsService,
  ) {}

  @Get('keys')
  published(@Param({ schema: GroupParams }) { group }: InGroup): Promise<PublishedKey[]> {
    return this.tokens.published(group);
  }

  @Post('tokens/times')
  @HttpCode(200)
  @UseGuards(SignedIn)
  async times(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<PeriodTimes[]> {
    await this.members.mustBelong(account, group);
    return this.tokens.listed(group);
  }

  @Post('tokens')
  @HttpCode(200)
  @UseGuards(SignedIn)
  async fetch(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Body({ schema: TokensQuestion }) asked: TokensQuestion,
  ): Promise<TokenEvaluation[]> {
    await this.members.mustBelong(account, group);
    return this.tokens.fetch({ accountId: account.id, groupId: group }, asked);
  }

  /** For trusted servants, when someone who did harm is to stay out: what was fetched before is worth nothing. */
  @Post('period')
  @HttpCode(204)
  @UseGuards(SignedIn)
  async beginAnew(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.tokens.beginAnew(group);
  }
}
