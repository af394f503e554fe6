import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { EntityManager, Repository } from 'typeorm';
import { MemberEntity } from './member.entity.js';

/** The rolls of all groups. */
@Injectable()
export class MembersRepository {
  constructor(@InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>) {}

  isOnRoll(groupId: string, accountId: string): Promise<boolean> {
    return this.members.existsBy({ groupId, accountId });
  }

  /** The ids on a group's roll, in their own order: that in which people came is not told. */
  async ofGroup(groupId: string): Promise<string[]> {
    const members = await this.members.find({ select: { id: true }, where: { groupId }, order: { id: 'ASC' } });
    return members.map(({ id }) => id);
  }

  /** An account's places on rolls, their groups loaded, by name. */
  ofAccount(accountId: string): Promise<MemberEntity[]> {
    return this.members.find({ where: { accountId }, relations: { group: true }, order: { group: { name: 'ASC' } } });
  }

  /** False when the account is on the roll already. */
  async insert(manager: EntityManager, groupId: string, accountId: string): Promise<boolean> {
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(MemberEntity)
      .values({ groupId, accountId })
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(inserted.raw) && inserted.raw.length === 1;
  }

  async clear(groupId: string): Promise<void> {
    await this.members.delete({ groupId });
  }

  /** False when nobody of this group has the id, or the account. */
  async remove(groupId: string, who: { readonly id: string } | { readonly accountId: string }): Promise<boolean> {
    const { affected } = await this.members.delete({ groupId, ...who });
    return affected === 1;
  }
}
