import { IDENTITY_REQUESTS } from '@homegroup/contracts';
import { BadRequestException, HttpException, HttpStatus, Injectable, UnauthorizedException } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { type Request } from 'express';
import CustomStrategy from 'passport-custom';
import { Bucket } from '../ops/bucket.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashOfTyped } from './recovery-code.js';
import { type Shown } from './sessions.service.js';

/** All who sign in by code together: 128 bits need no more, and nobody's address is looked at. */
const TRIES = { burst: 60, perSecond: 10 };

/** Signing in by a recovery code. */
@Injectable()
export class RecoveryCodeStrategy extends PassportStrategy(CustomStrategy, 'recovery-code') {
  private readonly tries = new Bucket(TRIES, performance.now());

  constructor(private readonly accounts: AccountsRepository) {
    super();
  }

  async validate({ body }: Request): Promise<Shown> {
    const parsed = IDENTITY_REQUESTS.signInByCode.safeParse(body);
    if (!parsed.success) throw new BadRequestException({ code: 'BAD_REQUEST' });
    const hash = hashOfTyped(parsed.data.code);
    if (!hash) throw new UnauthorizedException({ code: 'SIGN_IN_FAILED' });
    if (!this.tries.take(performance.now())) {
      throw new HttpException({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
    }
    const accountId = await this.accounts.withCode(hash);
    if (accountId === null) throw new UnauthorizedException({ code: 'SIGN_IN_FAILED' });
    return { accountId, passkeyId: null };
  }
}

@Injectable()
export class ByRecoveryCode extends AuthGuard('recovery-code') {}
