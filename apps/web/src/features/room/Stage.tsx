import { type SeatView } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Disc } from '../../ui/Disc.js';
import { Picture } from '../../ui/Picture.js';
import { useHeld } from './use-held.js';
import { useSettled } from './use-settled.js';
import styles from './Stage.module.css';

/** How long someone must be heard before it is announced, in milliseconds: a screen reader is not to chase every word. */
const ANNOUNCE_AFTER_MS = 1_500;
/** How long the one heard last stays in the picture, in milliseconds: a breath changes nothing. */
const STAY_MS = 2_500;

interface StageProps {
  readonly session: RoomSession;
  readonly showsFaces: boolean;
}

interface WholeStageProps extends StageProps {
  /** In one line, where something else has the middle. */
  readonly isSmall: boolean;
}

/** Who is heard now: the face if it is shown, else a calm disc. */
export function Stage({ session, showsFaces, isSmall }: WholeStageProps) {
  const { t } = useTranslation();
  const speaker = useHeld(useStore(session.store, speakerOf), STAY_MS);
  const isAlone = useStore(session.store, (state) => state.view?.seats.length === 1);
  const isOneVoice = useStore(session.store, (state) => state.view?.floor.way === 'oneVoice');
  const quiet = isOneVoice ? t('order.oneVoice') : t('room.quiet');
  const nobody = isAlone && !isOneVoice ? t('room.alone') : quiet;
  const words = speaker ? t('room.speaking', { name: speaker.name }) : nobody;
  const settled = useSettled(words, ANNOUNCE_AFTER_MS);
  return (
    <section className={styles[isSmall ? 'small' : 'stage']} aria-label={t('room.stage')}>
      {speaker && isSmall && <Disc name={speaker.name} seed={speaker.id} size="tiny" />}
      {speaker && !isSmall && <Speaker key={speaker.id} session={session} seat={speaker} showsFaces={showsFaces} />}
      <p className={styles['words']} aria-hidden="true">
        {words}
      </p>
      <p className="visually-hidden" role="status">
        {settled}
      </p>
    </section>
  );
}

function Speaker({ session, seat, showsFaces }: StageProps & { readonly seat: SeatView }) {
  const track = useStore(session.store, (state) => state.pictures.get(seat.id));
  const isOwn = useStore(session.store, (state) => state.own?.seat === seat.id);
  if (!track || !showsFaces || !seat.camera) return <Disc name={seat.name} seed={seat.id} size="large" />;
  return (
    <div className={styles['picture']}>
      <Picture track={track} mirrored={isOwn} />
    </div>
  );
}

function speakerOf({ view, speaking }: RoomState): SeatView | undefined {
  return view?.seats.find(({ id }) => id === speaking[0]);
}
