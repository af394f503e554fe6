import { IDENTITY_REQUESTS } from '@homegroup/contracts';
import { BadRequestException, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { type Request } from 'express';
import CustomStrategy from 'passport-custom';
import { PasskeyChecks } from './passkey-checks.js';
import { type Shown } from './sessions.service.js';

/** Signing in by a passkey. */
@Injectable()
export class PasskeyStrategy extends PassportStrategy(CustomStrategy, 'passkey') {
  constructor(private readonly checks: PasskeyChecks) {
    super();
  }

  async validate({ body }: Request): Promise<Shown> {
    // Guards come before pipes: what arrives is parsed here.
    const parsed = IDENTITY_REQUESTS.signInByPasskey.safeParse(body);
    if (!parsed.success) throw new BadRequestException({ code: 'BAD_REQUEST' });
    return this.checks.checkAnswer(parsed.data.passkey);
  }
}

@Injectable()
export class ByPasskey extends AuthGuard('passkey') {}
