import { type MeetingPage } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { daysBetween, dayInSentence, timeWords, untilWords } from '../../i18n/times.js';
import { stateWords, type Translate } from './meeting-words.js';
import { Part } from './Part.js';
import { useNow, useZone } from './use-visitor.js';
import styles from './Info.module.css';
import entries from './Entry.module.css';

/** The way in: the door itself while it lets anyone in, and else when it opens. */
export function ComeIn({ meeting, at }: Pick<MeetingPage, 'meeting' | 'at'>) {
  const { t } = useTranslation();
  const now = useNow(at);
  const { room, link, title } = meeting;
  if (room.kind === 'none') return null;
  const isOpen = room.kind === 'open' || room.opensAt <= now;
  const isLocked = room.kind === 'open' && room.door === 'locked';
  const state = stateWords(t, meeting, now);
  return (
    <Part heading={t('directory.meeting.come')}>
      {state !== '' && <p className={styles['state']}>{state}</p>}
      {isOpen ? <p>{nowWords(t, meeting)}</p> : <Opens meeting={meeting} opensAt={room.opensAt} now={now} />}
      {!isLocked && (
        <p>
          {isOpen ? (
            <Link
              href={`/m/${link}`}
              className={entries['join'] ?? ''}
              aria-label={t('directory.joinNamed', { title })}
            >
              {t('directory.join')}
            </Link>
          ) : (
            <Link href={`/m/${link}`} className={styles['tap'] ?? ''}>
              {t('directory.meeting.link')}
            </Link>
          )}
        </p>
      )}
    </Part>
  );
}

/** How one comes in just now, by the door. */
function nowWords(t: Translate, { room }: OpensProps['meeting']): string {
  const door = room.kind === 'open' ? room.door : 'open';
  return door === 'open' ? t('directory.meeting.comeNow') : t(`door.means.${door}`);
}

interface OpensProps extends Pick<MeetingPage, 'meeting'> {
  readonly opensAt: number;
  readonly now: number;
}

function Opens({ meeting, opensAt, now }: OpensProps) {
  const { t, i18n } = useTranslation();
  const zone = useZone(meeting.timeZone);
  const place = { language: i18n.language, zone };
  const words = { time: timeWords(opensAt, place), in: untilWords(opensAt - now, i18n.language) };
  const isToday = daysBetween(now, opensAt, zone) === 0;
  return (
    <p suppressHydrationWarning>
      {isToday
        ? t('directory.meeting.comeLater', words)
        : t('directory.meeting.comeLaterDay', { ...words, day: dayInSentence(opensAt, place) })}
    </p>
  );
}
