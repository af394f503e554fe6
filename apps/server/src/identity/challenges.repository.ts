import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThanOrEqual, MoreThan, Repository } from 'typeorm';
import { ChallengeEntity, type Purpose } from './challenge.entity.js';

@Injectable()
export class ChallengesRepository {
  constructor(@InjectRepository(ChallengeEntity) private readonly challenges: Repository<ChallengeEntity>) {}

  /** Those that are over go on the way. */
  async add(challenge: Pick<ChallengeEntity, 'hash' | 'purpose' | 'expiresAt'>): Promise<void> {
    await this.challenges.delete({ expiresAt: LessThanOrEqual(new Date()) });
    await this.challenges.insert(challenge);
  }

  /** Uses a challenge up; false when there is none. Of two at once, one gets it. */
  async use(hash: Buffer, purpose: Purpose): Promise<boolean> {
    const { affected } = await this.challenges.delete({ hash, purpose, expiresAt: MoreThan(new Date()) });
    return affected === 1;
  }
}
