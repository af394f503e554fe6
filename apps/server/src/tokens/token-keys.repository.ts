import { type Month, monthIn, type Period } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Like, Repository } from 'typeorm';
import { TokenFetchEntity } from './token-fetch.entity.js';
import { TokenKeyEntity } from './token-key.entity.js';

/** The keys that were published. */
@Injectable()
export class TokenKeysRepository {
  constructor(@InjectRepository(TokenKeyEntity) private readonly keys: Repository<TokenKeyEntity>) {}

  /** All that a group published, the newest of a month last. */
  async ofGroup(groupId: string): Promise<TokenKeyEntity[]> {
    const keys = await this.keys.findBy({ groupId });
    return keys.sort((one, other) => inOrder(one.period, other.period));
  }

  /** The newest period of a month, or null where none was published. */
  async newest(groupId: string, month: Month): Promise<Period | null> {
    const keys = await this.keys.find({ where: { groupId, period: Like(`${month}%`) }, select: { period: true } });
    const [newest] = keys.map(({ period }) => period).sort((one, other) => inOrder(other, one));
    return newest ?? null;
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

/** By month, and within it by number: the tenth comes after the ninth. */
function inOrder(one: Period, other: Period): number {
  const sameMonth = monthIn(one) === monthIn(other);
  return (sameMonth ? one.length - other.length : 0) || (one < other ? -1 : 1);
}
