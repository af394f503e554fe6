import { type Group, type GroupMeeting } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { CopyLink } from './CopyLink.js';
import { startWords } from './start-words.js';
import styles from './Serve.module.css';

interface GroupHomeProps {
  readonly group: Group;
  readonly meetings: readonly GroupMeeting[];
}

/** One group, as those who serve it see it: its meetings, and the ways to everything else. */
export function GroupHome({ group, meetings }: GroupHomeProps) {
  const { t } = useTranslation();
  const here = `/serve/groups/${group.id}`;
  return (
    <>
      <header>
        <Link href="/serve" className={styles['back'] ?? ''}>
          {t('serve.title')}
        </Link>
        <PageHeading>{group.settings.name}</PageHeading>
        <nav className={styles['links']} aria-label={group.settings.name}>
          <Link href={`${here}/settings`}>{t('serve.group.settings')}</Link>
          <Link href={`${here}/servants`}>{t('serve.servants.title')}</Link>
          <Link href={`${here}/members`}>{t('members.title')}</Link>
          <Link href={`${here}/readings`}>{t('plan.readings.title')}</Link>
          <Link href={`${here}/finders`}>{t('serve.finders')}</Link>
          <Link href={`/groups/${group.link}`}>{t('serve.group.page')}</Link>
        </nav>
      </header>
      <section className={styles['section']} aria-labelledby="meetings">
        <h2 id="meetings">{t('serve.meetings.title')}</h2>
        {meetings.length === 0 && <p>{t('serve.meetings.none')}</p>}
        <ul className={styles['list']}>
          {meetings.map((meeting) => (
            <MeetingCard key={meeting.id} meeting={meeting} href={`${here}/meetings/${meeting.id}`} />
          ))}
        </ul>
        <Link href={`${here}/meetings/new`} className={styles['main'] ?? ''}>
          {t('serve.meetings.add')}
        </Link>
      </section>
    </>
  );
}

function MeetingCard({ meeting, href }: { readonly meeting: GroupMeeting; readonly href: string }) {
  const { t } = useTranslation();
  return (
    <li className={styles['card']}>
      <h3>
        <Link href={href}>{meeting.settings.title}</Link>
      </h3>
      <Next meeting={meeting} />
      <p className={styles['links']}>
        <Link href={`${href}/order`}>{t('plan.order.title')}</Link>
        <Link href={`${href}/roster`}>{t('roster.title')}</Link>
      </p>
      <CopyLink label={t('serve.meetings.link')} address={`${location.origin}/m/${meeting.link}`} />
    </li>
  );
}

function Next({ meeting: { settings, next } }: { readonly meeting: GroupMeeting }) {
  const { t, i18n } = useTranslation();
  if (settings.suspended) return <p>{t('serve.meetings.suspended')}</p>;
  const [first] = next;
  if (first === undefined) return <p>{t('serve.meetings.noNext')}</p>;
  return <p>{t('serve.meetings.next', { when: startWords(first, i18n.language, settings.timeZone) })}</p>;
}
