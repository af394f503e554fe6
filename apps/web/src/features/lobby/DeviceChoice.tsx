import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceChoice as Device, listDevices } from '../../session/media/device.js';
import { Choice } from '../../ui/Choice.js';

interface DeviceChoiceProps {
  readonly kind: 'audioinput' | 'videoinput';
  readonly label: string;
  readonly track: MediaStreamTrack;
  readonly onChoose: (deviceId: string) => void;
}

/** Which microphone or camera, once permission lets their names be known. */
export function DeviceChoice({ kind, label, track, onChoose }: DeviceChoiceProps) {
  const { t } = useTranslation();
  const [devices, setDevices] = useState<readonly Device[]>([]);
  useEffect(() => {
    void listDevices(kind).then(setDevices);
  }, [kind, track]);
  if (devices.length === 0) return null;
  const options = devices.map((device, index) => ({
    id: device.id,
    label: device.label || t('porch.unnamedDevice', { number: index + 1 }),
  }));
  return <Choice label={label} options={options} value={track.getSettings().deviceId ?? ''} onChange={onChoose} />;
}
