import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenDevice } from '../../session/media/choices.js';
import { type DeviceChoice, listDevices } from '../../session/media/device.js';
import { type RoomSession } from '../../session/room-session.js';
import { Choice } from '../../ui/Choice.js';

/** Which microphone and camera; offered once the browser tells their names. */
export function DeviceSettings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const [microphones, cameras] = [useNamed('audioinput'), useNamed('videoinput')];
  return (
    <>
      {microphones.length > 0 && (
        <Choice
          label={t('porch.microphone')}
          options={microphones}
          value={chosenDevice('microphone') ?? microphones[0]?.id ?? ''}
          onChange={(id) => void session.chooseMicrophone(id)}
        />
      )}
      {cameras.length > 0 && (
        <Choice
          label={t('porch.camera')}
          options={cameras}
          value={chosenDevice('camera') ?? cameras[0]?.id ?? ''}
          onChange={(id) => void session.chooseCamera(id)}
        />
      )}
    </>
  );
}

function useNamed(kind: 'audioinput' | 'videoinput'): readonly DeviceChoice[] {
  const [devices, setDevices] = useState<readonly DeviceChoice[]>([]);
  useEffect(() => {
    void listDevices(kind).then((found) => setDevices(found.filter(({ label }) => label !== '')));
  }, [kind]);
  return devices;
}
