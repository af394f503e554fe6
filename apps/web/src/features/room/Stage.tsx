import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Disc } from '../../ui/Disc.js';
import { Picture } from '../../ui/Picture.js';
import { useSettled } from './use-settled.js';
import styles from './Stage.module.css';

/** How long someone must be heard before it is announced, in milliseconds: a screen reader is not to chase every word. */
const ANNOUNCE_AFTER_MS = 1_500;

/** Who is heard now: the face if it is shown, else a calm disc. */
export function Stage({ session, showsFaces }: { readonly session: RoomSession; readonly showsFaces: boolean }) {
  const { t } = useTranslation();
  const speaker = useStore(session.store, speakerOf);
  const isOwn = useStore(session.store, (state) => state.own?.seat === speaker?.id);
  const track = useStore(session.store, (state) => (speaker ? state.pictures.get(speaker.id) : undefined));
  const words = speaker ? t('room.speaking', { name: speaker.name }) : t('room.quiet');
  const settled = useSettled(words, ANNOUNCE_AFTER_MS);
  return (
    <section className={styles['stage']} aria-label={words}>
      {speaker && track && showsFaces && speaker.camera ? (
        <div className={styles['picture']}>
          <Picture track={track} mirrored={isOwn} />
        </div>
      ) : (
        speaker && <Disc name={speaker.name} seed={speaker.id} size="large" />
      )}
      <p className={styles['words']} aria-hidden="true">
        {words}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {settled}
      </p>
    </section>
  );
}

function speakerOf({ view, speaking }: RoomState) {
  return view?.seats.find(({ id }) => id === speaking[0]);
}
