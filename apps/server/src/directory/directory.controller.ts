import {
  type Directory,
  DirectoryQuestion,
  type GroupPage,
  type Instance,
  type MeetingPage,
  type Porch,
} from '@homegroup/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { DirectoryService } from './directory.service.js';
import { ListingService } from './listing.service.js';
import { PagesService } from './pages.service.js';

/** What anyone may read: which meetings there are, and what a page needs before it enters one. */
@Controller('api')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly listing: ListingService,
    private readonly pages: PagesService,
  ) {}

  @Get('instance')
  instance(): Instance {
    return this.directory.instance();
  }

  @Get('meetings/:link')
  porch(@Param('link') link: string): Promise<Porch> {
    return this.directory.porch(link);
  }

  @Get('directory')
  list(@Query({ schema: DirectoryQuestion }) question: DirectoryQuestion): Promise<Directory> {
    return this.listing.directory(question);
  }

  @Get('meetings/:link/page')
  meetingPage(@Param('link') link: string): Promise<MeetingPage> {
    return this.pages.meetingPage(link);
  }

  @Get('groups/:link/page')
  groupPage(@Param('link') link: string): Promise<GroupPage> {
    return this.pages.groupPage(link);
  }
}
