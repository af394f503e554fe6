import { setImmediate as breathe } from 'node:timers/promises';
import { type MeetingSettings } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { nextHeld, occurrencesOf, type OccurrenceValues, stillStarts } from './expand.js';
import { type MeetingEntity } from './meeting.entity.js';
import { type OccurrenceEntity } from './occurrence.entity.js';
import { OccurrencesRepository, type Transaction } from './occurrences.repository.js';
import { firstStartOf, isHeldOn, ruleOf, type Span } from './schedule.js';
import { skippedDays } from './skipped.js';

const DAY_MS = 86_400_000;
/** So far ahead occurrences are written down. */
const AHEAD_MS = 35 * DAY_MS;
/** A meeting whose occurrences are known less far than this is due. */
const DUE_MS = 28 * DAY_MS;
/** An occurrence is forgotten so long after its room has closed. */
const KEPT_MS = DAY_MS;
/** So many meetings are written in one go, and so many reckoned before others have their turn: rooms run beside this. */
const BATCH = 200;
const BREATH = 5;

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

/** Told, within the transaction that changed them, of meetings whose times may be other ones now. */
export type TimesListener = (meetings: readonly MeetingEntity[], transaction: Transaction) => Promise<void>;

/** When meetings take place. */
@Injectable()
export class OccurrencesService {
  private readonly listeners: TimesListener[] = [];

  constructor(private readonly repository: OccurrencesRepository) {}

  /** What is kept for single times of a meeting can follow its changes so. */
  onChanged(listener: TimesListener): void {
    this.listeners.push(listener);
  }

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

  /** The next ones from this instant on, one under way and cancelled ones among them. */
  async coming(meetingId: string, at: number, count: number): Promise<Occurrence[]> {
    return (await this.repository.coming(meetingId, at, count)).map(occurrenceOf);
  }

  /** The next ones that are held, one under way among them, reckoned as far ahead as it takes. */
  ahead(meeting: MeetingEntity, at: number, count: number): Occurrence[] {
    return nextHeld(meeting, at, count).map(occurrenceOf);
  }

  /** Which of these starts the meeting's schedule still has, suspended and cancelled ones among them. */
  stillStarts(meeting: MeetingEntity, starts: readonly number[]): ReadonlySet<number> {
    return stillStarts(meeting, starts);
  }

  /**
   * A meeting's times as calendars are told them: the first, the rule, and the days without: cancelled ones, and those of
   * the span on which clocks skip its time, which not every calendar leaves out by itself.
   */
  calendarTimes(
    { schedule, timeZone, cancelled }: Pick<MeetingSettings, 'schedule' | 'timeZone' | 'cancelled'>,
    span: Span,
  ) {
    const held = cancelled.map(({ date }) => date).filter((day) => isHeldOn(schedule, timeZone, day));
    return {
      first: firstStartOf(schedule, timeZone),
      rule: ruleOf(schedule, timeZone),
      without: [...new Set([...held, ...skippedDays(schedule, timeZone, span)])].sort(),
    };
  }

  /** Writes down anew the coming weeks of a meeting, as it stands in the database: after every change of it. */
  async renew({ id }: Pick<MeetingEntity, 'id'>, transaction?: Transaction, at = Date.now()): Promise<void> {
    if (transaction) await this.renewMany([id], transaction, at);
    else await this.repository.inTransaction((own) => this.renewMany([id], own, at));
  }

  /** The same for any number of meetings. */
  async renewMany(meetingIds: readonly string[], transaction: Transaction, at = Date.now()): Promise<void> {
    for (let done = 0; done < meetingIds.length; done += BATCH) {
      const meetings = await this.repository.hold(transaction, meetingIds.slice(done, done + BATCH));
      await this.write(meetings, transaction, at);
      for (const listener of this.listeners) await listener(meetings, transaction);
    }
  }

  /**
   * Writes down what is due of all meetings, and forgets what is over. Of processes that do so at the same time one works.
   * `shouldStop` is asked between batches.
   */
  async keepUp(at = Date.now(), shouldStop = () => false): Promise<void> {
    while (!shouldStop() && (await this.keepUpBatch(at)) > 0) await breathe();
    await this.repository.forget(at - KEPT_MS);
  }

  private keepUpBatch(at: number): Promise<number> {
    return this.repository.inTransaction(async (transaction) => {
      if (!(await this.repository.takeUpkeep(transaction))) return 0;
      const meetings = await this.repository.holdUnknown(transaction, at + DUE_MS, BATCH);
      if (meetings.length > 0) await this.write(meetings, transaction, at);
      return meetings.length;
    });
  }

  private async write(meetings: readonly MeetingEntity[], transaction: Transaction, at: number): Promise<void> {
    const until = at + AHEAD_MS;
    const occurrences: OccurrenceValues[] = [];
    for (const [index, meeting] of meetings.entries()) {
      if (index % BREATH === BREATH - 1) await breathe();
      occurrences.push(...occurrencesOf(meeting, { from: at, until }));
    }
    const ids = meetings.map(({ id }) => id);
    await this.repository.replace(transaction, ids, occurrences, until);
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
