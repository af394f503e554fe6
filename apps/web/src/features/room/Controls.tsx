import { Camera, CameraOff, LogOut, Mic, MicOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import styles from './Controls.module.css';

/** One's own microphone and camera, always in the same place under the thumb. M on a keyboard mutes and unmutes. */
export function Controls({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isSending = useStore(session.store, (state) => state.sending);
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  const camera = useStore(session.store, (state) => state.camera.kind);
  useMuteKey(() => void session.setMicrophone(!session.store.getState().sending));
  return (
    <footer className={styles['controls']} aria-label={t('room.controls')} role="group">
      <Button
        look="main"
        isDisabled={isStarting}
        icon={isSending ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        onPress={() => void session.setMicrophone(!isSending)}
      >
        {isSending ? t('room.mute') : t('room.unmute')}
      </Button>
      <Button
        isDisabled={camera === 'starting'}
        aria-label={camera === 'on' ? t('room.cameraOff') : t('room.cameraOn')}
        icon={camera === 'on' ? <Camera aria-hidden="true" /> : <CameraOff aria-hidden="true" />}
        onPress={() => void session.setCamera(camera !== 'on')}
      >
        <span className={styles['wide']}>{camera === 'on' ? t('room.cameraOff') : t('room.cameraOn')}</span>
      </Button>
      <Button aria-label={t('room.leave')} icon={<LogOut aria-hidden="true" />} onPress={() => void session.leave()}>
        <span className={styles['wide']}>{t('room.leave')}</span>
      </Button>
      {isSending && (
        <p className={styles['heard']} role="status">
          {t('room.youSpeak')}
        </p>
      )}
    </footer>
  );
}

function useMuteKey(toggle: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]') !== null;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (event.key.toLowerCase() === 'm' && isPlain && !isTyping) toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
