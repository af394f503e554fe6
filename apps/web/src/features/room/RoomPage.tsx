import { type Porch } from '@homegroup/contracts';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { isReading } from '../../session/script.js';
import { Controls } from './Controls.js';
import { Faces } from './Faces.js';
import { RoomBar } from './RoomBar.js';
import { RoomMain } from './RoomMain.js';
import { type SheetName, RoomSheets } from './RoomSheets.js';
import { type OrderParts, type SafetyParts, type ServantParts } from './room-parts.js';
import { useTop } from './use-top.js';
import { useUnread } from './use-unread.js';
import styles from './RoomPage.module.css';

interface RoomPageProps {
  readonly session: RoomSession;
  readonly porch: Porch;
  readonly servants: ServantParts;
  readonly order: OrderParts;
  readonly safety: SafetyParts;
  readonly chat: ReactNode;
  /** A proof of attendance, where the meeting gives one. */
  readonly receipt: ReactNode;
}

/** The room: who shares, who is here, and what this person can do now. */
export function RoomPage({ session, porch, servants, order, safety, chat, receipt }: RoomPageProps) {
  const isSerene = safety.serenity !== null;
  const [sheet, setSheet] = useSheet(isSerene);
  const [showsFaces, setShowsFaces] = useState(!isLineSaved());
  const unread = useUnread(session, sheet === 'messages');
  const view = useStore(session.store, (state) => state.view);
  useTop(`${view?.progress.steps} ${isSerene}`);
  const comeForward = () => setSheet('comeForward');
  const look = view && isReading(view) ? 'text' : 'floor';
  return (
    <div className={styles['room']}>
      <RoomBar session={session} title={porch.meeting.title} onOpen={setSheet}>
        {order.strip(() => setSheet('order'))}
        {safety.bar(() => setSheet('door'))}
      </RoomBar>
      <div className={styles['columns']}>
        <main className={styles['main']} data-look={look}>
          {safety.news}
          {safety.serenity ?? (
            <>
              {servants.top}
              {view && <RoomMain {...{ session, view, showsFaces, order }} onComeForward={comeForward} />}
              <Faces session={session} showsFaces={showsFaces} />
            </>
          )}
        </main>
        {servants.side}
      </div>
      <Controls
        session={session}
        unread={unread}
        onMessages={() => setSheet('messages')}
        onNameNext={() => setSheet('nameNext')}
        onComeForward={comeForward}
        servantMain={servants.main}
        servantRow={isSerene ? null : servants.row}
        servantButton={servants.button}
      />
      <RoomSheets
        session={session}
        porch={porch}
        open={sheet}
        onOpen={setSheet}
        order={order}
        safety={safety}
        chat={chat}
        receipt={receipt}
        actionsFor={servants.actionsFor}
        faces={{ areShown: showsFaces, onShow: setShowsFaces }}
      />
    </div>
  );
}

/** One sheet at a time; all of them close when everything is to stand still, so that nobody misses it. */
function useSheet(isSerene: boolean) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [wasSerene, setWasSerene] = useState(isSerene);
  if (isSerene !== wasSerene) {
    setWasSerene(isSerene);
    if (isSerene) setSheet(null);
  }
  return [sheet, setSheet] as const;
}

/** The person has asked their browser to be sparing (Save Data API; not in every browser). */
function isLineSaved(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
