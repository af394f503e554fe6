import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThanOrEqual, MoreThan, Repository } from 'typeorm';
import { OccurrenceEntity } from './occurrence.entity.js';

/** The occurrences that are written down. */
@Injectable()
export class OccurrencesRepository {
  constructor(@InjectRepository(OccurrenceEntity) private readonly occurrences: Repository<OccurrenceEntity>) {}

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

  /** The next that is held and starts after this instant. */
  nextAfter(meetingId: string, startsAt: number): Promise<OccurrenceEntity | null> {
    return this.occurrences.findOne({
      where: { meetingId, isCancelled: false, startsAt: MoreThan(new Date(startsAt)) },
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
}
