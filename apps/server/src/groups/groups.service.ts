import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { Config } from '../config.js';
import { GroupEntity } from './group.entity.js';
import { MeetingEntity } from './meeting.entity.js';

const DEMO_GROUP = { name: 'Demo group', fellowship: 'HA', language: 'en' };
const DEMO_MEETING = {
  link: 'demo',
  title: 'Open door meeting',
  attendance: 'open',
  door: 'open',
  schedule: { kind: 'always' },
} as const;

/** Names the lock in the database under which the demo is made. */
const DEMO_LOCK = 4_663_486;

/** Groups and their meetings. */
@Injectable()
export class GroupsService implements OnModuleInit {
  constructor(
    @InjectRepository(MeetingEntity) private readonly meetings: Repository<MeetingEntity>,
    @InjectDataSource() private readonly database: DataSource,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.demo) await this.ensureDemo();
  }

  /** The meeting with this link, its group loaded; null when there is none. */
  findMeeting(link: string): Promise<MeetingEntity | null> {
    return this.meetings.findOne({ where: { link }, relations: { group: true } });
  }

  /** The meeting with this id, its group loaded; null when there is none. */
  getMeeting(id: string): Promise<MeetingEntity | null> {
    return this.meetings.findOne({ where: { id }, relations: { group: true } });
  }

  listMeetings(): Promise<MeetingEntity[]> {
    return this.meetings.find({ relations: { group: true }, order: { title: 'ASC', link: 'ASC' } });
  }

  /** Makes the demo group and its meeting unless they are there; servers that start together make them once. */
  async ensureDemo(): Promise<void> {
    if (await this.findMeeting(DEMO_MEETING.link)) return;
    await this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
      if (await manager.existsBy(MeetingEntity, { link: DEMO_MEETING.link })) return;
      const group = await manager.save(manager.create(GroupEntity, DEMO_GROUP));
      await manager.save(manager.create(MeetingEntity, { ...DEMO_MEETING, group }));
    });
  }
}
