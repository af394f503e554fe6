import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountController } from './account.controller.js';
import { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { ChallengeLimit } from './challenge-limit.guard.js';
import { ChallengesRepository } from './challenges.repository.js';
import { ChallengeEntity } from './challenge.entity.js';
import { IdentityService } from './identity.service.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationsRepository } from './invitations.repository.js';
import { PasskeyChecks } from './passkey-checks.js';
import { PasskeyStrategy } from './passkey.strategy.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { PasskeyEntity } from './passkey.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { RecoveryCodeStrategy } from './recovery-code.strategy.js';
import { SessionCookie } from './session-cookie.js';
import { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SessionStrategy } from './session.strategy.js';
import { SignInController } from './sign-in.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AccountEntity,
      ChallengeEntity,
      InvitationEntity,
      PasskeyEntity,
      RecoveryCodeEntity,
      SessionEntity,
    ]),
  ],
  controllers: [AccountController, SignInController],
  providers: [
    AccountsRepository,
    AccountsService,
    ChallengeLimit,
    ChallengesRepository,
    IdentityService,
    InvitationsRepository,
    PasskeyChecks,
    PasskeysRepository,
    PasskeyStrategy,
    RecoveryCodeStrategy,
    SessionCookie,
    SessionsRepository,
    SessionsService,
    SessionStrategy,
  ],
  exports: [IdentityService],
})
export class IdentityModule {}
