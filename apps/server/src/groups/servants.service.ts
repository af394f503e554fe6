import {
  type MadeInvitation,
  type OpenInvitation,
  type Servant,
  type ServantSettings,
  type Term,
} from '@homegroup/contracts';
import {
  ConflictException,
  ForbiddenException,
  Injectable,
  NotFoundException,
  type OnModuleInit,
} from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.js';
import { GroupsRepository } from './groups.repository.js';
import { ServantsRepository } from './servants.repository.js';

interface AccountOf {
  readonly id: string;
  readonly isHost: boolean;
}

/** The trusted servants of groups: who they are to each other, what they serve as, who comes and goes. */
@Injectable()
export class ServantsService implements OnModuleInit {
  constructor(
    private readonly repository: ServantsRepository,
    private readonly groups: GroupsRepository,
    private readonly identity: IdentityService,
  ) {}

  onModuleInit(): void {
    this.identity.onAccepted('servant', async (manager, accountId, { groupId, terms }) => {
      await this.repository.insert(manager, { groupId, accountId, terms });
    });
    this.identity.learnServiceBy((accountId) => this.repository.isServant(accountId));
    this.identity.nameGroupsBy(async (groupId) => (await this.groups.findGroup({ id: groupId }))?.name ?? null);
  }

  /**
   * Passes for a servant of the group, and for the instance's own where a group has nobody yet, as after an import.
   * @throws NotFoundException `NO_SUCH_GROUP` @throws ForbiddenException `NOT_A_SERVANT`
   */
  async mustServe(account: AccountOf, groupId: string): Promise<void> {
    if (await this.repository.find(groupId, account.id)) return;
    if (!(await this.groups.findGroup({ id: groupId }))) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    const isNobodys = account.isHost && (await this.repository.ofGroup(groupId)).length === 0;
    if (!isNobodys) throw new ForbiddenException({ code: 'NOT_A_SERVANT' });
  }

  async serves(accountId: string, groupId: string): Promise<boolean> {
    return (await this.repository.find(groupId, accountId)) !== null;
  }

  async list(groupId: string, accountId: string): Promise<Servant[]> {
    const servants = await this.repository.ofGroup(groupId);
    return servants.map(({ id, name, terms, accountId: own }) => ({ id, name, terms, isYou: own === accountId }));
  }

  /** @throws NotFoundException `NOT_A_SERVANT` */
  async change(groupId: string, servantId: string, settings: ServantSettings): Promise<void> {
    if (!(await this.repository.change(groupId, servantId, settings)))
      throw new NotFoundException({ code: 'NOT_A_SERVANT' });
  }

  /** Someone leaves, or is removed. @throws ConflictException `LAST_ONE` @throws NotFoundException `NOT_A_SERVANT` */
  async remove(groupId: string, servantId: string): Promise<void> {
    const outcome = await this.repository.remove(groupId, servantId);
    if (outcome === 'last') throw new ConflictException({ code: 'LAST_ONE' });
    if (outcome === 'missing') throw new NotFoundException({ code: 'NOT_A_SERVANT' });
  }

  invite(groupId: string, terms: readonly Term[]): Promise<MadeInvitation> {
    return this.identity.invite({ kind: 'servant', groupId, terms });
  }

  invitations(groupId: string): Promise<OpenInvitation[]> {
    return this.identity.openInvitations(groupId);
  }

  /** An invitation that nobody has used is worth nothing from now on. */
  withdraw(groupId: string, invitationId: string): Promise<void> {
    return this.identity.withdraw(groupId, invitationId);
  }
}
