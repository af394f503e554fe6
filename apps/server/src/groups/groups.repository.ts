import { type GroupSettings } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { DataSource, EntityManager, In, Repository } from 'typeorm';
import { DEMO_GROUP, DEMO_MEETING } from './demo.js';
import { GroupEntity } from './group.entity.js';
import { MeetingEntity } from './meeting.entity.js';
import { searchWords } from './meeting-settings.js';

/** Names the lock in the database under which the demo is made. */
const DEMO_LOCK = 4_663_486;

type Named = { readonly link: string } | { readonly id: string };

/** Groups as a table, and the meetings that others ask for by name. */
@Injectable()
export class GroupsRepository {
  constructor(
    @InjectRepository(GroupEntity) private readonly groups: Repository<GroupEntity>,
    @InjectRepository(MeetingEntity) private readonly meetings: Repository<MeetingEntity>,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** The meeting, its group loaded; null when there is none. */
  findMeeting(where: Named): Promise<MeetingEntity | null> {
    return this.meetings.findOne({ where, relations: { group: true } });
  }

  findGroup(where: Named): Promise<GroupEntity | null> {
    return this.groups.findOneBy(where);
  }

  /** The links of their meetings, by the id of the group. */
  async meetingLinks(groupIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const meetings = await this.meetings.find({
      select: { groupId: true, link: true },
      where: { groupId: In(groupIds) },
      order: { link: 'ASC' },
    });
    return new Map(
      groupIds.map((id) => [id, meetings.filter(({ groupId }) => groupId === id).map(({ link }) => link)]),
    );
  }

  isGroupLinkTaken(link: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(GroupEntity, { link });
  }

  insertGroup(manager: EntityManager, values: GroupSettings & { readonly link: string }): Promise<GroupEntity> {
    return manager.save(manager.create(GroupEntity, values));
  }

  /** A search finds a group's meetings by its name, so those change with it. */
  async updateGroup(manager: EntityManager, id: string, settings: GroupSettings): Promise<void> {
    const { affected } = await manager.update(GroupEntity, { id }, { ...settings, updatedAt: new Date() });
    if (affected !== 1) return;
    for (const meeting of await manager.findBy(MeetingEntity, { groupId: id })) {
      const words = searchWords([meeting.title, settings.name, meeting.notes]);
      await manager.update(MeetingEntity, { id: meeting.id }, { words });
    }
  }

  async removeGroup(id: string): Promise<void> {
    await this.groups.delete({ id });
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
