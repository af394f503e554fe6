import { type Listed } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { At } from './At.js';
import { kindWords, stateWords } from './meeting-words.js';
import styles from './Entry.module.css';

interface EntryProps {
  readonly meeting: Listed;
  /** The server's clock. */
  readonly at: number;
  /** The time zone of the page; null stands for this device's. */
  readonly zone: string | null;
  /** Whether it stands among others of its group, where headings tell the group and none the day. */
  readonly isInGroup?: boolean;
}

/** A meeting in a list: when, what, and a way to read more. One that lets people in has a way in, too. */
export function Entry({ meeting, at, zone, isInGroup = false }: EntryProps) {
  const { t } = useTranslation();
  const { link, title, room, isCancelled } = meeting;
  const isOpen = room.kind === 'open' && !isCancelled;
  const isLocked = room.kind === 'open' && room.door === 'locked';
  return (
    <li className={styles[isOpen ? 'card' : 'entry']} data-cancelled={isCancelled || undefined}>
      <p className={styles['when']} data-day={isInGroup || undefined}>
        <When meeting={meeting} zone={zone} hasDay={isInGroup} />
      </p>
      <What meeting={meeting} at={at} isInGroup={isInGroup} />
      {isOpen && !isLocked && (
        <Link href={`/m/${link}`} className={styles['join'] ?? ''} aria-label={t('directory.joinNamed', { title })}>
          {t('directory.join')}
        </Link>
      )}
    </li>
  );
}

interface WhenProps extends Pick<EntryProps, 'meeting' | 'zone'> {
  readonly hasDay: boolean;
}

function When({ meeting: { startsAt, timeZone, room }, zone, hasDay }: WhenProps) {
  const { t } = useTranslation();
  if (startsAt !== null) return <At at={startsAt} zone={zone} ownZone={timeZone} hasDay={hasDay} />;
  const words = room.kind === 'open' ? t('directory.state.always') : t('directory.state.none');
  return <span className={styles['at']}>{words}</span>;
}

function What({ meeting, at, isInGroup }: Pick<EntryProps, 'meeting' | 'at' | 'isInGroup'>) {
  const { t, i18n } = useTranslation();
  const { link, title, group, fellowship } = meeting;
  const state = stateWords(t, meeting, at);
  return (
    <div className={styles['what']}>
      <h3>
        <Link href={`/meetings/${link}`}>{title}</Link>
      </h3>
      {!isInGroup && (
        <p className={styles['soft']}>
          {group} · {fellowship}
        </p>
      )}
      <p className={styles['soft']}>{kindWords(t, meeting, i18n.language).join(' · ')}</p>
      {state !== '' && <p className={styles['state']}>{state}</p>}
    </div>
  );
}
