import { IDENTITY_REQUESTS, type InvitationInfo, type Me, type RecoveryCode } from '@homegroup/contracts';
import { Body, Controller, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { type Response } from 'express';
import type * as z from 'zod';
import { AccountsService } from './accounts.service.js';
import { ChallengeLimit } from './challenge-limit.guard.js';
import { CurrentAccount, JustShown, PerhapsSignIn, type SignedInAccount } from './current-account.decorator.js';
import { IdentityService } from './identity.service.js';
import { ByPasskey } from './passkey.strategy.js';
import { ByRecoveryCode } from './recovery-code.strategy.js';
import { SessionCookie } from './session-cookie.js';
import { type Shown, type SignIn, SessionsService } from './sessions.service.js';
import { PerhapsSignedIn, SignedIn } from './signed-in.guard.js';

const { lookAtInvitation, accept, registerOptions, register } = IDENTITY_REQUESTS;

/** Ways in: an invitation, a passkey, a recovery code. And the way out. */
@Controller('api/identity')
export class SignInController {
  constructor(
    private readonly identity: IdentityService,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('me')
  @UseGuards(PerhapsSignedIn)
  async me(@PerhapsSignIn() signIn: SignIn | null): Promise<Me> {
    const account = signIn && (await this.accounts.show(signIn));
    return { account, mayRegister: this.identity.mayAnyoneRegister };
  }

  @Post('invitation')
  @HttpCode(200)
  look(@Body({ schema: lookAtInvitation }) { secret }: z.infer<typeof lookAtInvitation>): Promise<InvitationInfo> {
    return this.identity.look(secret);
  }

  @Post('accept')
  @HttpCode(204)
  @UseGuards(SignedIn)
  accept(
    @Body({ schema: accept }) { secret }: z.infer<typeof accept>,
    @CurrentAccount() { id }: SignedInAccount,
  ): Promise<void> {
    return this.accounts.accept(id, secret);
  }

  @Post('register/options')
  @HttpCode(200)
  @UseGuards(ChallengeLimit)
  optionsToRegister(@Body({ schema: registerOptions }) { secret }: z.infer<typeof registerOptions>) {
    return this.accounts.optionsToRegister(secret);
  }

  @Post('register')
  async register(
    @Body({ schema: register }) registration: z.infer<typeof register>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCode> {
    const { shown, words } = await this.accounts.register(registration);
    await this.begin(shown, response);
    return { words };
  }

  @Post('sign-in/options')
  @HttpCode(200)
  @UseGuards(ChallengeLimit)
  optionsToSignIn() {
    return this.accounts.optionsToSignIn();
  }

  @Post('sign-in/passkey')
  @HttpCode(204)
  @UseGuards(ByPasskey)
  signInByPasskey(@JustShown() shown: Shown, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.begin(shown, response);
  }

  @Post('sign-in/code')
  @HttpCode(204)
  @UseGuards(ByRecoveryCode)
  signInByCode(@JustShown() shown: Shown, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.begin(shown, response);
  }

  @Post('sign-out')
  @HttpCode(204)
  @UseGuards(PerhapsSignedIn)
  async signOut(@PerhapsSignIn() signIn: SignIn | null, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (signIn) await this.sessions.end(signIn);
    this.cookie.clear(response);
  }

  private async begin(shown: Shown, response: Response): Promise<void> {
    this.cookie.set(response, await this.sessions.begin(shown));
  }
}
