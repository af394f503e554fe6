import { LinkParams, type ServicePass } from '@homegroup/contracts';
import { Controller, Param, Post, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { ServicePassesService } from './service-passes.service.js';

/** At the porch of a meeting, for those who serve its group. */
@Controller('api/meetings')
@UseGuards(SignedIn)
export class ServicePassesController {
  constructor(private readonly passes: ServicePassesService) {}

  @Post(':link/pass')
  issue(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: LinkParams }) { link }: z.infer<typeof LinkParams>,
  ): Promise<ServicePass> {
    return this.passes.issue(account.id, link);
  }
}
