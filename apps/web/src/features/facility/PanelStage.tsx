import { type ShownText } from '@homegroup/contracts';
import { type CommonView, type SeatId } from '@homegroup/room';
import { AudioLines, UserRound, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Picture } from '../../ui/Picture.js';
import { ReadAloud } from './ReadAloud.js';
import { type Who, whoIs } from './who-speaks.js';
import styles from './Screen.module.css';

interface PanelStageProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly speaker: SeatId | null;
}

/** What is read, or who speaks. */
export function PanelStage({ session, view, speaker }: PanelStageProps) {
  const own = useStore(session.store, (state) => state.own?.seat);
  const text = useStore(session.store, textOf);
  const who = whoIs(view, own, speaker);
  // Then the question's own line says it all.
  const isOwnTurn = view.floor.turn?.seat === own;
  // What lies open before the meeting is for the panel.
  const isRead = text !== null && view.floor.way === 'oneVoice';
  return (
    <section className={styles['stage']} data-reads={isRead}>
      {isRead ? (
        <ReadAloud text={text} place={view.place} />
      ) : (
        <Face session={session} seat={speaker} who={who} isShown={isSeen(view, speaker)} />
      )}
      {!isOwnTurn && <WhoLine who={who} hasBegun={view.floor.way !== 'conversation'} />}
    </section>
  );
}

interface FaceProps {
  readonly session: RoomSession;
  readonly seat: SeatId | null;
  readonly who: Who;
  readonly isShown: boolean;
}

/** The face of the one who speaks, if it is given; else a calm disc without letters. */
function Face({ session, seat, who, isShown }: FaceProps) {
  const track = useStore(session.store, (state) => (seat === null ? undefined : state.pictures.get(seat)));
  if (track && isShown) {
    return (
      <div className={styles['face']}>
        <Picture track={track} mirrored={who === 'you'} />
      </div>
    );
  }
  const Icon = ICONS[who];
  return (
    <div className={styles['disc']} data-who={who} aria-hidden="true">
      <Icon />
    </div>
  );
}

const ICONS: Readonly<Record<Who, typeof Users>> = {
  you: AudioLines,
  leader: UserRound,
  speaker: UserRound,
  quiet: Users,
};

function WhoLine({ who, hasBegun }: { readonly who: Who; readonly hasBegun: boolean }) {
  const { t } = useTranslation();
  const words = who === 'quiet' && !hasBegun ? t('facility.room.welcome') : t(`facility.room.${who}`);
  return (
    <p className={styles['who']} role="status">
      {words}
    </p>
  );
}

function textOf({ script, view }: RoomState): ShownText | null {
  const item = view?.progress.item;
  return (item != null && script?.items[item]?.text) || null;
}

function isSeen(view: CommonView, seat: SeatId | null): boolean {
  return view.seats.some(({ id, camera, away }) => id === seat && camera && !away);
}
