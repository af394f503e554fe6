import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { TokenFetchEntity } from './token-fetch.entity.js';
import { TokenKeyEntity } from './token-key.entity.js';

/** The keys that were published. */
@Injectable()
export class TokenKeysRepository {
  constructor(@InjectRepository(TokenKeyEntity) private readonly keys: Repository<TokenKeyEntity>) {}

  ofGroup(groupId: string): Promise<TokenKeyEntity[]> {
    return this.keys.find({ where: { groupId }, order: { period: 'ASC' } });
  }

  isPublished(groupId: string, period: string): Promise<boolean> {
    return this.keys.existsBy({ groupId, period });
  }

  /**
   * Publishes a key. False when another had been published, whose secret is gone: what was fetched under it is worth
   * nothing, so it may be fetched anew.
   */
  publish(key: Pick<TokenKeyEntity, 'groupId' | 'period' | 'publicKey'>): Promise<boolean> {
    const { groupId, period, publicKey } = key;
    return this.keys.manager.transaction(async (manager) => {
      await manager.createQueryBuilder().insert().into(TokenKeyEntity).values(key).orIgnore().execute();
      const published = await manager.findOneByOrFail(TokenKeyEntity, { groupId, period });
      if (published.publicKey.equals(publicKey)) return true;
      await manager.update(TokenKeyEntity, { groupId, period }, { publicKey });
      await manager.delete(TokenFetchEntity, { groupId, period });
      return false;
    });
  }

  /** Forgets the keys of periods before this one. */
  async forgetBefore(period: string): Promise<void> {
    await this.keys.delete({ period: LessThan(period) });
  }
}
