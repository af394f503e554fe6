import { Injectable } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { DEMO_GROUP, DEMO_MEETING } from './demo.js';
import { GroupEntity } from './group.entity.js';
import { MeetingEntity } from './meeting.entity.js';
import { searchWords } from './meeting-settings.js';

/** Names the lock in the database under which the demo is made. */
const DEMO_LOCK = 4_663_486;

/** Groups and meetings as tables. */
@Injectable()
export class GroupsRepository {
  constructor(
    @InjectRepository(MeetingEntity) private readonly meetings: Repository<MeetingEntity>,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** The meeting, its group loaded; null when there is none. */
  findMeeting(where: { readonly link: string } | { readonly id: string }): Promise<MeetingEntity | null> {
    return this.meetings.findOne({ where, relations: { group: true } });
  }

  /** Makes the demo group and its meeting unless they are there; servers that start together make them once. */
  async ensureDemo(): Promise<void> {
    if (await this.findMeeting({ link: DEMO_MEETING.link })) return;
    await this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
      if (await manager.existsBy(MeetingEntity, { link: DEMO_MEETING.link })) return;
      const group = await manager.save(manager.create(GroupEntity, DEMO_GROUP));
      const words = searchWords([DEMO_MEETING.title, DEMO_GROUP.name]);
      const { formats, tags, cancelled, ...plain } = DEMO_MEETING;
      const lists = { formats: [...formats], tags: [...tags], cancelled: [...cancelled] };
      await manager.save(manager.create(MeetingEntity, { ...plain, ...lists, words, group }));
    });
  }
}
