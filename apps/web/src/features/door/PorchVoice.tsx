import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type PorchVoiceState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';

interface PorchVoiceProps {
  readonly session: RoomSession;
}

/** Speaking with the one other at the door, by one tap; nothing where this browser can only write. */
export function PorchVoice({ session }: PorchVoiceProps) {
  const { t } = useTranslation();
  const voice = useStore(session.store, (state) => state.porchVoice);
  // A microphone that is open can be closed whatever becomes of the sound meanwhile.
  if (!voice || (!voice.canSpeak && voice.microphone.kind === 'off')) return null;
  const { microphone, isBlocked } = voice;
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
      <Told session={session} voice={voice} />
    </>
  );
}

function Told({
  session,
  voice: { microphone, isOtherOn, isBlocked },
}: PorchVoiceProps & { readonly voice: PorchVoiceState }) {
  const { t } = useTranslation();
  const isSeated = useStore(session.store, (state) => state.own !== null);
  return (
    <Live>
      {microphone.kind === 'on' && <p>{isSeated ? t('door.voice.onSeated') : t('door.voice.on')}</p>}
      {isOtherOn && !isBlocked && <p>{t('door.voice.otherOn')}</p>}
      {microphone.kind === 'failed' && <Notice>{t(`problem.microphone.${microphone.problem}`)}</Notice>}
    </Live>
  );
}
