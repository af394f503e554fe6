import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import styles from './StateOfThings.module.css';

/** What is not as it should be, in calm words, with what to do next. Takes no room when all is well. */
export function StateOfThings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const trouble = useStore(session.store, troubleOf);
  const isBlocked = useStore(session.store, (state) => state.sound === 'blocked');
  const microphone = useStore(session.store, (state) => state.microphone);
  const camera = useStore(session.store, (state) => state.camera);
  const refusal = useStore(session.store, (state) => state.refusal);
  return (
    <div className={styles['state']}>
      <Live>
        {refusal && <Notice>{t(`code.${refusal}`)}</Notice>}
        {trouble && <Notice>{t(`room.${trouble}`)}</Notice>}
        {microphone.kind === 'failed' && <Notice>{t(`problem.microphone.${microphone.problem}`)}</Notice>}
        {camera.kind === 'failed' && <Notice>{t(`problem.camera.${camera.problem}`)}</Notice>}
      </Live>
      {isBlocked && (
        <Button look="main" onPress={() => void session.startSound()}>
          {t('room.blocked')}
        </Button>
      )}
    </div>
  );
}

function troubleOf({
  presence,
  serverStopping,
  sound,
}: RoomState): 'serverStopping' | 'reconnecting' | 'soundLost' | null {
  if (serverStopping) return 'serverStopping';
  if (presence.kind === 'seated' && presence.line === 'down') return 'reconnecting';
  return sound === 'lost' ? 'soundLost' : null;
}
