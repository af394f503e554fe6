import { DAY_PARTS, type DirectoryFilters, WEEKDAYS } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Conditions, narrowMeetings } from '../narrowing.js';
import { FEED_COLUMNS, type FeedMeeting } from './feed-meeting.js';

/** Which meetings a feed tells of. */
export type Which =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly link: string }
  | { readonly kind: 'meeting'; readonly link: string }
  /** `words` are those of `q`, as a search sees them. */
  | { readonly kind: 'filters'; readonly filters: DirectoryFilters; readonly words: string };

/** So many meetings are read at a time: little enough for others to have their turn. */
const PAGE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const FROM = 'FROM meetings m JOIN groups g ON g.id = m.group_id';

// Rows that go change the count; rows that come or change, the sum: whatever order their transactions end in.
const STAMP = `
  SELECT concat_ws(' ', meetings, groups) AS stamp FROM
    (SELECT concat_ws(' ', count(*), sum(extract(epoch FROM updated_at))) AS meetings FROM meetings) m,
    (SELECT concat_ws(' ', count(*), sum(extract(epoch FROM updated_at))) AS groups FROM groups) g`;

/** Meetings as feeds tell of them; suspended ones and those that are always on are not told of. */
@Injectable()
export class FeedsRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Another one as soon as a group or a meeting is made, changed or removed. */
  async stamp(): Promise<string> {
    const [row] = await this.database.query<{ stamp: string }[]>(STAMP);
    return row?.stamp ?? '';
  }

  /** All of them, page by page, in an order that stays. */
  async *pages(which: Which): AsyncGenerator<readonly FeedMeeting[]> {
    let after = BEFORE_ALL;
    for (;;) {
      const page = await this.page(which, after);
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.id ?? after;
    }
  }

  /** Whether there are more than so many. */
  async isMoreThan(count: number, which: Which): Promise<boolean> {
    const to = told(which);
    const sql = `SELECT 1 ${FROM} WHERE ${to.sql} OFFSET ${to.value(count)} LIMIT 1`;
    return (await this.database.query<unknown[]>(sql, to.values)).length > 0;
  }

  private page(which: Which, after: string): Promise<FeedMeeting[]> {
    const to = told(which).add('m.id > ?', after);
    const sql = `SELECT ${FEED_COLUMNS} ${FROM} WHERE ${to.sql} ORDER BY m.id LIMIT ${PAGE}`;
    return this.database.query<FeedMeeting[]>(sql, to.values);
  }
}

function told(which: Which): Conditions {
  const to = new Conditions().add('m.suspended = ?', false).add(`m.schedule ->> 'kind' <> ?`, 'always');
  switch (which.kind) {
    case 'all':
      return to;
    case 'group':
      return to.add('g.link = ?', which.link);
    case 'meeting':
      return to.add('m.link = ?', which.link);
    case 'filters':
      // Days and times are the meeting's own, and so no zone is asked for.
      return ownTimes(narrowMeetings(to, { ...which, zone: 'UTC' }), which.filters);
  }
}

/** A rule cannot be told by halves: a meeting on Mondays and Fridays is told whole to whoever looks for Fridays. */
function ownTimes(to: Conditions, { day, time }: DirectoryFilters): Conditions {
  if (day) {
    const number = to.value(WEEKDAYS.indexOf(day));
    to.add(
      `jsonb_exists(m.schedule -> 'days', ?) OR m.schedule ->> 'weekday' = ?
        OR extract(dow FROM (m.schedule ->> 'date')::date) = ${number}`,
      day,
    );
  }
  if (time) {
    const [from, until] = DAY_PARTS[time];
    const hour = `substr(m.schedule ->> 'time', 1, 2)::integer`;
    to.add(`${hour} >= ${from} ${from < until ? 'AND' : 'OR'} ${hour} < ?`, until);
  }
  return to;
}
