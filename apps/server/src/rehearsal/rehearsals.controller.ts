import {
  MeetingParams,
  type Porch,
  type RehearsalLink,
  RehearsalQuestion,
  type ServicePass,
} from '@homegroup/contracts';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { RehearsalsService } from './rehearsals.service.js';

type Asked = z.infer<typeof RehearsalQuestion>;

/** Beginning a rehearsal, and coming to one. */
@Controller('api')
export class RehearsalsController {
  constructor(
    private readonly rehearsals: RehearsalsService,
    private readonly servants: ServantsService,
  ) {}

  @Post('groups/:group/meetings/:meeting/rehearsal')
  @UseGuards(SignedIn)
  async start(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: z.infer<typeof MeetingParams>,
  ): Promise<RehearsalLink> {
    await this.servants.mustServe(account, group);
    return this.rehearsals.start(group, meeting);
  }

  @Post('rehearsals/porch')
  @HttpCode(200)
  porch(@Body({ schema: RehearsalQuestion }) { secret }: Asked): Porch {
    return this.rehearsals.porch(secret);
  }

  @Post('rehearsals/pass')
  @HttpCode(200)
  @UseGuards(SignedIn)
  pass(
    @CurrentAccount() account: SignedInAccount,
    @Body({ schema: RehearsalQuestion }) { secret }: Asked,
  ): Promise<ServicePass> {
    return this.rehearsals.pass(account, secret);
  }
}
