import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { type MeetingMessage } from '../../session/script.js';
import { Linked } from './Linked.js';
import styles from './ChatPanel.module.css';

interface FromMeetingProps {
  readonly session: RoomSession;
  readonly messages: readonly MeetingMessage[];
}

/** What the group has prepared for its items, written by nobody in the room; its links work. */
export function FromMeeting({ session, messages }: FromMeetingProps) {
  const { t } = useTranslation();
  const order = useStore(session.store, (state) => state.view?.order);
  return (
    <section aria-labelledby="from-meeting" className={styles['prepared']}>
      <h3 id="from-meeting">{t('order.message.heading')}</h3>
      <ol className={styles['messages']} aria-live="polite">
        {messages.map(({ item, text }) => {
          const about = order?.find(({ id }) => id === item);
          return (
            <li key={item} className={styles['message']} data-meeting="true">
              {about && (
                <p className={styles['about']}>
                  <bdi>{itemName(t, about)}</bdi>
                </p>
              )}
              <p className={styles['text']} dir="auto">
                <Linked text={text} />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
