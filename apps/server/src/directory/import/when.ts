import { type MeetingSettings } from '@homegroup/contracts';
import { type Days } from './days.js';
import { type RowReader } from './row-reader.js';
import { minutesBetween, timeIn } from './times.js';
import { type Zones } from './zones.js';

const LENGTH_MIN = 60;
const LENGTHS_MIN = [10, 720] as const;

type When = Pick<MeetingSettings, 'schedule' | 'timeZone' | 'lengthMin'>;

/** When a row's meeting is held, every week from today on; null when the row does not say. */
export function whenOf(row: RowReader, { days, zones, zone }: { days: Days; zones: Zones; zone: string }): When | null {
  const held = daysOf(row, days);
  const time = timeOf(row);
  const timeZone = row.line('timeZone', 64, 'TIME_ZONE_UNKNOWN') || zone;
  const from = zones.today(timeZone) ?? row.refuse('TIME_ZONE_UNKNOWN', 'timeZone');
  if (held === null || time === null || from === null) return null;
  const schedule = { kind: 'weekly' as const, days: held, every: 1, time, from, until: null };
  const lengthMin = lengthOf(row, time);
  return lengthMin === null ? null : { schedule, timeZone, lengthMin };
}

function daysOf(row: RowReader, days: Days) {
  const read = days.read(row.texts('day'));
  if (read === null) return row.refuse('DAY_UNKNOWN', 'day');
  return read.length > 0 ? read : row.refuse('DAY_MISSING', 'day');
}

function timeOf(row: RowReader): string | null {
  const text = row.line('time', 40, 'TIME_UNKNOWN');
  return text === '' ? row.refuse('TIME_MISSING', 'time') : (timeIn(text) ?? row.refuse('TIME_UNKNOWN', 'time'));
}

// An hour, unless the end is told (Meeting Guide specification, `end_time`).
function lengthOf(row: RowReader, start: string): number | null {
  const text = row.line('endTime', 40, 'END_TIME_UNKNOWN');
  if (text === '') return LENGTH_MIN;
  const end = timeIn(text);
  const length = end === null ? 0 : minutesBetween(start, end);
  const [least, most] = LENGTHS_MIN;
  return length >= least && length <= most ? length : row.refuse('END_TIME_UNKNOWN', 'endTime');
}
