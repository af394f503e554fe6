import { type MeetingPage, type Schedule, type Weekday, WEEKDAYS } from '@homegroup/contracts';
import { dayWords, timeWords } from '../../i18n/times.js';
import { type Translate } from './meeting-words.js';

const DAY_MS = 86_400_000;
/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);

/** When a meeting takes place, by the wall clock of its own time zone. */
export function scheduleWords(t: Translate, schedule: MeetingPage['meeting']['schedule'], language: string): string {
  switch (schedule.kind) {
    case 'always':
      return t('directory.meeting.always');
    case 'once':
      return t('directory.meeting.once', { day: dateWords(schedule.date, language), time: clock(schedule, language) });
    case 'weekly':
      return weekly(t, schedule, language);
    case 'monthly':
      return t('directory.meeting.monthly', {
        nth: t(`meeting.nth.${schedule.nth}`),
        day: weekdayWords(schedule.weekday, language),
        time: clock(schedule, language),
      });
  }
}

/** A day of the calendar in words. */
export function dateWords(date: string, language: string): string {
  return dayWords(Date.parse(date), { language, zone: 'UTC' });
}

function weekly(t: Translate, schedule: Schedule & { readonly kind: 'weekly' }, language: string): string {
  const names = [...schedule.days]
    .sort((one, other) => WEEKDAYS.indexOf(one) - WEEKDAYS.indexOf(other))
    .map((day) => weekdayWords(day, language));
  const words = { days: new Intl.ListFormat(language).format(names), time: clock(schedule, language) };
  return schedule.every === 1
    ? t('directory.meeting.weekly', words)
    : t('directory.meeting.everyWeeks', { ...words, count: schedule.every });
}

// Within a sentence, where some languages write days small.
function weekdayWords(day: Weekday, language: string): string {
  const at = SUNDAY + WEEKDAYS.indexOf(day) * DAY_MS;
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

function clock({ time }: { readonly time: string }, language: string): string {
  return timeWords(Date.parse(`1970-01-01T${time}Z`), { language, zone: 'UTC' });
}
