import { type ChatMessage } from '@homegroup/contracts';
import { type ChatTo } from '@homegroup/room';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { meetingMessages } from '../../session/script.js';
import { FromMeeting } from './FromMeeting.js';
import { Message } from './Message.js';
import { Writing } from './Writing.js';
import styles from './ChatPanel.module.css';

/** What was written to this person and by them, and a place to write. Kept by nobody. */
export function ChatPanel({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const messages = useStore(session.store, (state) => state.messages).filter(isOfRoom);
  const own = useStore(session.store, (state) => state.own?.seat);
  const view = useStore(session.store, (state) => state.view);
  const script = useStore(session.store, (state) => state.script);
  const prepared = useMemo(() => meetingMessages({ view, script }), [view, script]);
  const [chosen, setChosen] = useState<ChatTo | null>(null);
  return (
    <div className={styles['panel']}>
      {prepared.length > 0 && <FromMeeting session={session} messages={prepared} />}
      {messages.length === 0 && <p className={styles['empty']}>{t('floor.chat.empty')}</p>}
      <ol className={styles['messages']} aria-live="polite">
        {messages.map((message) => (
          <Message
            key={message.id}
            session={session}
            message={message}
            isOwn={message.from === own}
            onReply={setChosen}
          />
        ))}
      </ol>
      <Writing session={session} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}

/** What is written with someone at the door stands there. */
function isOfRoom({ to }: ChatMessage): boolean {
  return to.kind !== 'knock';
}
