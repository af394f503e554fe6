import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { ChallengeEntity } from './challenge.entity.js';
import { IdentityService } from './identity.service.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationsRepository } from './invitations.repository.js';
import { PasskeyEntity } from './passkey.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { SessionCookie } from './session-cookie.js';
import { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SessionStrategy } from './session.strategy.js';

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
  providers: [
    AccountsRepository,
    IdentityService,
    InvitationsRepository,
    SessionCookie,
    SessionsRepository,
    SessionsService,
    SessionStrategy,
  ],
  exports: [IdentityService],
})
export class IdentityModule {}
