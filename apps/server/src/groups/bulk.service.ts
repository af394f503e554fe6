import { randomUUID } from 'node:crypto';
import { type GroupSettings, type MeetingSettings } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { type Asking, assignLinks, type Assigned } from './bulk-links.js';
import { BulkRepository, type MeetingRow, type Transaction } from './bulk.repository.js';
import { linkFor } from './links.js';
import { searchWords, valuesOf } from './meeting-settings.js';
import { type MeetingEntity } from './meeting.entity.js';
import { OccurrencesService } from './occurrences.service.js';

/** A group and its meetings, each under the link it asks for. */
export interface BulkGroup {
  readonly settings: GroupSettings;
  readonly meetings: readonly { readonly link: string; readonly settings: MeetingSettings }[];
}

/** How many there are of each. */
export interface BulkReport {
  readonly groups: number;
  readonly created: number;
  readonly renewed: number;
}

interface InGroup extends Asking {
  readonly groupName: string;
  readonly settings: MeetingSettings;
}

/** Sets up hundreds of groups and meetings at once: all of them or none. */
@Injectable()
export class BulkService {
  constructor(
    private readonly repository: BulkRepository,
    private readonly occurrences: OccurrencesService,
  ) {}

  /**
   * Finds the groups by name and fellowship, or makes them, and sets up their meetings or renews them. What servants have
   * said of a group that is there stays. Without `isKept` everything is tried, and all stays as it was.
   */
  setUp(fellowship: string, groups: readonly BulkGroup[], isKept: boolean): Promise<BulkReport> {
    return this.repository.inTransaction(isKept, async (transaction) => {
      const ids = await this.groupIds(transaction, fellowship, groups);
      const meetings = groups.flatMap((group, index) => meetingsIn(group, ids[index]));
      const assigned = await assignLinks(meetings, (links) => this.repository.standing(transaction, links, fellowship));
      const rows = assigned.map(rowOf);
      const isNew = (index: number) => assigned[index]?.renews === null;
      const created = rows.filter((_row, index) => isNew(index));
      const renewed = rows.filter((_row, index) => !isNew(index));
      await this.repository.insert(transaction, created);
      await this.repository.renew(transaction, renewed);
      await this.occurrences.renewMany(
        rows.map(({ id }) => id),
        transaction,
      );
      return { groups: new Set(ids).size, created: created.length, renewed: renewed.length };
    });
  }

  private async groupIds(
    transaction: Transaction,
    fellowship: string,
    groups: readonly BulkGroup[],
  ): Promise<string[]> {
    const there = await this.repository.groupsOf(transaction, fellowship);
    const known = new Map(there.map(({ id, name }) => [keyOf(name), id]));
    const links = new Set(await this.repository.groupLinks(transaction));
    const made: (GroupSettings & { id: string; link: string })[] = [];
    const ids: string[] = [];
    for (const { settings } of groups) {
      const key = keyOf(settings.name);
      const id = known.get(key) ?? randomUUID();
      ids.push(id);
      if (known.has(key)) continue;
      known.set(key, id);
      const link = await linkFor(settings.name, (wanted) => Promise.resolve(links.has(wanted)));
      links.add(link);
      made.push({ ...settings, id, link });
    }
    await this.repository.insertGroups(transaction, made);
    return ids;
  }
}

/** What names of one group have in common: case, accents and punctuation may differ. */
function keyOf(name: string): string {
  return searchWords([name]) || name;
}

function meetingsIn({ settings: { name }, meetings }: BulkGroup, groupId = ''): InGroup[] {
  return meetings.map(({ link, settings }) => ({ link, settings, groupId, groupName: name }));
}

function rowOf({ meeting, link, renews }: Assigned<InGroup>): MeetingRow {
  const { settings, groupId, groupName } = meeting;
  const values = valuesOf(settings, groupName);
  const schedule = renews ? renewed(renews.schedule, settings.schedule) : settings.schedule;
  return { ...values, schedule, id: renews?.id ?? randomUUID(), link, groupId };
}

/** A weekly meeting keeps the days between which it is held, and its rhythm: a file tells neither. */
function renewed(before: MeetingEntity['schedule'], now: MeetingSettings['schedule']): MeetingSettings['schedule'] {
  if (before.kind !== 'weekly' || now.kind !== 'weekly') return now;
  const { from, until, every } = before;
  return { ...now, from, until, every };
}
