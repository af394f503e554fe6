import { PaperQuestion, type ReceiptKeys } from '@homegroup/contracts';
import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { PaperLimit } from './paper-limit.guard.js';
import { ReceiptsService } from './receipts.service.js';

/** What receipts are checked by, and a receipt as paper. Neither asks who it is for. */
@Controller('api/receipts')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Get('key')
  keys(): ReceiptKeys {
    return this.receipts.keysForAll();
  }

  @Post('pdf')
  @HttpCode(200)
  @UseGuards(PaperLimit)
  @Header('Content-Disposition', 'attachment')
  async paper(@Body({ schema: PaperQuestion }) asked: z.infer<typeof PaperQuestion>): Promise<StreamableFile> {
    return new StreamableFile(await this.receipts.paper(asked), { type: 'application/pdf' });
  }
}
