import { type MadeUpGroup } from '@homegroup/testbed/made-up-meetings';
import { type DataSource } from 'typeorm';
import { GroupEntity } from './group.entity.js';
import { MeetingEntity } from './meeting.entity.js';
import { valuesOf } from './meeting-settings.js';

const CHUNK = 500;

/** Stores groups and their meetings as they are, without their occurrences. Answered with the ids of the meetings. */
export async function store(database: DataSource, groups: readonly MadeUpGroup[]): Promise<string[]> {
  const ids: string[] = [];
  for (let done = 0; done < groups.length; done += CHUNK) {
    const some = groups.slice(done, done + CHUNK);
    const rows = some.map(({ link, settings }) => ({ link, ...settings }));
    const made = await database.getRepository(GroupEntity).insert(rows);
    const meetings = some.flatMap((group, index) => {
      const groupId: unknown = made.identifiers[index]?.['id'];
      if (typeof groupId !== 'string') throw new Error('A group was not stored.');
      return group.meetings.map(({ link, settings }) => ({
        link,
        groupId,
        ...valuesOf(settings, group.settings.name),
      }));
    });
    const stored = await database.getRepository(MeetingEntity).insert(meetings);
    ids.push(...stored.identifiers.map((row) => String(row['id'])));
  }
  return ids;
}
