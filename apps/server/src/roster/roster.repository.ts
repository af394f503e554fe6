import { type RosterSettings } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, MoreThanOrEqual, Repository } from 'typeorm';
import { MeetingEntity } from '../groups/meeting.entity.js';
import { RosterPlaceEntity } from './roster-place.entity.js';
import { RosterEntity } from './roster.entity.js';

/** What is written in one transaction is written through this. */
export type Transaction = EntityManager;

export type PlaceValues = Omit<RosterPlaceEntity, 'id'>;

/** A meeting and its roster, kept from being changed until the transaction is over. */
export interface Held {
  readonly meeting: MeetingEntity;
  readonly roster: RosterEntity;
}

const FORGET_OVER = `
  DELETE FROM roster_places USING meetings
  WHERE meetings.id = roster_places.meeting_id
    AND roster_places.starts_at + make_interval(mins => meetings.length_min) < $1`;

/** Rosters, and the places that are taken. */
@Injectable()
export class RosterRepository {
  constructor(
    @InjectRepository(RosterEntity) private readonly rosters: Repository<RosterEntity>,
    @InjectRepository(RosterPlaceEntity) private readonly places: Repository<RosterPlaceEntity>,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  find(meetingId: string): Promise<RosterEntity | null> {
    return this.rosters.findOneBy({ id: meetingId });
  }

  async hold(transaction: Transaction, meetingId: string): Promise<Held | null> {
    const lock = { mode: 'for_no_key_update' } as const;
    const roster = await transaction.findOne(RosterEntity, { where: { id: meetingId }, lock });
    const meeting = roster && (await transaction.findOneBy(MeetingEntity, { id: meetingId }));
    return roster && meeting && { meeting, roster };
  }

  async setNeeds(meetingId: string, needs: RosterSettings['needs']): Promise<void> {
    await this.rosters.update({ id: meetingId }, { needs });
  }

  async setSecretHash(meetingId: string, secretHash: Buffer): Promise<void> {
    await this.rosters.update({ id: meetingId }, { secretHash });
  }

  /** The places taken at these starts, milliseconds since the epoch. */
  taken(meetingId: string, starts: readonly number[], within?: Transaction): Promise<RosterPlaceEntity[]> {
    const places = within?.getRepository(RosterPlaceEntity) ?? this.places;
    const startsAt = In(starts.map((start) => new Date(start)));
    return places.find({ where: { meetingId, startsAt }, order: { startsAt: 'ASC', position: 'ASC', place: 'ASC' } });
  }

  /** The places that a claim holds at this meeting, in order. */
  ofClaim(meetingId: string, claimHash: Buffer): Promise<RosterPlaceEntity[]> {
    return this.places.find({ where: { meetingId, claimHash }, order: { startsAt: 'ASC' } });
  }

  async insert(transaction: Transaction, places: readonly PlaceValues[]): Promise<void> {
    await transaction.insert(RosterPlaceEntity, [...places]);
  }

  /** One start, or all. */
  async release(meetingId: string, claimHash: Buffer, startsAt: number | null): Promise<void> {
    const at = startsAt === null ? {} : { startsAt: new Date(startsAt) };
    await this.places.delete({ meetingId, claimHash, ...at });
  }

  async remove(meetingId: string, id: string): Promise<void> {
    await this.places.delete({ meetingId, id });
  }

  /** The starts from an instant on at which someone has a place. */
  async startsTaken(transaction: Transaction, meetingId: string, from: number): Promise<number[]> {
    const where = { meetingId, startsAt: MoreThanOrEqual(new Date(from)) };
    const places = await transaction.find(RosterPlaceEntity, { where, select: { id: true, startsAt: true } });
    return [...new Set(places.map(({ startsAt }) => startsAt.getTime()))];
  }

  async removeAt(transaction: Transaction, meetingId: string, starts: readonly number[]): Promise<void> {
    const startsAt = In(starts.map((start) => new Date(start)));
    await transaction.delete(RosterPlaceEntity, { meetingId, startsAt });
  }

  /** Forgets who served at what ended before an instant. */
  async forget(endedBefore: number): Promise<void> {
    await this.database.query(FORGET_OVER, [new Date(endedBefore)]);
  }
}
