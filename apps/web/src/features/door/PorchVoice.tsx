import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';

/** Speaking with the one other at the door, by one tap; nothing where this browser can only write. */
export function PorchVoice({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const voice = useStore(session.store, (state) => state.porchVoice);
  if (!voice?.canSpeak) return null;
  const { microphone, isOtherOn, isBlocked } = voice;
  const isOn = microphone.kind === 'on';
  const Icon = isOn ? MicOff : Mic;
  return (
    <>
      {isBlocked && (
        <Button look="main" onPress={() => void session.startPorchSound()}>
          {t('door.voice.blocked')}
        </Button>
      )}
      <Button
        isDisabled={microphone.kind === 'starting'}
        icon={<Icon aria-hidden="true" size={20} />}
        onPress={() => void session.speakAtPorch(!isOn)}
      >
        {isOn ? t('door.voice.stop') : t('door.voice.speak')}
      </Button>
      <Live>
        {isOn && <p>{t('door.voice.on')}</p>}
        {isOtherOn && <p>{t('door.voice.otherOn')}</p>}
        {microphone.kind === 'failed' && <Notice>{t(`problem.microphone.${microphone.problem}`)}</Notice>}
      </Live>
    </>
  );
}
