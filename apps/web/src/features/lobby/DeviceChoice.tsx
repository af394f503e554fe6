import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { useDevices } from '../../use-devices.js';

interface DeviceChoiceProps {
  readonly kind: 'audioinput' | 'videoinput';
  readonly label: string;
  readonly track: MediaStreamTrack;
  readonly onChoose: (deviceId: string) => void;
}

/** Which microphone or camera; shown once there is a track, so that permission lets their names be known. */
export function DeviceChoice({ kind, label, track, onChoose }: DeviceChoiceProps) {
  const { t } = useTranslation();
  const devices = useDevices(kind);
  if (devices.length < 2) return null;
  const options = devices.map((device, index) => ({
    id: device.id,
    label: device.label || t('porch.unnamedDevice', { number: index + 1 }),
  }));
  return <Choice label={label} options={options} value={track.getSettings().deviceId ?? ''} onChange={onChoose} />;
}
