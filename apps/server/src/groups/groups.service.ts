import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsRepository } from './groups.repository.js';
import { type MeetingEntity } from './meeting.entity.js';

/** Groups and their meetings. */
@Injectable()
export class GroupsService implements OnModuleInit {
  constructor(
    private readonly repository: GroupsRepository,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.demo) await this.repository.ensureDemo();
  }

  /** The meeting with this link, its group loaded; null when there is none. */
  findMeeting(link: string): Promise<MeetingEntity | null> {
    return this.repository.findMeeting({ link });
  }

  /** The meeting with this id, its group loaded; null when there is none. */
  getMeeting(id: string): Promise<MeetingEntity | null> {
    return this.repository.findMeeting({ id });
  }
}
