import { type FacilityCode, MeetingParams, NewFacilityCode } from '@homegroup/contracts';
import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { FacilityService } from './facility.service.js';

/** The code that servants give to a facility. */
@Controller('api/groups/:group/meetings/:meeting/facility-code')
@UseGuards(SignedIn)
export class FacilityCodesController {
  constructor(
    private readonly facility: FacilityService,
    private readonly servants: ServantsService,
  ) {}

  @Post()
  async make(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: z.infer<typeof MeetingParams>,
    @Body({ schema: NewFacilityCode }) { camera }: z.infer<typeof NewFacilityCode>,
  ): Promise<FacilityCode> {
    await this.servants.mustServe(account, group);
    return this.facility.make(group, meeting, camera);
  }
}
