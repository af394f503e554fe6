import {
  type Format,
  isForFacilities,
  NewMeeting,
  type MeetingSettings,
  WEEKDAYS,
  type Group,
  type Schedule,
} from '@homegroup/contracts';
import { DEFAULT_TIMING } from '@homegroup/room';
import { faultyFields } from '../../session/faulty-fields.js';

/** What the form holds: the settings, and for a new meeting the link of the group's choice. */
export interface MeetingDraft extends MeetingSettings {
  /** Empty: one is drawn. */
  readonly link: string;
}

/** How long a room stays open after the meeting, in minutes, where nobody has said otherwise. */
const STAYS_AFTER_MIN = 30;

/** What a new meeting of this group begins with: an hour on this day of the week. */
export function newMeeting({ settings }: Group, now: Date): MeetingDraft {
  const from = dayOf(now);
  return {
    title: '',
    schedule: { kind: 'weekly', days: [weekdayOf(from)], every: 1, time: '19:00', from, until: null },
    timeZone: settings.timeZone,
    lengthMin: 60,
    opensBeforeMin: 15,
    staysAfterMin: STAYS_AFTER_MIN,
    formats: ['participation'],
    attendance: 'open',
    sharing: 'anyone',
    way: 'raisedHands',
    style: DEFAULT_TIMING.style,
    shareLengthMs: DEFAULT_TIMING.lengthMs,
    door: 'open',
    quarantine: false,
    language: settings.language,
    tags: [],
    notes: '',
    phone: null,
    suspended: false,
    cancelled: [],
    link: '',
  };
}

/** Other formats. A facility's hour ends when it ends: nobody stays on, unless the group has chosen a time of its own. */
export function ofFormats({ formats: before, staysAfterMin }: MeetingDraft, formats: Format[]): Partial<MeetingDraft> {
  const usual = (of: readonly Format[]) => (isForFacilities({ formats: of }) ? 0 : STAYS_AFTER_MIN);
  return { formats, staysAfterMin: staysAfterMin === usual(before) ? usual(formats) : staysAfterMin };
}

/** The names of the fields that the server would refuse; parts of the schedule and the phone line by their own names. */
export function meetingFaults(draft: MeetingDraft): ReadonlySet<string> {
  return faultyFields(NewMeeting, { ...draft, link: draft.link === '' ? null : draft.link });
}

export function settingsIn({ link: _link, ...settings }: MeetingDraft): MeetingSettings {
  return settings;
}

/** A schedule of another kind, with as much of the one before as fits. */
export function scheduleOfKind(before: Schedule, kind: Schedule['kind']): Schedule {
  if (before.kind === kind) return before;
  const { time } = before;
  const from = before.kind === 'once' ? before.date : before.from;
  const until = before.kind === 'once' ? null : before.until;
  switch (kind) {
    case 'once':
      return { kind, date: from, time };
    case 'weekly':
      return {
        kind,
        days: [before.kind === 'monthly' ? before.weekday : weekdayOf(from)],
        every: 1,
        time,
        from,
        until,
      };
    case 'monthly':
      return {
        kind,
        weekday: before.kind === 'weekly' ? (before.days[0] ?? 'SU') : weekdayOf(from),
        nth: 1,
        time,
        from,
        until,
      };
  }
}

/** `YYYY-MM-DD` by this device's calendar. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function weekdayOf(day: string) {
  const date = new Date(`${day}T12:00:00Z`);
  return WEEKDAYS[Number.isNaN(date.getTime()) ? 0 : date.getUTCDay()] ?? 'SU';
}
