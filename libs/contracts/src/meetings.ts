import { DOORS, LENGTH_MAX_MS, LENGTH_MIN_MS, STYLES, USUAL_WAYS } from '@homegroup/room';
import * as z from 'zod';
import { MEETING_LINK } from './handshake.js';
import { ATTENDANCES, FORMATS, NTHS, SHARINGS, TAGS, WEEKDAYS } from './vocabulary.js';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u);

/** Hours and minutes of a day, 24 hours. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A day of the calendar (RFC 3339, full-date) that there is. */
export const LocalDate = z.iso.date();
export const TimeZone = z.string().max(64).refine(isTimeZone);
/** A language by its BCP 47 tag, such as `en` or `pt-BR`. */
export const LanguageTag = z.string().max(35).refine(isLanguageTag);

const From = { time: Time, from: LocalDate, until: LocalDate.nullable() };

/**
 * When a meeting takes place, by the wall clock of its own time zone. Recurring ones are the rules of RFC 5545 (section
 * 3.3.10) that a group would say aloud; `from` is the first day they hold, `until` the last.
 */
export const Schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), date: LocalDate, time: Time }),
  z.strictObject({
    kind: z.literal('weekly'),
    days: z.array(z.enum(WEEKDAYS)).min(1).max(7).refine(isDistinct),
    /** Every week, every second week ... */
    every: z.int().min(1).max(12),
    ...From,
  }),
  z.strictObject({ kind: z.literal('monthly'), weekday: z.enum(WEEKDAYS), nth: z.literal(NTHS), ...From }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** Everything of a meeting that its group decides. */
export const MeetingSettings = z.strictObject({
  title: line(100).min(1),
  schedule: Schedule,
  /** IANA. */
  timeZone: TimeZone,
  lengthMin: z.int().min(10).max(720),
  /** The room's door opens so many minutes before the start. */
  opensBeforeMin: z.int().min(0).max(60),
  /** The room closes so many minutes after the end. */
  staysAfterMin: z.int().min(0).max(180),
  formats: z.array(z.enum(FORMATS)).max(FORMATS.length).refine(isDistinct),
  attendance: z.enum(ATTENDANCES),
  sharing: z.enum(SHARINGS),
  way: z.enum(USUAL_WAYS),
  style: z.enum(STYLES),
  shareLengthMs: z.int().min(LENGTH_MIN_MS).max(LENGTH_MAX_MS),
  /** How the room's door stands when it opens. */
  door: z.enum(DOORS),
  /** Whether newcomers have their first minutes in quiet. */
  quarantine: z.boolean(),
  language: LanguageTag,
  tags: z.array(z.enum(TAGS)).max(TAGS.length).refine(isDistinct),
  notes: lines(2_000),
  /** A way in by telephone, where the group has one. */
  phone: z.strictObject({ number: z.string().regex(/^\+?[0-9][0-9 ().,#*-]{2,40}$/), notes: line(200) }).nullable(),
  /** Not held until further notice. */
  suspended: z.boolean(),
  /** Days on which it is not held, by the meeting's own calendar. */
  cancelled: z.array(z.strictObject({ date: LocalDate, note: line(200) })).max(100),
});
export type MeetingSettings = z.infer<typeof MeetingSettings>;

/** `POST /api/groups/:group/meetings`: without a link of the group's own choice one is drawn that tells nothing. */
export const NewMeeting = MeetingSettings.extend({ link: z.string().regex(MEETING_LINK).nullable() });
export type NewMeeting = z.infer<typeof NewMeeting>;

/** A meeting as its servants see it. */
export interface GroupMeeting {
  readonly id: string;
  /** The standing link: what stands after `/m/`. It never changes. */
  readonly link: string;
  readonly settings: MeetingSettings;
  /** The next starts, milliseconds since the epoch. */
  readonly next: readonly number[];
}

/** `POST /api/schedule/next`: what a schedule means, before it is saved. Answered with instants. */
export const ScheduleQuestion = MeetingSettings.pick({ schedule: true, timeZone: true });

function isDistinct(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

/** Whether the name is one of the IANA time zone database; an offset such as +02:00 is none. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    // Longer first parts are well formed, too, but no language has one (BCP 47, section 2.2.1).
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** A line and a text as a group may write them: trimmed, bounded, without control characters. */
export const written = { line, lines };
