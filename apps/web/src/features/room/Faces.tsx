import { type SeatView } from '@homegroup/room';
import { ChevronLeft, ChevronRight, MicOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Disc } from '../../ui/Disc.js';
import { Picture } from '../../ui/Picture.js';
import { pageOf, watchedOn } from './faces.js';
import { useSwipe } from './use-swipe.js';
import styles from './Faces.module.css';

const NOBODY: readonly SeatView[] = [];

/** The people here, six to a page; only the cameras on the page looked at are received. */
export function Faces({ session, showsFaces }: { readonly session: RoomSession; readonly showsFaces: boolean }) {
  const { t } = useTranslation();
  const seats = useStore(session.store, (state) => state.view?.seats ?? NOBODY);
  const [asked, setAsked] = useState(0);
  const { page, pages, seats: shown } = pageOf(seats, asked);
  const swipe = useSwipe((step) => setAsked(Math.min(pages - 1, Math.max(0, page + step))));
  useWatch(session, shown, showsFaces);
  return (
    <section className={styles['faces']} aria-label={t('room.faces')} {...swipe}>
      <ul className={styles['grid']}>
        {shown.map((seat) => (
          <Face key={seat.id} session={session} seat={seat} showsFaces={showsFaces} />
        ))}
      </ul>
      {pages > 1 && (
        <nav className={styles['pages']} aria-label={t('room.facesPage', { page: page + 1, pages })}>
          <Button
            look="quiet"
            aria-label={t('room.previous')}
            isDisabled={page === 0}
            icon={<ChevronLeft aria-hidden="true" />}
            onPress={() => setAsked(page - 1)}
          >
            {''}
          </Button>
          <span>{t('room.facesPage', { page: page + 1, pages })}</span>
          <Button
            look="quiet"
            aria-label={t('room.next')}
            isDisabled={page === pages - 1}
            icon={<ChevronRight aria-hidden="true" />}
            onPress={() => setAsked(page + 1)}
          >
            {''}
          </Button>
        </nav>
      )}
    </section>
  );
}

interface FaceProps {
  readonly session: RoomSession;
  readonly seat: SeatView;
  readonly showsFaces: boolean;
}

function Face({ session, seat, showsFaces }: FaceProps) {
  const { t } = useTranslation();
  const track = useStore(session.store, (state) => state.pictures.get(seat.id));
  const isOwn = useStore(session.store, (state) => state.own?.seat === seat.id);
  const isSpeaking = useStore(session.store, (state) => state.speaking.includes(seat.id));
  const hasPicture = track !== undefined && seat.camera && showsFaces;
  const name = isOwn ? t('room.you', { name: seat.name }) : seat.name;
  const states = [seat.muted ? t('room.muted') : t('room.unmuted'), ...(seat.away ? [t('room.away')] : [])];
  return (
    <li className={styles['face']} data-speaking={isSpeaking} data-away={seat.away}>
      <div className={styles['picture']}>
        {hasPicture ? (
          <Picture track={track} mirrored={isOwn} />
        ) : (
          <Disc name={seat.name} seed={seat.id} size="small" />
        )}
      </div>
      <p className={styles['name']}>
        {seat.muted && <MicOff aria-hidden="true" size={16} />}
        <span>{name}</span>
        <span className="visually-hidden">, {states.join(', ')}</span>
      </p>
      {seat.away && (
        <p className={styles['away']} aria-hidden="true">
          {t('room.away')}
        </p>
      )}
    </li>
  );
}

function useWatch(session: RoomSession, shown: readonly SeatView[], showsFaces: boolean): void {
  const speaking = useStore(session.store, (state) => state.speaking[0]);
  const speaker = useStore(session.store, (state) => state.view?.seats.find(({ id }) => id === speaking));
  const own = useStore(session.store, (state) => state.own?.seat);
  const watched = JSON.stringify(showsFaces ? watchedOn(shown, speaker, own) : []);
  useEffect(() => {
    session.watch(JSON.parse(watched) as ReturnType<typeof watchedOn>);
  }, [session, watched]);
}
