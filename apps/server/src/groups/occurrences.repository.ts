import { Injectable } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import {
  DataSource,
  type EntityManager,
  In,
  IsNull,
  LessThan,
  LessThanOrEqual,
  MoreThan,
  type FindManyOptions,
  Repository,
} from 'typeorm';
import { type OccurrenceValues } from './expand.js';
import { MeetingEntity } from './meeting.entity.js';
import { OccurrenceEntity } from './occurrence.entity.js';

/** What is written in one transaction is written through this. */
export type Transaction = EntityManager;

/** Names the lock in the database under which one process at a time does the upkeep. */
const UPKEEP_LOCK = 4_663_487;

const INSERT = `
  INSERT INTO occurrences (meeting_id, starts_at, opens_at, ends_at, closes_at, is_cancelled, note)
  SELECT * FROM unnest(
    $1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::boolean[], $7::text[])`;

/** The occurrences that are written down. */
@Injectable()
export class OccurrencesRepository {
  constructor(
    @InjectRepository(OccurrenceEntity) private readonly occurrences: Repository<OccurrenceEntity>,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** The one whose room is open at this instant (milliseconds since the epoch), if it is held. */
  current(meetingId: string, at: number): Promise<OccurrenceEntity | null> {
    const instant = new Date(at);
    return this.occurrences.findOne({
      where: { meetingId, isCancelled: false, opensAt: LessThanOrEqual(instant), closesAt: MoreThan(instant) },
      order: { startsAt: 'DESC' },
    });
  }

  /** The one whose room is open, or else the next that is held. */
  currentOrNext(meetingId: string, at: number): Promise<OccurrenceEntity | null> {
    return this.occurrences.findOne({
      where: { meetingId, isCancelled: false, closesAt: MoreThan(new Date(at)) },
      order: { startsAt: 'ASC' },
    });
  }

  /** Those that end after this instant, cancelled ones among them, in order. */
  coming(meetingId: string, at: number, count: number): Promise<OccurrenceEntity[]> {
    return this.occurrences.find({
      where: { meetingId, endsAt: MoreThan(new Date(at)) },
      order: { startsAt: 'ASC' },
      take: count,
    });
  }

  inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** Meetings by their ids, kept from being changed until the transaction is over. */
  hold(transaction: Transaction, meetingIds: readonly string[]): Promise<MeetingEntity[]> {
    return held(transaction, { where: { id: In(meetingIds) } }, 'wait');
  }

  /** Meetings whose occurrences are not known up to an instant; those that someone is changing come another time. */
  holdUnknown(transaction: Transaction, upTo: number, count: number): Promise<MeetingEntity[]> {
    const where = [{ knownUntil: IsNull() }, { knownUntil: LessThan(new Date(upTo)) }];
    return held(transaction, { where, take: count }, 'skip');
  }

  /** Puts these in the place of what was written down of the meetings. What the meetings say of themselves is no news. */
  async replace(
    transaction: Transaction,
    meetingIds: readonly string[],
    occurrences: readonly OccurrenceValues[],
    knownUntil: number,
  ): Promise<void> {
    await transaction.query('DELETE FROM occurrences WHERE meeting_id = ANY ($1)', [meetingIds]);
    await transaction.query(INSERT, columnsOf(occurrences));
    // Not through the entity, which would renew `updated_at`, and every feed with it.
    const known = 'UPDATE meetings SET known_until = $2 WHERE id = ANY ($1)';
    await transaction.query(known, [meetingIds, new Date(knownUntil)]);
  }

  /** Whether the upkeep is this transaction's to do; false while another process is at it. */
  async takeUpkeep(transaction: Transaction): Promise<boolean> {
    const rows: unknown = await transaction.query('SELECT 1 WHERE pg_try_advisory_xact_lock($1)', [UPKEEP_LOCK]);
    return Array.isArray(rows) && rows.length > 0;
  }

  /** Forgets those whose room closed before an instant. */
  async forget(closedBefore: number): Promise<void> {
    const before = LessThan(new Date(closedBefore));
    // What closed before it has started before it: that is what the index knows.
    await this.occurrences.delete({ startsAt: before, closesAt: before });
  }
}

function held(
  transaction: Transaction,
  which: Pick<FindManyOptions<MeetingEntity>, 'where' | 'take'>,
  whenLocked: 'wait' | 'skip',
): Promise<MeetingEntity[]> {
  const mode = 'for_no_key_update';
  const lock = whenLocked === 'skip' ? ({ mode, onLocked: 'skip_locked' } as const) : ({ mode } as const);
  return transaction.find(MeetingEntity, { ...which, order: { id: 'ASC' }, lock });
}

function columnsOf(occurrences: readonly OccurrenceValues[]): unknown[][] {
  return [
    occurrences.map(({ meetingId }) => meetingId),
    occurrences.map(({ startsAt }) => startsAt),
    occurrences.map(({ opensAt }) => opensAt),
    occurrences.map(({ endsAt }) => endsAt),
    occurrences.map(({ closesAt }) => closesAt),
    occurrences.map(({ isCancelled }) => isCancelled),
    occurrences.map(({ note }) => note),
  ];
}
