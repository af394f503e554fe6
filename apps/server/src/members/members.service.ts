import { type MadeMemberInvitation, type NewMemberInvitation, type OwnGroup, type Roll } from '@homegroup/contracts';
import {
  ConflictException,
  ForbiddenException,
  Injectable,
  NotFoundException,
  type OnModuleInit,
} from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { ServantsService } from '../groups/servants.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { MembersRepository } from './members.repository.js';

/** Who belongs to a group: those on its roll, and those who serve it. */
@Injectable()
export class MembersService implements OnModuleInit {
  constructor(
    private readonly repository: MembersRepository,
    private readonly groups: GroupsService,
    private readonly servants: ServantsService,
    private readonly identity: IdentityService,
  ) {}

  onModuleInit(): void {
    this.identity.onAccepted('member', async (manager, accountId, { groupId }) => {
      const isNew = await this.repository.insert(manager, groupId, accountId);
      // Whoever opens the link twice takes no use away from somebody else.
      if (!isNew) throw new ConflictException({ code: 'ALREADY_A_MEMBER' });
    });
  }

  async belongs(accountId: string, groupId: string): Promise<boolean> {
    return (await this.repository.isOnRoll(groupId, accountId)) || this.servants.serves(accountId, groupId);
  }

  /** Passes for whoever belongs. @throws NotFoundException `NO_SUCH_GROUP` @throws ForbiddenException `NOT_A_MEMBER` */
  async mustBelong({ id }: { readonly id: string }, groupId: string): Promise<void> {
    if (await this.belongs(id, groupId)) return;
    if (!(await this.groups.isThere(groupId))) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    throw new ForbiddenException({ code: 'NOT_A_MEMBER' });
  }

  async roll(groupId: string): Promise<Roll> {
    const [members, invitations] = [await this.repository.ofGroup(groupId), await this.identity.openToMembers(groupId)];
    return { members, invitations };
  }

  invite(groupId: string, wanted: NewMemberInvitation): Promise<MadeMemberInvitation> {
    return this.identity.inviteMembers(groupId, wanted);
  }

  /** Takes somebody off the roll: they get no tokens any more. @throws NotFoundException `NOT_A_MEMBER` */
  async remove(groupId: string, memberId: string): Promise<void> {
    if (!(await this.repository.remove(groupId, { id: memberId })))
      throw new NotFoundException({ code: 'NOT_A_MEMBER' });
  }

  /** Takes everybody off the roll; the links end first, so that nobody comes back by one. */
  async clear(groupId: string): Promise<void> {
    await this.identity.closeToMembers(groupId);
    await this.repository.clear(groupId);
  }

  /** @throws NotFoundException `NOT_A_MEMBER` for who is not on the roll, such as one who only serves */
  async leave(groupId: string, accountId: string): Promise<void> {
    if (!(await this.repository.remove(groupId, { accountId }))) throw new NotFoundException({ code: 'NOT_A_MEMBER' });
  }

  /** The groups that an account belongs to, those that it serves among them, by name. */
  async groupsOf(accountId: string): Promise<OwnGroup[]> {
    const onRoll = (await this.repository.ofAccount(accountId)).map(
      ({ id: memberId, group: { id, link, name } }): OwnGroup => ({ id, link, name, memberId }),
    );
    const known = new Set(onRoll.map(({ id }) => id));
    const served = (await this.groups.servedBy(accountId))
      .filter(({ id }) => !known.has(id))
      .map(({ id, link, name }): OwnGroup => ({ id, link, name, memberId: null }));
    return [...onRoll, ...served].sort((one, other) => one.name.localeCompare(other.name));
  }
}
