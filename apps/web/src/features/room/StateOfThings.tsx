import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Notices } from '../../ui/Notices.js';
import { useTrouble } from '../../use-trouble.js';
import styles from './StateOfThings.module.css';

/** What is not as it should be, in calm words, with what to do next. Takes no room when all is well. */
export function StateOfThings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isBlocked = useStore(session.store, (state) => state.sound === 'blocked');
  return (
    <div className={styles['state']}>
      <Notices words={useTrouble(session)} />
      {isBlocked && (
        <Button look="main" onPress={() => void session.startSound()}>
          {t('room.blocked')}
        </Button>
      )}
    </div>
  );
}
