import { type Instance, type Porch } from '@homegroup/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { DirectoryService } from './directory.service.js';

/** What anyone may read: which meetings there are, and what a page needs before it enters one. */
@Controller('api')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get('instance')
  instance(): Instance {
    return this.directory.instance();
  }

  @Get('meetings/:link')
  porch(@Param('link') link: string): Promise<Porch> {
    return this.directory.porch(link);
  }
}
