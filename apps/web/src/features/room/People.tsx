import { type SeatView } from '@homegroup/room';
import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Disc } from '../../ui/Disc.js';
import styles from './People.module.css';

const NOBODY: readonly SeatView[] = [];

/** Everyone here, in the order in which they came. */
export function People({ session }: { readonly session: RoomSession }) {
  const seats = useStore(session.store, (state) => state.view?.seats ?? NOBODY);
  const own = useStore(session.store, (state) => state.own?.seat);
  return (
    <ul className={styles['people']}>
      {seats.map((seat) => (
        <Person key={seat.id} seat={seat} isOwn={seat.id === own} />
      ))}
    </ul>
  );
}

function Person({ seat, isOwn }: { readonly seat: SeatView; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <Disc name={seat.name} seed={seat.id} size="tiny" />
      <span className={styles['name']}>
        <bdi>{isOwn ? t('room.you', { name: seat.name }) : seat.name}</bdi>
      </span>
      <span className={styles['state']}>{seat.away ? t('room.away') : <Microphone isMuted={seat.muted} />}</span>
    </li>
  );
}

function Microphone({ isMuted }: { readonly isMuted: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {isMuted ? <MicOff aria-hidden="true" size={18} /> : <Mic aria-hidden="true" size={18} />}
      <span className="visually-hidden">{isMuted ? t('room.muted') : t('room.unmuted')}</span>
    </>
  );
}
