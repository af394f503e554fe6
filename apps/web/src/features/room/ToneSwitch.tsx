import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasTones, playTone, setTones } from '../../session/tones.js';
import { Button } from '../../ui/Button.js';

/** Soft tones on or off, for this tab; switched on, one is heard. */
export function ToneSwitch() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(hasTones);
  const Icon = isOn ? Bell : BellOff;
  return (
    <Button
      icon={<Icon aria-hidden="true" size={20} />}
      onPress={() => {
        setTones(!isOn);
        setOn(!isOn);
        playTone('nearlyOver');
      }}
    >
      {isOn ? t('floor.tones.on') : t('floor.tones.off')}
    </Button>
  );
}
