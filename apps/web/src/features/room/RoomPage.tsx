import { type Porch } from '@homegroup/contracts';
import { Menu, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Sheet } from '../../ui/Sheet.js';
import { Controls } from './Controls.js';
import { Faces } from './Faces.js';
import { People } from './People.js';
import { RoomMenu } from './RoomMenu.js';
import { Stage } from './Stage.js';
import { StateOfThings } from './StateOfThings.js';
import styles from './RoomPage.module.css';

interface RoomPageProps {
  readonly session: RoomSession;
  readonly porch: Porch;
}

/** The room: who is heard now, who is here, and one's own microphone and camera. */
export function RoomPage({ session, porch }: RoomPageProps) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState<'people' | 'menu' | null>(null);
  const [showsFaces, setShowsFaces] = useState(!isLineSaved());
  const close = () => setSheet(null);
  return (
    <div className={styles['room']}>
      <header className={styles['bar']}>
        <PageHeading>{porch.meeting.title}</PageHeading>
        <div className={styles['ways']}>
          <Count session={session} onPress={() => setSheet('people')} />
          <Button
            look="quiet"
            aria-label={t('room.menu')}
            icon={<Menu aria-hidden="true" size={24} />}
            onPress={() => setSheet('menu')}
          />
        </div>
      </header>
      <main className={styles['main']}>
        <StateOfThings session={session} />
        <Stage session={session} showsFaces={showsFaces} />
        <Faces session={session} showsFaces={showsFaces} />
      </main>
      <Controls session={session} />
      <Sheet title={t('room.people')} closeLabel={t('room.close')} isOpen={sheet === 'people'} onClose={close}>
        <People session={session} />
      </Sheet>
      <Sheet title={t('room.menu')} closeLabel={t('room.close')} isOpen={sheet === 'menu'} onClose={close}>
        <RoomMenu
          session={session}
          helplines={porch.helplines}
          onPeople={() => setSheet('people')}
          showsFaces={showsFaces}
          onShowFaces={setShowsFaces}
        />
      </Sheet>
    </div>
  );
}

function Count({ session, onPress }: { readonly session: RoomSession; readonly onPress: () => void }) {
  const { t } = useTranslation();
  const count = useStore(session.store, (state) => state.view?.seats.length ?? 0);
  return (
    <Button look="quiet" icon={<Users aria-hidden="true" size={20} />} onPress={onPress}>
      <span className={styles['count']}>{t('room.present', { count })}</span>
    </Button>
  );
}

/** The person has asked their browser to be sparing (Save Data API; not in every browser). */
function isLineSaved(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
