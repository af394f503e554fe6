import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenDevice } from '../../session/media/choices.js';
import { type RoomSession } from '../../session/room-session.js';
import { Choice } from '../../ui/Choice.js';
import { useDevices } from '../../use-devices.js';
import styles from './DeviceSettings.module.css';

/** Which microphone and camera; offered once the browser tells their names. */
export function DeviceSettings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="room-devices" className={styles['devices']}>
      <h3 id="room-devices">{t('room.settings')}</h3>
      <Kind kind="microphone" label={t('porch.microphone')} onChoose={(id) => void session.chooseMicrophone(id)} />
      <Kind kind="camera" label={t('porch.camera')} onChoose={(id) => void session.chooseCamera(id)} />
    </section>
  );
}

interface KindProps {
  readonly kind: 'microphone' | 'camera';
  readonly label: string;
  readonly onChoose: (id: string) => void;
}

function Kind({ kind, label, onChoose }: KindProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => chosenDevice(kind));
  const devices = useDevices(kind === 'microphone' ? 'audioinput' : 'videoinput');
  const named = devices.filter((device) => device.label !== '');
  if (named.length === 0) return <p className={styles['later']}>{t(`room.${kind}Later`)}</p>;
  return (
    <Choice
      label={label}
      options={named}
      value={chosen ?? named[0]?.id ?? ''}
      onChange={(id) => {
        setChosen(id);
        onChoose(id);
      }}
    />
  );
}
