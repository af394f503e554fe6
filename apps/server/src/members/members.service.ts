import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { ServantsService } from '../groups/servants.service.js';
import { MembersRepository } from './members.repository.js';

/** Who belongs to a group: those on its roll, and those who serve it. */
@Injectable()
export class MembersService {
  constructor(
    private readonly repository: MembersRepository,
    private readonly groups: GroupsService,
    private readonly servants: ServantsService,
  ) {}

  async belongs(accountId: string, groupId: string): Promise<boolean> {
    return (await this.repository.isOnRoll(groupId, accountId)) || this.servants.serves(accountId, groupId);
  }

  /** Passes for whoever belongs. @throws NotFoundException `NO_SUCH_GROUP` @throws ForbiddenException `NOT_A_MEMBER` */
  async mustBelong({ id }: { readonly id: string }, groupId: string): Promise<void> {
    if (await this.belongs(id, groupId)) return;
    if (!(await this.groups.isThere(groupId))) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    throw new ForbiddenException({ code: 'NOT_A_MEMBER' });
  }
}
