import { type CommonView, type SeatView } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { Disc } from '../../ui/Disc.js';
import { Picture } from '../../ui/Picture.js';
import { floorLine, nextLine } from './floor-words.js';
import { ShareClock } from './ShareClock.js';
import styles from './FloorStage.module.css';

interface FloorStageProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly showsFaces: boolean;
}

/** The share on the floor: who, how long, and who comes after. */
export function FloorStage({ session, view, showsFaces }: FloorStageProps) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const { turn } = view.floor;
  const holder = view.seats.find(({ id }) => id === turn?.seat);
  return (
    <section className={styles['stage']} aria-label={t('floor.shares')}>
      {turn && holder && (
        <ShareClock session={session} turn={turn}>
          <Holder session={session} seat={holder} showsFaces={showsFaces} />
        </ShareClock>
      )}
      <p className={styles['who']}>{floorLine(t, view, own)}</p>
      <Beside session={session} view={view} />
      <p className={styles['next']}>{nextLine(t, view)}</p>
    </section>
  );
}

function Holder({ session, seat, showsFaces }: Omit<FloorStageProps, 'view'> & { readonly seat: SeatView }) {
  const track = useStore(session.store, (state) => state.pictures.get(seat.id));
  const isOwn = useStore(session.store, (state) => state.own?.seat === seat.id);
  if (!track || !showsFaces || !seat.camera) return <Disc name={seat.name} seed={seat.id} size="large" />;
  return <Picture track={track} mirrored={isOwn} />;
}

/** Who is heard beside the one who shares: the chair, or whoever is invited. */
function Beside({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
  const { t } = useTranslation();
  const beside = useStore(session.store, ({ speaking }) => speaking.find((seat) => seat !== view.floor.turn?.seat));
  if (beside === undefined) return null;
  return <p className={styles['note']}>{t('floor.speaksBeside', { name: nameOf(view, beside) })}</p>;
}
