import { KEEP_OPEN_MS, type Hours } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { deviceTimeWords } from '../../i18n/times.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';
import styles from './ChairPanel.module.css';

const MINUTE_MS = 60_000;

/** When the meeting ends and its room closes, and how whoever leads keeps it open longer. */
export function RoomHours({ session }: { readonly session: RoomSession }) {
  const hours = useStore(session.store, (state) => state.view?.hours ?? null);
  return hours && <Known session={session} hours={hours} />;
}

function Known({ session, hours }: { readonly session: RoomSession; readonly hours: Hours }) {
  const { t, i18n } = useTranslation();
  const until = Math.min(hours.closesAt + KEEP_OPEN_MS, hours.latestAt);
  const mayKeep = useMay(session, { kind: 'keepOpen', until }) && until > hours.closesAt;
  // A facility's hours are hard: nobody can keep its room open.
  const isSharp = hours.latestAt === hours.closesAt;
  const time = (at: number) => deviceTimeWords(at, { language: i18n.language, zone: null });
  return (
    <div className={styles['row']}>
      <p>{t('floor.hours.times', { ends: time(hours.endsAt), closes: time(hours.closesAt) })}</p>
      {isSharp && <p>{t('facility.panel.sharp', { time: time(hours.closesAt) })}</p>}
      {mayKeep && (
        <Button onPress={() => void session.act({ kind: 'keepOpen', until })}>
          {t('floor.hours.keep', { count: Math.round((until - hours.closesAt) / MINUTE_MS) })}
        </Button>
      )}
    </div>
  );
}
