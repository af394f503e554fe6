import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { EntityManager, LessThanOrEqual, MoreThan, Repository } from 'typeorm';
import { InvitationEntity } from './invitation.entity.js';

type NewInvitation = Omit<InvitationEntity, 'id'>;

/** What is to happen with an account that takes up an invitation, in the transaction that uses it up. */
export type WhenAccepted<Accepted> = (manager: EntityManager, accountId: string, invitation: Accepted) => Promise<void>;

@Injectable()
export class InvitationsRepository {
  constructor(@InjectRepository(InvitationEntity) private readonly invitations: Repository<InvitationEntity>) {}

  /** Those that are over go on the way. */
  async add(invitation: NewInvitation): Promise<InvitationEntity> {
    await this.invitations.delete({ expiresAt: LessThanOrEqual(new Date()) });
    return this.invitations.save(this.invitations.create(invitation));
  }

  find(hash: Buffer): Promise<InvitationEntity | null> {
    return this.invitations.findOneBy({ hash, expiresAt: MoreThan(new Date()) });
  }

  ofGroup(groupId: string, kind: InvitationEntity['kind']): Promise<InvitationEntity[]> {
    return this.invitations.find({
      where: { groupId, kind, expiresAt: MoreThan(new Date()) },
      order: { expiresAt: 'ASC', id: 'ASC' },
    });
  }

  /** Takes one of an invitation's uses and gives it; null when there is none. Of two who want the last one, one gets it. */
  async use(manager: EntityManager, hash: Buffer): Promise<InvitationEntity | null> {
    const invitation = await manager.findOne(InvitationEntity, {
      where: { hash, expiresAt: MoreThan(new Date()) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!invitation) return null;
    const usesLeft = invitation.usesLeft - 1;
    if (usesLeft === 0) await manager.delete(InvitationEntity, { id: invitation.id });
    else await manager.update(InvitationEntity, { id: invitation.id }, { usesLeft });
    return invitation;
  }

  /** False when the group has no such invitation. */
  async remove(groupId: string, id: string): Promise<boolean> {
    const { affected } = await this.invitations.delete({ groupId, id });
    return affected === 1;
  }

  async removeForMembers(groupId: string): Promise<void> {
    await this.invitations.delete({ groupId, kind: 'member' });
  }

  async removeForHosts(): Promise<void> {
    await this.invitations.delete({ kind: 'host' });
  }
}
