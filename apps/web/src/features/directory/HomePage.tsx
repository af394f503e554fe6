import { type Home, type MeetingSummary } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { NewHere } from './NewHere.js';
import styles from './HomePage.module.css';

/** The first page: what is on now, one tap from each. */
export function HomePage({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  return (
    <>
      <section className={styles['intro']}>
        <PageHeading>{t('home.heading')}</PageHeading>
        <p>{t('home.lead')}</p>
      </section>
      <section aria-labelledby="now" className={styles['section']}>
        <h2 id="now">{t('home.now')}</h2>
        {home.meetings.length === 0 && <p>{t('home.none')}</p>}
        <ul className={styles['list']}>
          {home.meetings.map((meeting) => (
            <MeetingCard key={meeting.link} meeting={meeting} />
          ))}
        </ul>
      </section>
      <NewHere />
    </>
  );
}

function MeetingCard({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const attendance = meeting.attendance === 'open' ? t('home.openMeeting') : t('home.closedMeeting');
  const isLocked = meeting.door === 'locked';
  return (
    <li className={styles['card']}>
      <div>
        <h3>{meeting.title}</h3>
        <p className={styles['soft']}>
          {meeting.group} · {meeting.fellowship}
        </p>
        <p>
          {attendance} · {isLocked ? t('home.locked') : presenceWords(t, meeting.present)}
        </p>
      </div>
      <Link
        href={`/m/${meeting.link}`}
        className={styles['join'] ?? ''}
        aria-label={t('home.joinNamed', { title: meeting.title })}
      >
        {t('home.join')}
      </Link>
    </li>
  );
}

function presenceWords(t: ReturnType<typeof useTranslation>['t'], present: number | null): string {
  if (present === null) return t('home.few');
  return present === 0 ? t('home.nobody') : t('home.present', { count: present });
}
