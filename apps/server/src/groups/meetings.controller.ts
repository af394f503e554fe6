import {
  type GroupMeeting,
  GroupParams,
  MeetingParams,
  MeetingSettings,
  NewMeeting,
  ScheduleQuestion,
} from '@homegroup/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { MeetingsService } from './meetings.service.js';
import { ServantsService } from './servants.service.js';

type InGroup = z.infer<typeof GroupParams>;
type OfMeeting = z.infer<typeof MeetingParams>;

/** A group's meetings, for those who serve it. */
@Controller('api')
@UseGuards(SignedIn)
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly servants: ServantsService,
  ) {}

  @Get('groups/:group/meetings')
  async list(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<GroupMeeting[]> {
    await this.servants.mustServe(account, group);
    return this.meetings.list(group);
  }

  @Post('groups/:group/meetings')
  async create(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Body({ schema: NewMeeting }) meeting: NewMeeting,
  ): Promise<GroupMeeting> {
    await this.servants.mustServe(account, group);
    return this.meetings.create(group, meeting);
  }

  @Get('groups/:group/meetings/:meeting')
  async one(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
  ): Promise<GroupMeeting> {
    await this.servants.mustServe(account, group);
    return this.meetings.get(group, meeting);
  }

  @Put('groups/:group/meetings/:meeting')
  async change(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
    @Body({ schema: MeetingSettings }) settings: MeetingSettings,
  ): Promise<GroupMeeting> {
    await this.servants.mustServe(account, group);
    return this.meetings.change(group, meeting, settings);
  }

  @Delete('groups/:group/meetings/:meeting')
  async remove(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.meetings.remove(group, meeting);
  }

  @Post('schedule/next')
  @HttpCode(200)
  next(@Body({ schema: ScheduleQuestion }) { schedule, timeZone }: z.infer<typeof ScheduleQuestion>): number[] {
    return this.meetings.next(schedule, timeZone);
  }
}
