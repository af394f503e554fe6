import { GroupParams, type ListedReading, NewReading, type Reading, ReadingParams } from '@homegroup/contracts';
import { Body, Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { ServantsService } from '../groups/servants.service.js';
import { CurrentAccount, type SignedInAccount } from '../identity/current-account.decorator.js';
import { SignedIn } from '../identity/signed-in.guard.js';
import { ReadingsService } from './readings.service.js';

type InGroup = z.infer<typeof GroupParams>;
type OfReading = z.infer<typeof ReadingParams>;

/** The texts that a group reads from, for those who serve it. */
@Controller('api/groups/:group/readings')
@UseGuards(SignedIn)
export class ReadingsController {
  constructor(
    private readonly readings: ReadingsService,
    private readonly servants: ServantsService,
  ) {}

  @Get()
  async list(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
  ): Promise<ListedReading[]> {
    await this.servants.mustServe(account, group);
    return this.readings.list(group);
  }

  @Post()
  async create(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: GroupParams }) { group }: InGroup,
    @Body({ schema: NewReading }) reading: NewReading,
  ): Promise<Reading> {
    await this.servants.mustServe(account, group);
    return this.readings.create(group, reading);
  }

  @Get(':reading')
  async one(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: ReadingParams }) { group, reading }: OfReading,
  ): Promise<Reading> {
    await this.servants.mustServe(account, group);
    return this.readings.get(group, reading);
  }

  @Put(':reading')
  async change(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: ReadingParams }) { group, reading }: OfReading,
    @Body({ schema: NewReading }) changed: NewReading,
  ): Promise<Reading> {
    await this.servants.mustServe(account, group);
    return this.readings.change(group, reading, changed);
  }

  @Delete(':reading')
  async remove(
    @CurrentAccount() account: SignedInAccount,
    @Param({ schema: ReadingParams }) { group, reading }: OfReading,
  ): Promise<void> {
    await this.servants.mustServe(account, group);
    await this.readings.remove(group, reading);
  }
}
