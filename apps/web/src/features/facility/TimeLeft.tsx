import { type Hours } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { deviceTimeWords } from '../../i18n/times.js';
import { type RoomSession } from '../../session/room-session.js';
import { useNow } from '../../use-now.js';
import styles from './Screen.module.css';

const MINUTE_MS = 60_000;

/** When the meeting ends, and how long that is; afterwards, when this screen closes. */
export function TimeLeft({ session, hours }: { readonly session: RoomSession; readonly hours: Hours }) {
  const { t, i18n } = useTranslation();
  const now = useNow(session.now);
  const time = (at: number) => deviceTimeWords(at, { language: i18n.language, zone: null });
  const left = hours.endsAt - now;
  if (left <= 0) return <p className={styles['time']}>{t('facility.room.closes', { time: time(hours.closesAt) })}</p>;
  return (
    <p className={styles['time']}>
      <span>{t('facility.room.ends', { time: time(hours.endsAt) })}</span>
      {now >= hours.startsAt && <span>{t('facility.room.left', { count: Math.ceil(left / MINUTE_MS) })}</span>}
    </p>
  );
}
