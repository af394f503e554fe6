import { type Listed } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { dateOf, daysBetween, dayWords } from '../../i18n/times.js';
import { Entry } from './Entry.js';
import { Part } from './Part.js';
import entries from './Entry.module.css';

/** What begins within this time starts soon. */
const SOON_MS = 2 * 60 * 60_000;

interface ComingProps {
  readonly meetings: readonly Listed[];
  readonly at: number;
  readonly zone: string;
}

/** What starts next: soon, and then day by day. */
export function Coming({ meetings, at, zone }: ComingProps) {
  const { t } = useTranslation();
  const soon = meetings.filter(({ startsAt }) => startsAt !== null && startsAt - at <= SOON_MS);
  const later = meetings.slice(soon.length);
  if (meetings.length === 0) {
    return (
      <Part heading={t('directory.coming')}>
        <p>{t('directory.comingNone')}</p>
      </Part>
    );
  }
  return (
    <>
      {soon.length > 0 && (
        <Part heading={t('directory.soon')}>
          <List meetings={soon} at={at} zone={zone} />
        </Part>
      )}
      {byDay(later, zone).map(([date, ofDay]) => (
        <Part key={date} heading={<Day startsAt={ofDay[0]?.startsAt ?? at} at={at} zone={zone} />}>
          <List meetings={ofDay} at={at} zone={zone} />
        </Part>
      ))}
    </>
  );
}

function List({ meetings, at, zone }: ComingProps) {
  return (
    <ul className={entries['lines']}>
      {meetings.map((meeting) => (
        <Entry key={`${meeting.link} ${meeting.startsAt}`} meeting={meeting} at={at} zone={zone} />
      ))}
    </ul>
  );
}

function Day({ startsAt, at, zone }: { readonly startsAt: number; readonly at: number; readonly zone: string }) {
  const { t, i18n } = useTranslation();
  const day = dayWords(startsAt, { language: i18n.language, zone });
  const ahead = daysBetween(at, startsAt, zone);
  return (
    <time dateTime={dateOf(startsAt, zone)} suppressHydrationWarning>
      {ahead === 0 ? t('directory.today', { day }) : ahead === 1 ? t('directory.tomorrow', { day }) : day}
    </time>
  );
}

function byDay(meetings: readonly Listed[], zone: string): [date: string, meetings: Listed[]][] {
  const days = new Map<string, Listed[]>();
  for (const meeting of meetings) {
    const date = dateOf(meeting.startsAt ?? 0, zone);
    days.set(date, [...(days.get(date) ?? []), meeting]);
  }
  return [...days];
}
