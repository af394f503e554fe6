import { type Schedule } from '@homegroup/contracts';
import { Temporal } from 'temporal-polyfill';
import { isRuleDay, type Span } from './schedule.js';

/** Local times that clocks skip: from the first to just before the second. */
interface Gap {
  readonly from: Temporal.PlainDateTime;
  readonly until: Temporal.PlainDateTime;
}

const known = new Map<string, readonly Gap[]>();

/**
 * The days within a span that a schedule's rule names and on which its time is skipped by the clocks. RFC 5545 (section
 * 3.3.10) leaves such starts out; calendars that do not are told of them as exceptions.
 */
export function skippedDays(schedule: Schedule, timeZone: string, span: Span): string[] {
  if (schedule.kind === 'once') return [];
  return gapsIn(timeZone, span)
    .map((gap) => dayWithin(gap, schedule.time))
    .filter((day) => day !== null)
    .filter((day) => isRuleDay(schedule, day))
    .map((day) => day.toString());
}

function gapsIn(timeZone: string, span: Span): readonly Gap[] {
  const key = `${timeZone} ${span.from} ${span.until}`;
  const gaps = known.get(key) ?? foundGaps(timeZone, span);
  known.set(key, gaps);
  return gaps;
}

function foundGaps(timeZone: string, { from, until }: Span): Gap[] {
  const gaps: Gap[] = [];
  const begin = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  for (let change = begin.getTimeZoneTransition('next'); change; change = change.getTimeZoneTransition('next')) {
    if (change.epochMilliseconds >= until) break;
    const before = change.subtract({ nanoseconds: 1 });
    const skipped = change.offsetNanoseconds - before.offsetNanoseconds;
    const after = change.toPlainDateTime();
    if (skipped > 0) gaps.push({ from: after.subtract({ nanoseconds: skipped }), until: after });
  }
  return gaps;
}

function dayWithin({ from, until }: Gap, time: string): Temporal.PlainDate | null {
  const days = [from.toPlainDate(), until.toPlainDate()];
  const isSkipped = (day: Temporal.PlainDate) => {
    const wall = day.toPlainDateTime(time);
    return Temporal.PlainDateTime.compare(wall, from) >= 0 && Temporal.PlainDateTime.compare(wall, until) < 0;
  };
  return days.find(isSkipped) ?? null;
}
