import { type SeatView } from '@homegroup/room';
import { Mic, MicOff } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { heldWords } from '../../i18n/held-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { Disc } from '../../ui/Disc.js';
import { TextInput } from '../../ui/TextInput.js';
import { PEOPLE_SHOWN, peopleShown } from './people-shown.js';
import styles from './People.module.css';

const NOBODY: readonly SeatView[] = [];

interface PeopleProps {
  readonly session: RoomSession;
  /** What can be done for someone, beside their name; nothing where this person can do nothing. */
  readonly actionsFor?: (seat: SeatView) => ReactNode;
  /** What stands above them. */
  readonly children?: ReactNode;
}

/** Everyone here, in the order in which they came; in a large room the first of them, and whoever is looked for by name. */
export function People({ session, actionsFor, children }: PeopleProps) {
  const { t } = useTranslation();
  const [lookedFor, setLookedFor] = useState('');
  const all = useStore(session.store, (state) => state.view?.seats ?? NOBODY);
  const own = useStore(session.store, (state) => state.own?.seat);
  const isLarge = all.length > PEOPLE_SHOWN;
  const { seats, more } = useMemo(() => peopleShown(all, isLarge ? lookedFor : ''), [all, isLarge, lookedFor]);
  return (
    <>
      {children}
      {isLarge && <TextInput kind="search" label={t('room.lookFor')} value={lookedFor} onChange={setLookedFor} />}
      <ul className={styles['people']}>
        {seats.map((seat) => (
          <Person key={seat.id} seat={seat} isOwn={seat.id === own}>
            {actionsFor?.(seat)}
          </Person>
        ))}
      </ul>
      <p role="status" className={styles['state']}>
        {isLarge && seats.length === 0 && t('room.nobodyCalledSo')}
        {more > 0 && t('room.morePeople', { count: more })}
      </p>
    </>
  );
}

interface PersonProps {
  readonly seat: SeatView;
  readonly isOwn: boolean;
  readonly children: ReactNode;
}

function Person({ seat, isOwn, children }: PersonProps) {
  const { t } = useTranslation();
  const about = [...seat.roles.map((role) => t(`floor.role.${role}`)), ...heldWords(t, seat.held)];
  return (
    <li>
      <Disc name={seat.name} seed={seat.id} size="tiny" />
      <span className={styles['name']}>
        <bdi>{isOwn ? t('room.you', { name: seat.name }) : seat.name}</bdi>
        {about.length > 0 && <span className={styles['roles']}>{about.join(', ')}</span>}
      </span>
      <span className={styles['state']}>{seat.away ? t('room.away') : <Microphone isMuted={seat.muted} />}</span>
      {children}
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
