import { type Porch } from '@homegroup/contracts';
import { type SeatView } from '@homegroup/room';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Sheet } from '../../ui/Sheet.js';
import { Controls } from './Controls.js';
import { Faces } from './Faces.js';
import { NameNext } from './NameNext.js';
import { People } from './People.js';
import { RoomBar } from './RoomBar.js';
import { RoomMain } from './RoomMain.js';
import { RoomMenu } from './RoomMenu.js';
import { useUnread } from './use-unread.js';
import styles from './RoomPage.module.css';

interface RoomPageProps {
  readonly session: RoomSession;
  readonly porch: Porch;
  /** What trusted servants have besides, from elsewhere. */
  readonly servants: ServantParts;
  readonly chat: ReactNode;
}

export interface ServantParts {
  /** Under the thumb: a row above the main button, and a button among the others. */
  readonly row: ReactNode;
  readonly button: ReactNode;
  /** Beside the room on a desktop. */
  readonly side: ReactNode;
  readonly actionsFor: (seat: SeatView) => ReactNode;
}

type SheetName = 'people' | 'menu' | 'messages' | 'nameNext';

/** The room: who shares, who is here, and what this person can do now. */
export function RoomPage({ session, porch, servants, chat }: RoomPageProps) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [showsFaces, setShowsFaces] = useState(!isLineSaved());
  const unread = useUnread(session, sheet === 'messages');
  const view = useStore(session.store, (state) => state.view);
  const close = () => setSheet(null);
  const sheetFor = (name: SheetName, title: string, children: ReactNode) => (
    <Sheet title={title} closeLabel={t('room.close')} isOpen={sheet === name} onClose={close}>
      {children}
    </Sheet>
  );
  return (
    <div className={styles['room']}>
      <RoomBar session={session} title={porch.meeting.title} onOpen={setSheet} />
      <div className={styles['columns']}>
        <main className={styles['main']}>
          {view && <RoomMain session={session} view={view} showsFaces={showsFaces} />}
          <Faces session={session} showsFaces={showsFaces} />
        </main>
        {servants.side}
      </div>
      <Controls
        session={session}
        unread={unread}
        onMessages={() => setSheet('messages')}
        onNameNext={() => setSheet('nameNext')}
        servantRow={servants.row}
        servantButton={servants.button}
      />
      {sheetFor('people', t('room.people'), <People session={session} actionsFor={servants.actionsFor} />)}
      {sheetFor('messages', t('floor.chat.title'), chat)}
      {sheetFor('nameNext', t('floor.do.nameNext'), <NameNext session={session} onNamed={close} />)}
      {sheetFor(
        'menu',
        t('room.menu'),
        <RoomMenu
          session={session}
          helplines={porch.helplines}
          onPeople={() => setSheet('people')}
          showsFaces={showsFaces}
          onShowFaces={setShowsFaces}
        />,
      )}
    </div>
  );
}

/** The person has asked their browser to be sparing (Save Data API; not in every browser). */
function isLineSaved(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
