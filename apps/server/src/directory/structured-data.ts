import { type Listed, type MeetingPage, type PageData, type Schedule, type Weekday } from '@homegroup/contracts';
import { Temporal } from 'temporal-polyfill';

type Data = Readonly<Record<string, unknown>>;
type Dates = Pick<Listed, 'startsAt' | 'endsAt' | 'isCancelled'>;

const CONTEXT = 'https://schema.org';
const MINUTE_MS = 60_000;
/** A search engine shows a few; the page must not double for the rest. */
const LISTED_MAX = 20;

const DAYS: Readonly<Record<Weekday, string>> = {
  SU: 'Sunday',
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
};

/** What search engines are told of a page, in the words of schema.org (Event, Schedule, ItemList); null where that is nothing. */
export function structuredData(data: PageData, publicUrl: string): Data | null {
  switch (data.kind) {
    case 'directory':
      return listOf([...data.value.now, ...data.value.coming], publicUrl);
    case 'group':
      return listOf(data.value.meetings, publicUrl);
    case 'meeting':
      return { '@context': CONTEXT, ...wholeEvent(data.value.meeting, publicUrl) };
    case 'newHere':
    case 'missing':
      return null;
  }
}

function listOf(meetings: readonly Listed[], publicUrl: string): Data | null {
  const dated = meetings.filter(({ startsAt }) => startsAt !== null).slice(0, LISTED_MAX);
  if (dated.length === 0) return null;
  const items = dated.map((meeting, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: eventOf(meeting, meeting, publicUrl),
  }));
  return { '@context': CONTEXT, '@type': 'ItemList', itemListElement: items };
}

function wholeEvent(meeting: MeetingPage['meeting'], publicUrl: string): Data {
  const [next] = meeting.next;
  // Where the very next one is cancelled, that is the news.
  const cancelled = next?.isCancelled
    ? { startsAt: next.startsAt, endsAt: next.startsAt + meeting.lengthMin * MINUTE_MS, isCancelled: true }
    : null;
  return {
    ...eventOf(meeting, cancelled ?? meeting, publicUrl),
    organizer: { '@type': 'Organization', name: meeting.group, url: `${publicUrl}/groups/${meeting.groupLink}` },
    ...scheduleOf(meeting),
  };
}

function eventOf(meeting: Listed, dates: Dates, publicUrl: string): Data {
  const { link, title, group, language, timeZone } = meeting;
  return {
    '@type': 'Event',
    name: title,
    url: `${publicUrl}/meetings/${link}`,
    eventAttendanceMode: `${CONTEXT}/OnlineEventAttendanceMode`,
    eventStatus: `${CONTEXT}/${dates.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    isAccessibleForFree: true,
    inLanguage: language,
    location: { '@type': 'VirtualLocation', url: `${publicUrl}/m/${link}` },
    organizer: { '@type': 'Organization', name: group },
    ...(dates.startsAt === null ? {} : { startDate: localTime(dates.startsAt, timeZone) }),
    ...(dates.endsAt === null ? {} : { endDate: localTime(dates.endsAt, timeZone) }),
  };
}

function scheduleOf({ schedule, timeZone, lengthMin, suspended }: MeetingPage['meeting']): Data {
  if (suspended || schedule.kind === 'always' || schedule.kind === 'once') return {};
  return {
    eventSchedule: {
      '@type': 'Schedule',
      ...repeated(schedule),
      startDate: schedule.from,
      ...(schedule.until === null ? {} : { endDate: schedule.until }),
      startTime: `${schedule.time}:00`,
      duration: `PT${lengthMin}M`,
      scheduleTimezone: timeZone,
    },
  };
}

function repeated(schedule: Exclude<Schedule, { readonly kind: 'once' }>): Data {
  return schedule.kind === 'weekly'
    ? { repeatFrequency: `P${schedule.every}W`, byDay: schedule.days.map((day) => `${CONTEXT}/${DAYS[day]}`) }
    : { repeatFrequency: 'P1M', byDay: `${schedule.nth}${schedule.weekday}` };
}

/** With its offset from UTC (RFC 3339, date-time). */
function localTime(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
