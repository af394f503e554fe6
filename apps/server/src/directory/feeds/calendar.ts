import ical, { foldLines, type ICalCalendar, ICalEventClass } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type FeedMeeting } from './feed-meeting.js';
import { timeZoneBlock } from './time-zone-block.js';

/** When a meeting takes place, as calendars are told. */
interface CalendarTimes {
  /** Milliseconds since the epoch; null where no time fits the schedule. */
  readonly first: number | null;
  /** RFC 5545, section 3.3.10; null for what happens once. */
  readonly rule: string | null;
  /** Days left out, by the meeting's own calendar. */
  readonly without: readonly string[];
}

interface Entry {
  readonly meeting: FeedMeeting;
  readonly times: CalendarTimes;
}

const REFRESH_S = 6 * 3_600;
const END = 'END:VCALENDAR';
/** Sequence numbers are seconds since then: they rise with every change, and stay small. */
const FIRST_SECOND = Date.parse('2025-01-01') / 1_000;

/** A calendar of RFC 5545, part by part: what stands before the events, one event at a time, and its end. */
export class Calendar {
  private readonly frame: ICalCalendar;
  private readonly host: string;

  constructor(
    name: string,
    private readonly publicUrl: string,
    private readonly year: number,
  ) {
    const prodId = { company: 'Homegroup', product: 'Meetings', language: 'EN' };
    this.frame = ical({ name, prodId, ttl: REFRESH_S });
    this.host = new URL(publicUrl).hostname;
  }

  /** The calendar's own properties, which stand before all components (section 3.6). */
  begin(): string {
    return this.frame.toString().replace(END, '');
  }

  /** The definition of a time zone that events refer to. */
  timeZone(timeZone: string): string {
    return isUtc(timeZone) ? '' : timeZoneBlock(timeZone, this.year);
  }

  /** One meeting with all its times; nothing where it has none. Tells nothing of any person. */
  event({ meeting, times }: Entry): string {
    const { first, rule, without } = times;
    if (first === null || (rule === null && without.length > 0)) return '';
    const { id, link, title, notes, timeZone, lengthMin, updatedAt } = meeting;
    const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(timeZone);
    const room = `${this.publicUrl}/m/${link}`;
    const event = this.frame.createEvent({
      id: `${id}@${this.host}`,
      start,
      end: start.add({ minutes: lengthMin }),
      timezone: isUtc(timeZone) ? 'UTC' : timeZone,
      summary: title,
      description: [notes, `${this.publicUrl}/meetings/${link}`].filter((part) => part !== '').join('\n\n'),
      location: room,
      url: room,
      stamp: updatedAt,
      lastModified: updatedAt,
      sequence: Math.max(0, Math.floor(updatedAt.getTime() / 1_000 - FIRST_SECOND)),
      // Others who see this calendar see that there is something, not what.
      class: ICalEventClass.PRIVATE,
      ...(rule === null ? {} : { repeating: recurrence(rule, meeting, without) }),
    });
    const text = foldLines(event.toString());
    this.frame.clear();
    return text;
  }

  end(): string {
    return `${END}\r\n`;
  }
}

function recurrence(rule: string, { timeZone, schedule }: FeedMeeting, without: readonly string[]): string {
  const zone = isUtc(timeZone) ? { parameter: '', suffix: 'Z' } : { parameter: `;TZID=${timeZone}`, suffix: '' };
  const instants = without.map((day) => `${day}T${schedule.time}00`.replace(/[-:]/g, '') + zone.suffix);
  const exceptions = instants.length > 0 ? `\r\nEXDATE${zone.parameter}:${instants.join(',')}` : '';
  return `RRULE:${rule}${exceptions}`;
}

/** UTC is written without a zone (section 3.3.5, form 2). */
function isUtc(timeZone: string): boolean {
  return ['UTC', 'Etc/UTC', 'Etc/GMT', 'Etc/UCT', 'GMT', 'UCT', 'Zulu', 'Etc/Zulu'].includes(timeZone);
}
