import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Notices } from '../../ui/Notices.js';
import { useTrouble } from '../../use-trouble.js';
import styles from './Screen.module.css';

/** What is not as it should be, with what to do next; nothing when all is well. */
export function Trouble({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isBlocked = useStore(session.store, (state) => state.sound === 'blocked');
  const standsStill = useStore(session.store, ({ view }) => view?.serenity.isOn === true);
  const trouble = useTrouble(session);
  const still = `${t('door.serenity.title')} ${t('door.serenity.safe')}`;
  return (
    <div className={styles['trouble']}>
      <Notices words={standsStill ? [still, ...trouble] : trouble} />
      {isBlocked && (
        <Button look="main" onPress={() => void session.startSound()}>
          {t('facility.room.hear')}
        </Button>
      )}
    </div>
  );
}
