import { Camera, CameraOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';

/** Only where the facility wishes to be seen. What the panel sees is said as long as it sees it. */
export function CameraSwitch({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const camera = useStore(session.store, (state) => state.camera.kind);
  const isOn = camera === 'on';
  const Icon = isOn ? Camera : CameraOff;
  return (
    <Button
      look="quiet"
      isDisabled={camera === 'starting'}
      icon={<Icon aria-hidden="true" />}
      onPress={() => void session.setCamera(!isOn)}
    >
      {isOn ? t('facility.room.cameraOff') : t('facility.room.cameraOn')}
    </Button>
  );
}
