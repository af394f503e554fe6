import { DirectoryFilters } from '@homegroup/contracts';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { answer, encodingFor } from './answer.js';
import { FeedsService } from './feeds.service.js';

const LISTINGS = 'application/json; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';

/** Feeds that anyone may read, from any page. */
@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get('meetings.json')
  async listings(@Req() request: Request, @Res() response: Response): Promise<void> {
    answer(request, response, LISTINGS, await this.feeds.listings(encodingFor(request)));
  }

  @Get('groups/:link.json')
  async groupListings(@Req() request: Request, @Res() response: Response, @Param('link') link: string): Promise<void> {
    answer(request, response, LISTINGS, await this.feeds.groupListings(link, encodingFor(request)));
  }

  @Get('meetings.ics')
  async filtered(
    @Req() request: Request,
    @Res() response: Response,
    @Query({ schema: DirectoryFilters }) filters: DirectoryFilters,
  ): Promise<void> {
    answer(request, response, CALENDAR, await this.feeds.filteredCalendar(filters, encodingFor(request)));
  }

  @Get('meetings/:link.ics')
  async meeting(@Req() request: Request, @Res() response: Response, @Param('link') link: string): Promise<void> {
    answer(request, response, CALENDAR, await this.feeds.meetingCalendar(link, encodingFor(request)));
  }

  @Get('groups/:link.ics')
  async group(@Req() request: Request, @Res() response: Response, @Param('link') link: string): Promise<void> {
    answer(request, response, CALENDAR, await this.feeds.groupCalendar(link, encodingFor(request)));
  }
}
