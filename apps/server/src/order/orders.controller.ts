import {
  Bookmark,
  GroupParams,
  type MeetingOrder,
  MeetingParams,
  NewOrder,
  type OrderTemplate,
  OrderTemplatesQuestion,
} from '@homegroup/contracts';
import { Body, Controller, Delete, Get, Param, Put, Query, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { OrdersService } from './orders.service.js';

type InGroup = z.infer<typeof GroupParams>;
type OfMeeting = z.infer<typeof MeetingParams>;

/** The running orders of a group's meetings, for those who serve it. */
@Controller('api/groups/:group')
@UseGuards(SignedIn)
export class OrdersController {
  constructor(
    private readonly orders: OrdersService,
    private readonly servants: ServantsService,
  ) {}

  @Get('order-templates')
  async templates(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Query({ schema: OrderTemplatesQuestion }) { language }: z.infer<typeof OrderTemplatesQuestion>,
  ): Promise<OrderTemplate[]> {
    await this.servants.mustServe(account, group);
    return this.orders.templates(group, language);
  }

  @Get('meetings/:meeting/order')
  async one(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
  ): Promise<MeetingOrder> {
    await this.servants.mustServe(account, group);
    return this.orders.get(group, meeting);
  }

  @Put('meetings/:meeting/order')
  async keep(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
    @Body({ schema: NewOrder }) order: NewOrder,
  ): Promise<MeetingOrder> {
    await this.servants.mustServe(account, group);
    return this.orders.keep(group, meeting, order);
  }

  /** Back to the template of the meeting's formats. */
  @Delete('meetings/:meeting/order')
  async forget(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
  ): Promise<MeetingOrder> {
    await this.servants.mustServe(account, group);
    return this.orders.forget(group, meeting);
  }

  @Put('meetings/:meeting/bookmark')
  async setBookmark(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: MeetingParams }) { group, meeting }: OfMeeting,
    @Body({ schema: Bookmark }) bookmark: Bookmark,
  ): Promise<MeetingOrder> {
    await this.servants.mustServe(account, group);
    return this.orders.setBookmark(group, meeting, bookmark);
  }
}
