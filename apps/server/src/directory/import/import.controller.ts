import { type ImportAnswer, ImportQuestion } from '@homegroup/contracts';
import { Controller, ForbiddenException, HttpCode, Post, Query, Req, UseGuards } from '@nestjs/common';
import { type Request } from 'express';
import { CurrentAccount, type SignedInAccount } from '../../identity/current-account.decorator.js';
import { SignedIn } from '../../identity/signed-in.guard.js';
import { bodyOf } from './body.js';
import { ImportService } from './import.service.js';

/** Meetings by the hundred, for the instance's own servants. */
@Controller('api/import')
@UseGuards(SignedIn)
export class ImportController {
  constructor(private readonly service: ImportService) {}

  /** The file is the body, whatever it is called. @throws ForbiddenException `NOT_A_SERVANT` */
  @Post()
  @HttpCode(200)
  import(
    @CurrentAccount() { isHost }: SignedInAccount,
    @Query({ schema: ImportQuestion }) question: ImportQuestion,
    @Req() request: Request,
  ): Promise<ImportAnswer> {
    if (!isHost) throw new ForbiddenException({ code: 'NOT_A_SERVANT' });
    return this.service.answer(question, () => bodyOf(request, Number(request.headers['content-length'] ?? 0)));
  }
}
