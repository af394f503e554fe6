import { WEEKDAYS } from '@homegroup/contracts';
import { Temporal } from 'temporal-polyfill';

/** A change of a zone's clocks. */
interface Change {
  /** By the clock before it. */
  readonly wall: Temporal.PlainDateTime;
  readonly offsetBefore: string;
  readonly offsetAfter: string;
  readonly isForward: boolean;
}

/** Zones are told from the year before on, so long: whoever subscribes to a calendar reads it again and again. */
const YEARS = 20;
const made = new Map<string, string>();

/**
 * The VTIMEZONE of an IANA time zone (RFC 5545, section 3.6.5) by the clock that the server itself goes by. Changes that
 * come every year alike are one rule, others are listed one by one.
 */
export function timeZoneBlock(timeZone: string, year: number): string {
  const key = `${timeZone} ${year}`;
  const block = made.get(key) ?? makeBlock(timeZone, year - 1);
  made.set(key, block);
  return block;
}

function makeBlock(timeZone: string, firstYear: number): string {
  const begin = new Temporal.PlainDate(firstYear, 1, 1).toZonedDateTime(timeZone);
  const changes = changesAfter(begin, firstYear + YEARS);
  const observances = alike(changes).flatMap((same) => {
    const rule = same.length === YEARS ? yearlyRule(same) : null;
    return rule === null
      ? same.map((change) => observance(change))
      : same.slice(0, 1).map((one) => observance(one, rule));
  });
  // What holds before all of them.
  const ever = { wall: new Temporal.PlainDateTime(1970, 1, 1), offsetBefore: begin.offset, offsetAfter: begin.offset };
  const lines = [`TZID:${timeZone}`, ...observance({ ...ever, isForward: false }), ...observances.flat()];
  return ['BEGIN:VTIMEZONE', ...lines, 'END:VTIMEZONE', ''].join('\r\n');
}

/** Changes from and to the same offsets in the same month. */
function alike(changes: readonly Change[]): Change[][] {
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const kind = `${change.offsetBefore}${change.offsetAfter}${change.wall.month}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  return [...kinds.values()];
}

function changesAfter(begin: Temporal.ZonedDateTime, endYear: number): Change[] {
  const changes: Change[] = [];
  for (let at = begin.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    const before = at.subtract({ nanoseconds: 1 });
    const forwardNs = at.offsetNanoseconds - before.offsetNanoseconds;
    const wall = at.toPlainDateTime().subtract({ nanoseconds: forwardNs });
    if (wall.year >= endYear) break;
    // A zone may change its name alone.
    if (forwardNs === 0) continue;
    changes.push({ wall, offsetBefore: before.offset, offsetAfter: at.offset, isForward: forwardNs > 0 });
  }
  return changes;
}

/** Which day of the month it is every year, as a rule; null where it is not the same one, or not at the same time. */
function yearlyRule(changes: readonly Change[]): string | null {
  const walls = changes.map(({ wall }) => wall);
  const [first] = walls;
  const isAlike = (wall: Temporal.PlainDateTime) =>
    first?.dayOfWeek === wall.dayOfWeek && first.toPlainTime().equals(wall.toPlainTime());
  if (!first || !walls.every(isAlike) || new Set(walls.map(({ year }) => year)).size < walls.length) return null;
  const days = walls.map(({ day }) => day);
  const [low, high] = [Math.min(...days), Math.max(...days)];
  const weekday = WEEKDAYS[first.dayOfWeek % 7] ?? 'SU';
  const which = whichOf(weekday, { low, high, daysInMonth: first.daysInMonth });
  return which && `RRULE:FREQ=YEARLY;BYMONTH=${first.month};${which}`;
}

interface Days {
  readonly low: number;
  readonly high: number;
  readonly daysInMonth: number;
}

function whichOf(weekday: string, { low, high, daysInMonth }: Days): string | null {
  const week = Math.ceil(low / 7);
  if (low > daysInMonth - 7) return `BYDAY=-1${weekday}`;
  if (high <= week * 7) return `BYDAY=${week}${weekday}`;
  // Such as the Friday before the last Sunday: one of seven days that are no week of the month.
  const seven = Array.from({ length: 7 }, (_, index) => low + index);
  return high - low === 6 ? `BYDAY=${weekday};BYMONTHDAY=${seven.join(',')}` : null;
}

function observance({ wall, offsetBefore, offsetAfter, isForward }: Change, rule?: string): string[] {
  const kind = isForward ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    ...(rule === undefined ? [] : [rule]),
    `TZOFFSETFROM:${offsetBefore.replace(':', '')}`,
    `TZOFFSETTO:${offsetAfter.replace(':', '')}`,
    `END:${kind}`,
  ];
}
