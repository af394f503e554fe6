import {
  type Attendance,
  type Format,
  type GroupSettings,
  type MeetingSettings,
  type Schedule,
  type Tag,
} from '@homegroup/contracts';
import { type Door } from '@homegroup/room';

/** What feeds tell of a meeting and its group, as a row of the database has it. */
export interface FeedMeeting {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly schedule: Schedule;
  /** IANA. */
  readonly timeZone: string;
  readonly lengthMin: number;
  readonly opensBeforeMin: number;
  readonly formats: readonly Format[];
  readonly tags: readonly Tag[];
  readonly attendance: Attendance;
  readonly door: Door['kind'];
  /** BCP 47. */
  readonly language: string;
  readonly notes: string;
  readonly phone: MeetingSettings['phone'];
  readonly cancelled: MeetingSettings['cancelled'];
  /** When the meeting or its group was changed last. */
  readonly updatedAt: Date;
  readonly group: string;
  readonly fellowship: string;
  readonly place: string;
  readonly about: string;
  readonly contact: string;
  readonly basket: GroupSettings['basket'];
}

/** Its columns, of meetings `m` and groups `g`. */
export const FEED_COLUMNS = `
  m.id, m.link, m.title, m.schedule, m.time_zone AS "timeZone", m.length_min AS "lengthMin",
  m.opens_before_min AS "opensBeforeMin", m.formats, m.tags, m.attendance, m.door, m.language, m.notes, m.phone,
  m.cancelled, greatest(m.updated_at, g.updated_at) AS "updatedAt",
  g.name AS "group", g.fellowship, g.place, g.about, g.contact, g.basket`;
