import { type MeetingPage } from '@homegroup/contracts';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cityOf } from '../../i18n/times.js';
import { useBrowser } from '../../use-browser.js';
import { At } from './At.js';
import { Part } from './Part.js';
import { dateWords, scheduleWords } from './schedule-words.js';
import { useZone } from './use-visitor.js';
import styles from './Info.module.css';

/** When a meeting takes place: the rule by its own clock, the next dates by the visitor's. */
export function When({ meeting, at }: Pick<MeetingPage, 'meeting' | 'at'>) {
  const { t, i18n } = useTranslation();
  const { schedule, timeZone, lengthMin: count, opensBeforeMin: before } = meeting;
  const isAlways = schedule.kind === 'always';
  return (
    <>
      <Part heading={t('directory.meeting.when')}>
        <p className={styles['state']} suppressHydrationWarning>
          {scheduleWords(t, schedule, i18n.language)}
        </p>
        {!isAlways && (
          <p>
            {t('directory.meeting.inPlace', { place: cityOf(timeZone) })}{' '}
            {t('directory.meeting.minutes', { count, before })}
          </p>
        )}
        <Bounds meeting={meeting} at={at} />
      </Part>
      {!isAlways && <NextDates meeting={meeting} />}
      {!isAlways && <Calendar path={`/feeds/meetings/${meeting.link}.ics`} />}
    </>
  );
}

function Bounds({ meeting: { schedule }, at }: Pick<MeetingPage, 'meeting' | 'at'>) {
  const { t, i18n } = useTranslation();
  if (schedule.kind === 'always' || schedule.kind === 'once') return null;
  const { from, until } = schedule;
  const isToCome = Date.parse(from) > at;
  return (
    <>
      {isToCome && <p>{t('directory.meeting.from', { day: dateWords(from, i18n.language) })}</p>}
      {until !== null && <p>{t('directory.meeting.until', { day: dateWords(until, i18n.language) })}</p>}
    </>
  );
}

function NextDates({ meeting: { next, timeZone } }: Pick<MeetingPage, 'meeting'>) {
  const { t } = useTranslation();
  const zone = useZone(timeZone);
  return (
    <Part heading={t('directory.meeting.next')}>
      {next.length === 0 ? (
        <p>{t('directory.meeting.nextNone')}</p>
      ) : (
        <ul className={styles['dates']}>
          {next.map(({ startsAt, isCancelled, note }) => (
            <li key={startsAt} data-cancelled={isCancelled || undefined}>
              <At at={startsAt} zone={zone} ownZone={timeZone} hasDay />
              {isCancelled && (
                <span className={styles['cancelled']}>
                  {[t('directory.state.cancelled'), note].filter(Boolean).join(': ')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** Ways into a calendar: once, or kept up to date. */
export function Calendar({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const host = useBrowser(() => location.host);
  return (
    <Part heading={t('directory.calendar.title')}>
      <p className={styles['taps']}>
        <a className={styles['tap']} href={path}>
          <CalendarPlus aria-hidden="true" size={20} />
          {t('directory.calendar.add')}
        </a>
        {host !== null && (
          <a className={styles['tap']} href={`webcal://${host}${path}`}>
            {t('directory.calendar.subscribe')}
          </a>
        )}
      </p>
    </Part>
  );
}
