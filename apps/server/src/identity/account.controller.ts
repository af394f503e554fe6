import { IDENTITY_REQUESTS, type Passkey, PasskeyParams, type RecoveryCode } from '@homegroup/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { type Response } from 'express';
import type * as z from 'zod';
import { AccountsService } from './accounts.service.js';
import { ChallengeLimit } from './challenge-limit.guard.js';
import { CurrentAccount, CurrentSignIn, type SignedInAccount } from './current-account.decorator.js';
import { SessionCookie } from './session-cookie.js';
import { type SignIn, SessionsService } from './sessions.service.js';
import { SignedIn } from './signed-in.guard.js';

const { addPasskey } = IDENTITY_REQUESTS;

/** One's own account: its devices, its recovery code, its end. */
@Controller('api/identity')
@UseGuards(SignedIn)
export class AccountController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('passkeys')
  async passkeys(@CurrentSignIn() signIn: SignIn): Promise<readonly Passkey[]> {
    return (await this.accounts.show(signIn)).passkeys;
  }

  @Post('passkeys/options')
  @HttpCode(200)
  @UseGuards(ChallengeLimit)
  optionsToAdd(@CurrentAccount() { id }: SignedInAccount) {
    return this.accounts.optionsToAdd(id);
  }

  @Post('passkeys')
  @HttpCode(204)
  addPasskey(
    @Body({ schema: addPasskey }) { passkey }: z.infer<typeof addPasskey>,
    @CurrentAccount() { id }: SignedInAccount,
  ): Promise<void> {
    return this.accounts.addPasskey(id, passkey);
  }

  @Delete('passkeys/:passkey')
  @HttpCode(204)
  removePasskey(
    @Param({ schema: PasskeyParams }) { passkey }: z.infer<typeof PasskeyParams>,
    @CurrentAccount() { id }: SignedInAccount,
  ): Promise<void> {
    return this.accounts.removePasskey(id, passkey);
  }

  @Post('recovery-code')
  @HttpCode(200)
  async renewCode(@CurrentSignIn() signIn: SignIn): Promise<RecoveryCode> {
    const words = await this.accounts.renewCode(signIn.account.id);
    // Whoever has seen the old words may be signed in with them.
    await this.sessions.endByCode(signIn);
    return { words };
  }

  @Post('sign-out-everywhere')
  @HttpCode(204)
  async signOutEverywhere(
    @CurrentAccount() { id }: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.endAll(id);
    this.cookie.clear(response);
  }

  @Delete('account')
  @HttpCode(204)
  async remove(
    @CurrentAccount() { id }: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.accounts.remove(id);
    this.cookie.clear(response);
  }
}
