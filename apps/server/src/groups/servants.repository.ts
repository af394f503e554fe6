import { type ServantSettings, type Term } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { EntityManager, Repository } from 'typeorm';
import { GroupEntity } from './group.entity.js';
import { ServantEntity } from './servant.entity.js';

interface NewServant {
  readonly groupId: string;
  readonly accountId: string;
  readonly terms: readonly Term[];
}

/** Who serves which group. */
@Injectable()
export class ServantsRepository {
  constructor(@InjectRepository(ServantEntity) private readonly servants: Repository<ServantEntity>) {}

  /** Those of a group, in an order that tells nothing: by their ids. */
  ofGroup(groupId: string): Promise<ServantEntity[]> {
    return this.servants.find({ where: { groupId }, order: { id: 'ASC' } });
  }

  /** What an account serves, its groups loaded, by their names. */
  ofAccount(accountId: string): Promise<ServantEntity[]> {
    return this.servants.find({ where: { accountId }, relations: { group: true }, order: { group: { name: 'ASC' } } });
  }

  find(groupId: string, accountId: string): Promise<ServantEntity | null> {
    return this.servants.findOneBy({ groupId, accountId });
  }

  isServant(accountId: string): Promise<boolean> {
    return this.servants.existsBy({ accountId });
  }

  /** Someone who serves there already gets the positions that they do not have yet. */
  async insert(manager: EntityManager, { groupId, accountId, terms }: NewServant): Promise<void> {
    const already = await manager.findOneBy(ServantEntity, { groupId, accountId });
    if (!already) {
      await manager.insert(ServantEntity, { groupId, accountId, name: '', terms: [...terms] });
      return;
    }
    const held = new Set(already.terms.map(({ position }) => position));
    const added = terms.filter(({ position }) => !held.has(position));
    await manager.update(ServantEntity, { id: already.id }, { terms: [...already.terms, ...added] });
  }

  /** False when the group has no such servant. */
  async change(groupId: string, id: string, settings: ServantSettings): Promise<boolean> {
    const { affected } = await this.servants.update({ groupId, id }, settings);
    return affected === 1;
  }

  /** Removes a servant unless they are the group's last; says which. Two who leave at once do not both go. */
  remove(groupId: string, id: string): Promise<'removed' | 'last' | 'missing'> {
    return this.servants.manager.transaction(async (manager) => {
      await manager.findOne(GroupEntity, { where: { id: groupId }, lock: { mode: 'pessimistic_write' } });
      const all = await manager.findBy(ServantEntity, { groupId });
      if (!all.some((servant) => servant.id === id)) return 'missing';
      if (all.length === 1) return 'last';
      await manager.delete(ServantEntity, { groupId, id });
      return 'removed';
    });
  }
}
