import { Camera, CameraOff, LogOut, Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMuteKey } from './use-mute-key.js';
import styles from './Controls.module.css';

/** One's own microphone and camera, always in the same place under the thumb. */
export function Controls({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isSending = useStore(session.store, (state) => state.sending);
  useMuteKey(() => void session.setMicrophone(!session.store.getState().sending));
  return (
    <footer className={styles['controls']}>
      <p className={styles['state']} data-heard={isSending} role="status">
        {isSending ? t('room.youSpeak') : t('room.youAreMuted')}
      </p>
      <Microphone session={session} isSending={isSending} />
      <div className={styles['others']}>
        <CameraSwitch session={session} />
        <Button look="stacked" icon={<LogOut aria-hidden="true" />} onPress={() => void session.leave()}>
          {t('room.leave')}
        </Button>
      </div>
    </footer>
  );
}

function Microphone({ session, isSending }: { readonly session: RoomSession; readonly isSending: boolean }) {
  const { t } = useTranslation();
  const isStarting = useStore(session.store, (state) => state.microphone.kind === 'starting');
  const Icon = isSending ? Mic : MicOff;
  return (
    <Button
      look="main"
      isDisabled={isStarting}
      icon={<Icon aria-hidden="true" />}
      onPress={() => void session.setMicrophone(!isSending)}
    >
      {isSending ? t('room.mute') : t('room.unmute')}
    </Button>
  );
}

function CameraSwitch({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const camera = useStore(session.store, (state) => state.camera.kind);
  const isOn = camera === 'on';
  const Icon = isOn ? Camera : CameraOff;
  return (
    <Button
      look="stacked"
      isDisabled={camera === 'starting'}
      aria-label={isOn ? t('room.cameraOff') : t('room.cameraOn')}
      icon={<Icon aria-hidden="true" />}
      onPress={() => void session.setCamera(!isOn)}
    >
      {t('room.camera')}
    </Button>
  );
}
