import { type DoorKind } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { useMay } from '../../use-may.js';
import styles from './Door.module.css';

/** Why the door asks for a knock now, for those who serve there; and what holds a newcomer back, for them alone. */
export function DoorNotices({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isQuiet = useStore(session.store, isNewHere);
  return (
    <div className={styles['notices']}>
      <Live>{isQuiet && <p className={styles['quiet']}>{t('door.quiet.line')}</p>}</Live>
      <Armed session={session} />
    </div>
  );
}

/** The door has turned to knocks by itself; it stays so until somebody who serves there decides. */
function Armed({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const because = useStore(session.store, ({ view }) => view?.door.because ?? null);
  const door: DoorKind = 'open';
  const mayOpen = useMay(session, { kind: 'setDoor', door });
  const [seen, setSeen] = useState<string | null>(null);
  const isNews = because !== null && mayOpen && seen !== because;
  return (
    <Live>
      {isNews && (
        <Notice>
          <p>{because === 'sentAway' ? t('door.news.armedRemoval') : t('door.news.armedCrowd')}</p>
          <div className={styles['notice']}>
            <Button onPress={() => void session.act({ kind: 'setDoor', door })}>{t('door.news.reopen')}</Button>
            <Button onPress={() => setSeen(because)}>{t('door.news.leave')}</Button>
          </div>
        </Notice>
      )}
    </Live>
  );
}

function isNewHere({ view, own }: RoomState): boolean {
  return view?.seats.some(({ id, held }) => id === own?.seat && held.includes('quarantine')) ?? false;
}
