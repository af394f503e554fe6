import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import styles from './StateOfThings.module.css';

/** What is not as it should be, in calm words, with what to do next. Takes no room when all is well. */
export function StateOfThings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const line = useStore(session.store, lineTrouble);
  const sound = useStore(session.store, (state) => state.sound);
  const microphone = useStore(session.store, (state) => state.microphone);
  const camera = useStore(session.store, (state) => state.camera);
  return (
    <div className={styles['state']}>
      {line && <Notice>{t(`room.${line}`)}</Notice>}
      {!line && sound === 'lost' && <Notice>{t('room.soundLost')}</Notice>}
      {sound === 'blocked' && (
        <Button look="main" onPress={() => void session.startSound()}>
          {t('room.blocked')}
        </Button>
      )}
      {microphone.kind === 'failed' && <Notice>{t(`problem.microphone.${microphone.problem}`)}</Notice>}
      {camera.kind === 'failed' && <Notice>{t(`problem.camera.${camera.problem}`)}</Notice>}
    </div>
  );
}

function lineTrouble({ presence, serverStopping }: RoomState): 'serverStopping' | 'reconnecting' | null {
  if (serverStopping) return 'serverStopping';
  return presence.kind === 'seated' && presence.line === 'down' ? 'reconnecting' : null;
}
