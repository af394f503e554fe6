import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';

/** What is not as it should be, with what to do next; nothing when all is well. */
export function Trouble({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const line = useStore(session.store, lineTrouble);
  const { refusal, microphone, camera, sound, view } = useStore(session.store);
  return (
    <div>
      <Live>
        {view?.serenity.isOn && (
          <Notice>
            {t('door.serenity.title')} {t('door.serenity.safe')}
          </Notice>
        )}
        {refusal && <Notice>{t(`code.${refusal}`)}</Notice>}
        {line && <Notice>{t(`room.${line}`)}</Notice>}
        {microphone.kind === 'failed' && <Notice>{t(`problem.microphone.${microphone.problem}`)}</Notice>}
        {camera.kind === 'failed' && <Notice>{t(`problem.camera.${camera.problem}`)}</Notice>}
      </Live>
      {sound === 'blocked' && (
        <Button look="main" onPress={() => void session.startSound()}>
          {t('facility.room.hear')}
        </Button>
      )}
    </div>
  );
}

function lineTrouble({
  presence,
  serverStopping,
  sound,
}: RoomState): 'serverStopping' | 'reconnecting' | 'soundLost' | null {
  if (serverStopping) return 'serverStopping';
  if (presence.kind === 'seated' && presence.line === 'down') return 'reconnecting';
  return sound === 'lost' ? 'soundLost' : null;
}
