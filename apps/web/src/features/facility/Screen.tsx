import { type Helpline } from '@homegroup/contracts';
import { type CommonView, currentItem, type SeatId } from '@homegroup/room';
import { LogOut, Volume2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { playTone } from '../../session/tones.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { CameraSwitch } from './CameraSwitch.js';
import { HelpText } from './HelpText.js';
import { OwnCamera } from './OwnCamera.js';
import { PanelStage } from './PanelStage.js';
import { Question } from './Question.js';
import { TimeLeft } from './TimeLeft.js';
import { Trouble } from './Trouble.js';
import { useSpeaker } from './use-speaker.js';
import styles from './Screen.module.css';

interface ScreenProps {
  readonly session: RoomSession;
  /** The facility wishes that its camera may be shown. */
  readonly hasCamera: boolean;
  readonly helplines: readonly Helpline[];
  readonly onLeave: () => void;
}

/** The meeting on a wall: read from three metres, served by one hand. No names, no people, nothing that leads away. */
export function Screen({ session, hasCamera, helplines, onLeave }: ScreenProps) {
  const { t } = useTranslation();
  const view = useStore(session.store, (state) => state.view);
  const own = useStore(session.store, (state) => state.own?.seat);
  const speaker = useSpeaker(session);
  useWatched(session, view, speaker, own);
  if (!view || own === undefined) return null;
  const item = currentItem(view);
  return (
    <div className={styles['screen']}>
      <header className={styles['bar']}>
        <PageHeading>{item ? t(`order.kind.${item.kind}`) : t('facility.room.label')}</PageHeading>
        {view.hours && <TimeLeft session={session} hours={view.hours} />}
        <div className={styles['ways']}>
          {hasCamera && <CameraSwitch session={session} />}
          <Button look="quiet" icon={<Volume2 aria-hidden="true" />} onPress={() => playTone('yours')}>
            {t('facility.room.soundTest')}
          </Button>
          <Button look="quiet" icon={<LogOut aria-hidden="true" />} onPress={onLeave}>
            {t('facility.room.leave')}
          </Button>
        </div>
      </header>
      <main className={styles['main']}>
        <Trouble session={session} />
        <PanelStage session={session} view={view} speaker={speaker} />
        <OwnCamera session={session} />
      </main>
      <Question session={session} view={view} own={own} />
      <HelpText helplines={helplines} />
    </div>
  );
}

/** The one who is heard is received large, and nobody else at all. */
function useWatched(
  session: RoomSession,
  view: CommonView | null,
  speaker: SeatId | null,
  own: SeatId | undefined,
): void {
  const isSeen = speaker !== own && (view?.seats.some(({ id, camera }) => id === speaker && camera) ?? false);
  const watched = isSeen ? speaker : null;
  useEffect(() => {
    session.watch(watched === null ? [] : [{ seat: watched, size: 'large' }]);
  }, [session, watched]);
}
