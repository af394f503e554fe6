import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { MemberEntity } from './member.entity.js';

/** The rolls of all groups. */
@Injectable()
export class MembersRepository {
  constructor(@InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>) {}

  isOnRoll(groupId: string, accountId: string): Promise<boolean> {
    return this.members.existsBy({ groupId, accountId });
  }
}
