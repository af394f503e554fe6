import { LISTED_MAX } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { LISTED_COLUMNS, type ListedRow } from './listed.js';
import { Conditions, narrowMeetings, narrowTimes, startAtDay } from './narrowing.js';

export interface ListingQuestion extends Readonly<Parameters<typeof narrowMeetings>[1]> {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where a list goes on: after the meeting of this id at this start, in milliseconds since the epoch. */
export interface Cursor {
  readonly startsAt: number;
  readonly id: string;
}

const WEEK_MS = 7 * 86_400_000;
/** The longest that a room is open before its start, and after it: settings allow no more (`MeetingSettings`). */
const OPEN_BEFORE_MS = 60 * 60_000;
const OPEN_AFTER_MS = (720 + 180) * 60_000;
const GROUP_MAX = 500;
/** Up to so many meetings are looked up one by one. */
const FEW_MAX = 1_500;

const FROM = `
  FROM occurrences o JOIN meetings m ON m.id = o.meeting_id JOIN groups g ON g.id = m.group_id`;

/** Lists of meetings at their times, read by the order in which an index has them: as quick among many as among few. */
@Injectable()
export class ListingRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** What is on now, unless the list goes on after that, and what comes. */
  async list(question: ListingQuestion, after: Cursor | null): Promise<{ now: ListedRow[]; coming: ListedRow[] }> {
    const among = await this.fewThatFit(question);
    const [now, coming] = await Promise.all([
      after ? [] : this.now(question, among),
      this.coming(question, after, among),
    ]);
    return { now, coming };
  }

  // Meetings whose rooms are open: those that are always on, then those that begin or began last.
  private async now(question: ListingQuestion, among: string[] | null): Promise<ListedRow[]> {
    const always = await this.alwaysOn(question);
    const { at } = question;
    const to = new Conditions()
      .add('o.starts_at > ?', new Date(at - OPEN_AFTER_MS))
      .add('o.starts_at <= ?', new Date(at + OPEN_BEFORE_MS))
      .add('o.opens_at <= ? AND o.closes_at > ?', new Date(at))
      .add('o.is_cancelled = ?', false);
    narrowTimes(narrowTo(to, question, among), question);
    const sql = `SELECT ${LISTED_COLUMNS} ${FROM} WHERE ${to.sql}
      ORDER BY o.starts_at DESC, o.meeting_id DESC LIMIT ${LISTED_MAX}`;
    return [...always, ...(await this.rows(sql, to))].slice(0, LISTED_MAX);
  }

  // Meetings that come within a week and whose rooms are not open yet, cancelled ones among them; one more than is shown.
  private coming(question: ListingQuestion, after: Cursor | null, among: string[] | null): Promise<ListedRow[]> {
    const at = new Date(question.at);
    const to = new Conditions()
      .add('o.starts_at > ?', new Date(Math.max(question.at, (after?.startsAt ?? 0) - 1)))
      .add('o.starts_at < ?', new Date(question.at + WEEK_MS))
      .add('o.is_cancelled OR o.opens_at > ?', at);
    if (after) to.add(`(o.starts_at, o.meeting_id) > (?, ${to.value(after.id)})`, new Date(after.startsAt));
    startAtDay(narrowTimes(narrowTo(to, question, among), question), question, at);
    const sql = `SELECT ${LISTED_COLUMNS} ${FROM} WHERE ${to.sql}
      ORDER BY o.starts_at, o.meeting_id LIMIT ${LISTED_MAX + 1}`;
    return this.rows(sql, to);
  }

  // The ids of the meetings that fit, where they are few; null where they are so many that whoever reads on by time meets
  // enough of them. A database guesses which it is, and where words are looked for it guesses wrong.
  private async fewThatFit(question: ListingQuestion): Promise<string[] | null> {
    const to = narrowMeetings(new Conditions(), question);
    if (to.values.length === 0) return null;
    const sql = `SELECT m.id FROM meetings m JOIN groups g ON g.id = m.group_id WHERE ${to.sql} LIMIT ${FEW_MAX + 1}`;
    const found = await this.database.query<{ id: string }[]>(sql, to.values);
    return found.length > FEW_MAX ? null : found.map(({ id }) => id);
  }

  /** All meetings of a group, each at the time that is on or comes next. */
  ofGroup(groupId: string, at: number): Promise<ListedRow[]> {
    const to = new Conditions().add('g.id = ?', groupId);
    const instant = to.value(new Date(at));
    const sql = `SELECT ${LISTED_COLUMNS}
      FROM meetings m JOIN groups g ON g.id = m.group_id
      LEFT JOIN LATERAL (
        SELECT starts_at, opens_at, ends_at, is_cancelled FROM occurrences
        WHERE meeting_id = m.id AND closes_at > ${instant} AND NOT (is_cancelled AND ends_at <= ${instant})
        ORDER BY starts_at LIMIT 1
      ) o ON true
      WHERE ${to.sql} ORDER BY o.starts_at NULLS LAST, m.title, m.link LIMIT ${GROUP_MAX}`;
    return this.rows(sql, to);
  }

  /** Every fellowship and language that there is to choose from. */
  async choices(): Promise<{ fellowships: string[]; languages: string[] }> {
    const [row] = await this.database.query<{ fellowships: string[]; languages: string[] }[]>(`
      SELECT
        ARRAY (SELECT DISTINCT fellowship FROM groups ORDER BY 1 LIMIT 100) AS fellowships,
        ARRAY (SELECT DISTINCT split_part(language, '-', 1) FROM meetings ORDER BY 1 LIMIT 100) AS languages`);
    return row ?? { fellowships: [], languages: [] };
  }

  private alwaysOn(question: ListingQuestion): Promise<ListedRow[]> {
    const to = narrowMeetings(
      new Conditions().add(`m.schedule ->> 'kind' = 'always' AND m.suspended = ?`, false),
      question,
    );
    const sql = `SELECT ${LISTED_COLUMNS}
      FROM meetings m JOIN groups g ON g.id = m.group_id
      LEFT JOIN occurrences o ON false
      WHERE ${to.sql} ORDER BY m.link LIMIT ${LISTED_MAX}`;
    return this.rows(sql, to);
  }

  private rows(sql: string, { values }: Conditions): Promise<ListedRow[]> {
    return this.database.query<ListedRow[]>(sql, values);
  }
}

function narrowTo(to: Conditions, question: ListingQuestion, among: string[] | null): Conditions {
  return among ? to.add('o.meeting_id = ANY (?::uuid[])', among) : narrowMeetings(to, question);
}
