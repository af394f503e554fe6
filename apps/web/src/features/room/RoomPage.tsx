import { type Porch } from '@homegroup/contracts';
import { Menu } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Controls } from './Controls.js';
import { Faces } from './Faces.js';
import { RoomMenu } from './RoomMenu.js';
import { Stage } from './Stage.js';
import { StateOfThings } from './StateOfThings.js';
import styles from './RoomPage.module.css';

/** The room: who is heard now, who is here, and one's own microphone and camera. */
export function RoomPage({ session, porch }: { readonly session: RoomSession; readonly porch: Porch }) {
  const { t } = useTranslation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [showsFaces, setShowsFaces] = useState(true);
  const count = useStore(session.store, (state) => state.view?.seats.length ?? 0);
  return (
    <div className={styles['room']}>
      <header className={styles['bar']}>
        <h1>{porch.meeting.title}</h1>
        <span className={styles['count']}>{t('room.present', { count })}</span>
        <Button
          look="quiet"
          aria-label={t('room.menu')}
          icon={<Menu aria-hidden="true" size={24} />}
          onPress={() => setMenuOpen(true)}
        >
          {''}
        </Button>
      </header>
      <main className={styles['main']}>
        <StateOfThings session={session} />
        <Stage session={session} showsFaces={showsFaces} />
        <Faces session={session} showsFaces={showsFaces} />
      </main>
      <Controls session={session} />
      <RoomMenu
        session={session}
        helplines={porch.helplines}
        isOpen={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        showsFaces={showsFaces}
        onShowFaces={setShowsFaces}
      />
    </div>
  );
}
