import { type Schedule, WEEKDAYS, type Weekday } from '@homegroup/contracts';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** From the first instant on, to just before the second; milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

type Recurring = Exclude<Schedule, { readonly kind: 'once' }>;

const DAY_MS = 86_400_000;
const MONTH_DAYS = 31;
/** A rule that finds nothing in so many days finds nothing at all. */
const LOOK_AHEAD_DAYS = 12 * 366;
/** How many of the first days may lie where clocks skip the hour: no zone does that as often. */
const SKIPPED_MAX = 10;

/**
 * The starts of a schedule within a span, in order: milliseconds since the epoch. Local times that do not exist are left
 * out, those that come twice are meant the first time (RFC 5545, sections 3.3.5 and 3.3.10).
 */
export function startsOf(schedule: Schedule, timeZone: string, { from, until }: Span): number[] {
  if (until <= from) return [];
  // A day more on either side: the instants decide, and none is further from its day than that.
  const first = localDay(from, timeZone).subtract({ days: 1 });
  const last = localDay(until, timeZone).add({ days: 1 });
  const days = schedule.kind === 'once' ? [Temporal.PlainDate.from(schedule.date)] : daysOf(schedule, first, last);
  return days
    .map((day) => instantOf(day, schedule.time, timeZone))
    .filter((start) => start !== null)
    .filter((start) => start >= from && start < until);
}

/** The next `count` starts from an instant on; fewer where the schedule ends before, none where no time fits it. */
export function nextStarts(schedule: Schedule, timeZone: string, from: number, count: number): number[] {
  const first = firstStartOf(schedule, timeZone);
  if (first === null) return [];
  const begin = Math.max(from, first);
  // One step more than it should take: the first may lie half behind, and clocks may skip a time.
  for (let days = (Math.ceil(count / perStep(schedule)) + 1) * stepDays(schedule); ; days *= 2) {
    const starts = startsOf(schedule, timeZone, { from: begin, until: begin + days * DAY_MS });
    if (starts.length >= count || days > LOOK_AHEAD_DAYS) return starts.slice(0, count);
  }
}

/** The very first start, where a calendar's rule begins: milliseconds since the epoch; null where no time fits. */
export function firstStartOf(schedule: Schedule, timeZone: string): number | null {
  if (schedule.kind === 'once') return instantOf(Temporal.PlainDate.from(schedule.date), schedule.time, timeZone);
  const first = firstDayOf(schedule);
  for (const day of daysOf(schedule, first, first.add({ days: SKIPPED_MAX * stepDays(schedule) }))) {
    const start = instantOf(day, schedule.time, timeZone);
    if (start !== null) return start;
  }
  return null;
}

/** Whether the schedule has a start on this day of its own calendar. */
export function isHeldOn(schedule: Schedule, timeZone: string, date: string): boolean {
  const day = Temporal.PlainDate.from(date);
  return isRuleDay(schedule, day) && instantOf(day, schedule.time, timeZone) !== null;
}

/** Whether the schedule names this day, whatever the clocks do on it. */
export function isRuleDay(schedule: Schedule, day: Temporal.PlainDate): boolean {
  return schedule.kind === 'once' ? schedule.date === day.toString() : daysOf(schedule, day, day).length > 0;
}

/** The recurrence rule as iCalendar writes it (RFC 5545, section 3.3.10); null for what happens once. */
export function ruleOf(schedule: Schedule, timeZone: string): string | null {
  if (schedule.kind === 'once') return null;
  const rule = plainRuleOf(schedule);
  if (schedule.until === null) return rule;
  // Beside a start with a time zone it is written in UTC (same section); the whole last day belongs to it.
  const end = Temporal.PlainDate.from(schedule.until).toPlainDateTime('23:59:59').toZonedDateTime(timeZone);
  return `${rule};UNTIL=${end.toInstant().toString().replace(/[-:]/g, '')}`;
}

/** The day of an instant by the calendar of a time zone. */
export function localDay(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

function plainRuleOf(schedule: Recurring): string {
  switch (schedule.kind) {
    case 'weekly':
      return `FREQ=WEEKLY;INTERVAL=${schedule.every};BYDAY=${schedule.days.join(',')}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${schedule.nth}${schedule.weekday}`;
  }
}

/** The rule's days from the first to the last given, both included. The rule knows days alone: zones are no part of it. */
function daysOf(schedule: Recurring, first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const dtstart = anchor(schedule, first).toZonedDateTime('UTC');
  const rule = new RRuleTemporal({ rruleString: `RRULE:${plainRuleOf(schedule)}`, dtstart, temporal: Temporal });
  const end = earlier(last, schedule.until);
  const days = rule.between(first.toZonedDateTime('UTC'), end.toZonedDateTime('UTC'), true);
  return days.map((day) => day.toPlainDate());
}

function earlier(last: Temporal.PlainDate, until: string | null): Temporal.PlainDate {
  const end = Temporal.PlainDate.from(until ?? last);
  return Temporal.PlainDate.compare(end, last) < 0 ? end : last;
}

/** The last of the rule's days before one given, in a week that counts, so that a rule of long ago is as quick as a new one. */
function anchor(schedule: Recurring, before: Temporal.PlainDate): Temporal.PlainDate {
  const first = firstDayOf(schedule);
  const days = first.until(before, { largestUnit: 'days' }).days;
  if (days <= 0) return first;
  return schedule.kind === 'monthly' ? before : before.subtract({ days: days % stepDays(schedule) });
}

/** The first day from `from` on that fits: the weeks that count are reckoned from its own. */
function firstDayOf(schedule: Recurring): Temporal.PlainDate {
  for (let day = Temporal.PlainDate.from(schedule.from); ; day = day.add({ days: 1 })) {
    if (fits(schedule, day)) return day;
  }
}

function fits(schedule: Recurring, day: Temporal.PlainDate): boolean {
  const weekday = weekdayOf(day);
  if (schedule.kind === 'weekly') return schedule.days.includes(weekday);
  const isNth = schedule.nth === -1 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === schedule.nth;
  return schedule.weekday === weekday && isNth;
}

function weekdayOf(day: Temporal.PlainDate): Weekday {
  const [sunday, ...others] = WEEKDAYS;
  return others[day.dayOfWeek - 1] ?? sunday;
}

/** The instant of a wall clock's time, the first where it comes twice; null where clocks skip it. */
function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): number | null {
  const wall = day.toPlainDateTime(time);
  const start = wall.toZonedDateTime(timeZone);
  return start.toPlainDateTime().equals(wall) ? start.epochMilliseconds : null;
}

function perStep(schedule: Schedule): number {
  return schedule.kind === 'weekly' ? schedule.days.length : 1;
}

function stepDays(schedule: Schedule): number {
  switch (schedule.kind) {
    case 'once':
      return 1;
    case 'weekly':
      return 7 * schedule.every;
    case 'monthly':
      return MONTH_DAYS;
  }
}
