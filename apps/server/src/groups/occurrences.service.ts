import { Injectable } from '@nestjs/common';
import { type OccurrenceEntity } from './occurrence.entity.js';
import { OccurrencesRepository } from './occurrences.repository.js';

/** A meeting at one time; instants in milliseconds since the epoch. */
export interface Occurrence {
  readonly opensAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly closesAt: number;
  readonly isCancelled: boolean;
  /** Why it is cancelled; may be empty. */
  readonly note: string;
}

/** When meetings take place. */
@Injectable()
export class OccurrencesService {
  constructor(private readonly repository: OccurrencesRepository) {}

  /** The one whose room is open at this instant, or null. */
  async current(meetingId: string, at: number): Promise<Occurrence | null> {
    const found = await this.repository.current(meetingId, at);
    return found && occurrenceOf(found);
  }

  /** The one whose room is open at this instant, or else the next that is held, or null. */
  async currentOrNext(meetingId: string, at: number): Promise<Occurrence | null> {
    const found = await this.repository.currentOrNext(meetingId, at);
    return found && occurrenceOf(found);
  }

  /** The next that is held and starts after this instant, or null. */
  async nextAfter(meetingId: string, startsAt: number): Promise<Occurrence | null> {
    const found = await this.repository.nextAfter(meetingId, startsAt);
    return found && occurrenceOf(found);
  }

  /** The next ones from this instant on, one under way and cancelled ones among them. */
  async coming(meetingId: string, at: number, count: number): Promise<Occurrence[]> {
    return (await this.repository.coming(meetingId, at, count)).map(occurrenceOf);
  }
}

function occurrenceOf({ opensAt, startsAt, endsAt, closesAt, isCancelled, note }: OccurrenceEntity): Occurrence {
  return {
    opensAt: opensAt.getTime(),
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    closesAt: closesAt.getTime(),
    isCancelled,
    note,
  };
}
