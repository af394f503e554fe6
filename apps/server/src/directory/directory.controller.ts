import { type Home, type Porch } from '@homegroup/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { DirectoryService } from './directory.service.js';

/** What anyone may read: which meetings there are, and what a page needs before it enters one. */
@Controller('api')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get('home')
  home(): Promise<Home> {
    return this.directory.home();
  }

  @Get('meetings/:link')
  porch(@Param('link') link: string): Promise<Porch> {
    return this.directory.porch(link);
  }
}
