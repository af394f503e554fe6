import { type MeetingSettings, NTHS, type Schedule, WEEKDAYS } from '@homegroup/contracts';
import { type Draw } from './draw.js';

const DAY_MS = 86_400_000;
/** Among them some that clocks skip, or show twice, in one night of the year. */
const TIMES = [
  '19:30',
  '07:00',
  '12:15',
  '20:00',
  '18:45',
  '02:30',
  '00:00',
  '23:45',
  '01:30',
  '21:00',
  '06:30',
  '17:00',
];

/** Every kind of schedule in turn: most are weekly, as most meetings are. */
export function madeUpSchedule(number: number, draw: Draw, today: string): Schedule {
  const time = draw.turn(TIMES, number + Math.floor(number / TIMES.length));
  const from = daysAfter(today, -Math.floor(draw.number() * 400));
  const weekday = draw.turn(WEEKDAYS, number);
  const weekly = { kind: 'weekly', days: [weekday], every: 1, time, from, until: null } as const;
  switch (number % 12) {
    case 3:
      return {
        ...weekly,
        days: WEEKDAYS.filter(() => draw.number() < 0.5)
          .concat(weekday)
          .filter(isFirst),
      };
    case 5:
      return { ...weekly, days: [...WEEKDAYS] };
    case 6:
      return { ...weekly, days: [weekday], every: draw.one([2, 2, 3, 4]) };
    case 7:
      return { kind: 'monthly', weekday, nth: draw.one(NTHS), time, from, until: null };
    case 8:
      return { ...weekly, days: [weekday], until: daysAfter(today, 30 + Math.floor(draw.number() * 300)) };
    case 9:
      return { kind: 'once', date: daysAfter(today, 1 + Math.floor(draw.number() * 60)), time };
    case 10:
      return { ...weekly, days: [weekday], from: daysAfter(today, Math.floor(draw.number() * 30)) };
    case 11:
      return { kind: 'monthly', weekday, nth: 5, time, from, until: daysAfter(today, 900) };
    default:
      return { ...weekly, days: [weekday] };
  }
}

/** A day of the coming two weeks on which a meeting would be held, and one on which it may not be. */
export function skippedDays(schedule: Schedule, today: string): MeetingSettings['cancelled'] {
  const holiday = { date: daysAfter(today, 24), note: '' };
  if (schedule.kind !== 'weekly') return [holiday];
  const coming = Array.from({ length: 14 }, (_, index) => daysAfter(today, index + 1));
  const held = coming.find((day) => schedule.days.some((weekday) => weekday === weekdayOf(day)));
  return held && held !== holiday.date
    ? [{ date: held, note: 'The hall is closed; see you next week.' }, holiday]
    : [holiday];
}

function weekdayOf(day: string): string | undefined {
  return WEEKDAYS[new Date(day).getUTCDay()];
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function isFirst<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}
