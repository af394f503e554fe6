import { type MeetingSummary } from '@homegroup/contracts';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { daysBetween, dayInSentence, timeWords, untilWords } from '../../i18n/times.js';
import styles from './PorchPage.module.css';

interface OpeningProps {
  readonly meeting: MeetingSummary;
  /** Milliseconds until the doors open. */
  readonly leftMs: number | null;
}

/** Stands where the ways in will be, until the doors open: then they are there by themselves. */
export function Opening({ meeting, leftMs }: OpeningProps) {
  const { t } = useTranslation();
  const page = `/meetings/${meeting.link}`;
  if (leftMs === null) {
    return (
      <section className={styles['opening']}>
        <p className={styles['opens']}>{t('directory.opening.none')}</p>
        <Link href={page}>{t('directory.opening.about')}</Link>
      </section>
    );
  }
  return (
    <section className={styles['opening']}>
      <p className={styles['opens']}>
        <Opens meeting={meeting} leftMs={leftMs} />
      </p>
      <p>{t('directory.opening.byItself')}</p>
      <p className={styles['links']}>
        <a href={`/feeds/meetings/${meeting.link}.ics`}>
          <CalendarPlus aria-hidden="true" size={20} />
          {t('directory.calendar.add')}
        </a>
        <Link href={page}>{t('directory.opening.about')}</Link>
      </p>
    </section>
  );
}

function Opens({ meeting: { room }, leftMs }: { readonly meeting: MeetingSummary; readonly leftMs: number }) {
  const { t, i18n } = useTranslation();
  if (room.kind !== 'notYet') return null;
  const place = { language: i18n.language, zone: null };
  const words = { time: timeWords(room.opensAt, place), in: untilWords(leftMs, i18n.language) };
  const days = daysBetween(room.opensAt - leftMs, room.opensAt, null);
  return (
    <time dateTime={new Date(room.opensAt).toISOString()}>
      {days === 0
        ? t('directory.opening.today', words)
        : t('directory.opening.later', { ...words, day: dayInSentence(room.opensAt, place) })}
    </time>
  );
}
