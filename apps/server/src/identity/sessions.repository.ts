import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, LessThanOrEqual, MoreThan, Not, Repository } from 'typeorm';
import { SessionEntity } from './session.entity.js';

@Injectable()
export class SessionsRepository {
  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  /** Those that are over go on the way. */
  async add(session: Pick<SessionEntity, keyof SessionEntity>): Promise<void> {
    await this.sessions.delete({ expiresAt: LessThanOrEqual(new Date()) });
    await this.sessions.insert(session);
  }

  find(hash: Buffer): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ hash, expiresAt: MoreThan(new Date()) });
  }

  async remove(hash: Buffer): Promise<void> {
    await this.sessions.delete({ hash });
  }

  /** Those of an account that began with its recovery code, but for one. */
  async removeByCode(accountId: string, kept: Buffer): Promise<void> {
    await this.sessions.delete({ accountId, passkeyId: IsNull(), hash: Not(kept) });
  }

  async removeAll(accountId: string): Promise<void> {
    await this.sessions.delete({ accountId });
  }
}
