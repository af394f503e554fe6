import { MeetingParams, PlaceParams, type Roster, type RosterLink, RosterSettings } from '@homegroup/contracts';
import { Body, Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { RosterService } from './roster.service.js';

type OfMeeting = z.infer<typeof MeetingParams>;

/** The roster of a meeting, for those who serve its group. */
@Controller('api/groups/:group/meetings/:meeting/roster')
@UseGuards(SignedIn)
export class RosterController {
  constructor(
    private readonly rosters: RosterService,
    private readonly servants: ServantsService,
  ) {}

  @Get()
  async one(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
  ): Promise<Roster> {
    await this.servants.mustServe(account, group);
    return this.rosters.get(group, meeting);
  }

  @Put()
  async change(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
    @Body({ schema: RosterSettings }) settings: RosterSettings,
  ): Promise<Roster> {
    await this.servants.mustServe(account, group);
    return this.rosters.change(group, meeting, settings);
  }

  @Post('link')
  async makeLink(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
  ): Promise<RosterLink> {
    await this.servants.mustServe(account, group);
    return this.rosters.makeLink(group, meeting);
  }

  @Delete('places/:place')
  async removeName(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: PlaceParams }) { group, meeting, place }: z.infer<typeof PlaceParams>,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.rosters.removeName(group, meeting, place);
  }
}
