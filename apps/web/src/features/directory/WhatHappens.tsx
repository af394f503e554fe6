import { type MeetingPage } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { languageWords } from '../../i18n/times.js';
import { type Translate } from './meeting-words.js';
import { Part } from './Part.js';
import styles from './Info.module.css';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** What will happen in a meeting, by name and value. */
export function WhatHappens({ meeting }: Pick<MeetingPage, 'meeting'>) {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const facts: [name: string, value: string][] = [
    [t('directory.meeting.formats'), list.format(meeting.formats.map((format) => t(`meeting.format.${format}`)))],
    [t('directory.meeting.way'), t(`floor.way.${meeting.way}`)],
    [t('directory.meeting.share'), shareWords(t, meeting)],
    [t('directory.meeting.language'), languageWords(meeting.language, i18n.language)],
    [t('directory.meeting.tags'), list.format(meeting.tags.map((tag) => t(`meeting.tag.${tag}`)))],
  ];
  return (
    <Part heading={t('directory.meeting.what')}>
      <dl className={styles['facts']}>
        {facts.map(
          ([name, value]) =>
            value !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p>
        <Link className={styles['tap'] ?? ''} href="/new-here">
          {t('directory.meeting.inside')}
        </Link>
      </p>
    </Part>
  );
}

function shareWords(t: Translate, { style, shareLengthMs }: MeetingPage['meeting']): string {
  if (style === 'unlimited') return t('directory.meeting.noLimit');
  return shareLengthMs % MINUTE_MS === 0
    ? t('directory.meeting.minutesEach', { count: shareLengthMs / MINUTE_MS })
    : t('directory.meeting.secondsEach', { count: Math.round(shareLengthMs / SECOND_MS) });
}
