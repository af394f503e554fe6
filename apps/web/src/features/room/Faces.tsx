import { type SeatView } from '@homegroup/room';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useIsWide } from '../../use-is-wide.js';
import { Face } from './Face.js';
import { FACES, type FacesPage, pageOf, watchedOn } from './faces-page.js';
import { useSwipe } from './use-swipe.js';
import styles from './Faces.module.css';

const NOBODY: readonly SeatView[] = [];

interface FacesProps {
  readonly session: RoomSession;
  readonly showsFaces: boolean;
}

/** The people here, by page; only the cameras on the page looked at are received. */
export function Faces({ session, showsFaces }: FacesProps) {
  const { t } = useTranslation();
  const seats = useStore(session.store, (state) => state.view?.seats ?? NOBODY);
  const size = useIsWide() ? FACES.wide : FACES.narrow;
  const [asked, setAsked] = useState(0);
  const page = pageOf(seats, asked, size);
  const swipe = useSwipe((step) => setAsked(pageOf(seats, page.page + step, size).page));
  useWatch(session, page.seats, showsFaces);
  return (
    <section className={styles['faces']} aria-label={t('room.faces')} {...swipe}>
      <ul className={styles['grid']}>
        {page.seats.map((seat) => (
          <Face key={seat.id} session={session} seat={seat} showsFaces={showsFaces} />
        ))}
      </ul>
      {page.pages > 1 && <Pages page={page} onPage={setAsked} />}
    </section>
  );
}

function Pages({
  page: { page, pages },
  onPage,
}: {
  readonly page: FacesPage;
  readonly onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const [start, end] = document.dir === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <div className={styles['pages']}>
      <Turn label={t('room.previous')} Icon={start} isDisabled={page === 0} onPress={() => onPage(page - 1)} />
      <span role="status">{t('room.facesPage', { page: page + 1, pages })}</span>
      <Turn label={t('room.next')} Icon={end} isDisabled={page === pages - 1} onPress={() => onPage(page + 1)} />
    </div>
  );
}

interface TurnProps {
  readonly label: string;
  readonly Icon: typeof ChevronLeft;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Turn({ label, Icon, isDisabled, onPress }: TurnProps) {
  return (
    <Button
      look="quiet"
      aria-label={label}
      isDisabled={isDisabled}
      icon={<Icon aria-hidden="true" />}
      onPress={onPress}
    />
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
