import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { EntityManager, Repository } from 'typeorm';
import { type MeetingValues } from './meeting-settings.js';
import { MeetingEntity } from './meeting.entity.js';

/** Meetings as their group keeps them. */
@Injectable()
export class MeetingsRepository {
  constructor(@InjectRepository(MeetingEntity) private readonly meetings: Repository<MeetingEntity>) {}

  ofGroup(groupId: string): Promise<MeetingEntity[]> {
    return this.meetings.find({ where: { groupId }, order: { title: 'ASC', link: 'ASC' } });
  }

  find(groupId: string, id: string): Promise<MeetingEntity | null> {
    return this.meetings.findOneBy({ groupId, id });
  }

  isLinkTaken(link: string): Promise<boolean> {
    return this.meetings.existsBy({ link });
  }

  insert(
    manager: EntityManager,
    values: MeetingValues & { readonly link: string; readonly groupId: string },
  ): Promise<MeetingEntity> {
    return manager.save(manager.create(MeetingEntity, values));
  }

  /** The meeting as it is now, or null when the group has none of this id. */
  async update(
    manager: EntityManager,
    groupId: string,
    id: string,
    values: MeetingValues,
  ): Promise<MeetingEntity | null> {
    const meeting = await manager.findOneBy(MeetingEntity, { groupId, id });
    return meeting && manager.save(Object.assign(meeting, values));
  }

  async remove(groupId: string, id: string): Promise<boolean> {
    const { affected } = await this.meetings.delete({ groupId, id });
    return affected === 1;
  }
}
