import { type GroupSettings } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import * as z from 'zod';
import { type Standing } from './bulk-links.js';
import { GroupEntity } from './group.entity.js';
import { type MeetingValues } from './meeting-settings.js';
import { MeetingEntity } from './meeting.entity.js';

export type Transaction = EntityManager;

/** A meeting as it is to stand in its table. */
export type MeetingRow = MeetingValues & Pick<MeetingEntity, 'id' | 'link' | 'groupId'>;

/** Names the lock in the database under which one file at a time is imported. */
const BULK_LOCK = 4_663_488;
/** So many rows are written with one statement. */
const CHUNK = 500;

const NOBODYS = `
  SELECT id FROM groups WHERE id = ANY ($1) AND lower(fellowship) = lower($2)
    AND NOT EXISTS (SELECT 1 FROM servants WHERE servants.group_id = groups.id)`;

const INSERT = `
  INSERT INTO meetings (id, link, group_id, title, schedule, time_zone, length_min, opens_before_min, stays_after_min,
    formats, attendance, sharing, way, style, share_length_ms, door, quarantine, language, tags, notes, phone, suspended, cancelled, words)
  SELECT id, link, "groupId", title, schedule, "timeZone", "lengthMin", "opensBeforeMin", "staysAfterMin",
    formats, attendance, sharing, way, style, "shareLengthMs", door, quarantine, language, tags, notes, phone, suspended, cancelled, words
  FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, link text, "groupId" uuid, title text, schedule jsonb, "timeZone" text,
    "lengthMin" integer, "opensBeforeMin" integer, "staysAfterMin" integer, formats text[], attendance text, sharing text,
    way text, style text, "shareLengthMs" integer, door text, quarantine boolean, language text, tags text[], notes text, phone jsonb,
    suspended boolean, cancelled jsonb, words text)`;

// What a file knows nothing of stays as the group has it; a meeting that is as it was is no news to any feed.
const RENEW = `
  UPDATE meetings SET group_id = row."groupId", title = row.title, schedule = row.schedule, time_zone = row."timeZone",
    length_min = row."lengthMin", formats = row.formats, attendance = row.attendance, language = row.language,
    tags = row.tags, notes = row.notes, phone = row.phone, words = row.words, updated_at = now()
  FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, "groupId" uuid, title text, schedule jsonb, "timeZone" text,
    "lengthMin" integer, formats text[], attendance text, language text, tags text[], notes text, phone jsonb, words text)
  WHERE meetings.id = row.id
    AND (meetings.group_id, meetings.title, meetings.schedule, meetings.time_zone, meetings.length_min, meetings.formats,
        meetings.attendance, meetings.language, meetings.tags, meetings.notes, meetings.phone, meetings.words)
      IS DISTINCT FROM (row."groupId", row.title, row.schedule, row."timeZone", row."lengthMin", row.formats,
        row.attendance, row.language, row.tags, row.notes, row.phone, row.words)`;

const Named = z.array(z.object({ id: z.string(), name: z.string() }));
const Linked = z.array(z.object({ link: z.string() }));
const Identified = z.array(z.object({ id: z.string() }));

/** Ends a transaction that was only tried. */
class NotKept extends Error {}

/** Groups and meetings by the hundred. */
@Injectable()
export class BulkRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Does the work in a transaction, after any other of its kind; unless it is kept, all is as it was. */
  async inTransaction<T>(isKept: boolean, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const done: T[] = [];
    const whole = this.database.transaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [BULK_LOCK]);
      done.push(await work(transaction));
      if (!isKept) throw new NotKept();
    });
    await whole.catch((error: unknown) => {
      if (!(error instanceof NotKept)) throw error;
    });
    const [result] = done;
    if (result === undefined) throw new Error('a transaction came to nothing');
    return result;
  }

  /** The groups of a fellowship, whatever the case of its name. */
  async groupsOf(transaction: Transaction, fellowship: string): Promise<z.infer<typeof Named>> {
    const all = 'SELECT id, name FROM groups WHERE lower(fellowship) = lower($1) ORDER BY id';
    return Named.parse(await transaction.query(all, [fellowship]));
  }

  async groupLinks(transaction: Transaction): Promise<string[]> {
    return Linked.parse(await transaction.query('SELECT link FROM groups')).map(({ link }) => link);
  }

  async insertGroups(
    transaction: Transaction,
    groups: readonly (GroupSettings & Pick<GroupEntity, 'id' | 'link'>)[],
  ): Promise<void> {
    for (const some of chunksOf(groups)) await transaction.insert(GroupEntity, some);
  }

  /** Which of the links are taken, and by what; those meetings are held until the transaction is over. */
  async standing(
    transaction: Transaction,
    links: readonly string[],
    fellowship: string,
  ): Promise<ReadonlyMap<string, Standing>> {
    const found: MeetingEntity[] = [];
    for (const some of chunksOf(links)) {
      const lock = { mode: 'for_no_key_update' } as const;
      found.push(...(await transaction.find(MeetingEntity, { where: { link: In(some) }, order: { id: 'ASC' }, lock })));
    }
    const groupIds = [...new Set(found.map(({ groupId }) => groupId))];
    const nobodys = Identified.parse(await transaction.query(NOBODYS, [groupIds, fellowship])).map(({ id }) => id);
    const isNobodys = new Set(nobodys);
    return new Map(
      found.map(({ id, link, groupId, schedule }) => {
        return [link, { id, link, groupId, schedule, isNobodys: isNobodys.has(groupId) }];
      }),
    );
  }

  async insert(transaction: Transaction, meetings: readonly MeetingRow[]): Promise<void> {
    for (const some of chunksOf(meetings)) await transaction.query(INSERT, [JSON.stringify(some)]);
  }

  /** What the rows say anew of meetings that are there. */
  async renew(transaction: Transaction, meetings: readonly MeetingRow[]): Promise<void> {
    for (const some of chunksOf(meetings)) await transaction.query(RENEW, [JSON.stringify(some)]);
  }
}

function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let done = 0; done < rows.length; done += CHUNK) yield rows.slice(done, done + CHUNK);
}
