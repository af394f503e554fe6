import { type SeatView } from '@homegroup/room';
import { AudioLines, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { heldWords } from '../../i18n/held-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { Disc } from '../../ui/Disc.js';
import { Picture } from '../../ui/Picture.js';
import styles from './Face.module.css';

interface FaceProps {
  readonly session: RoomSession;
  readonly seat: SeatView;
  readonly showsFaces: boolean;
}

/** One person: their face or disc, their name, and whether they are muted, speaking or away. */
export function Face({ session, seat, showsFaces }: FaceProps) {
  const { t } = useTranslation();
  const isOwn = useStore(session.store, (state) => state.own?.seat === seat.id);
  const isSpeaking = useStore(session.store, (state) => state.speaking.includes(seat.id));
  return (
    <li className={styles['face']} data-speaking={isSpeaking} data-away={seat.away}>
      <div className={styles['picture']}>
        <FacePicture session={session} seat={seat} showsFaces={showsFaces} isOwn={isOwn} />
        {seat.away && <p className={styles['away']}>{t('room.awayNow')}</p>}
      </div>
      <p className={styles['name']}>
        <State isSpeaking={isSpeaking} isMuted={seat.muted} />
        <span dir="auto">{isOwn ? t('room.you', { name: seat.name }) : seat.name}</span>
        <span className="visually-hidden">, {seat.muted ? t('room.muted') : t('room.unmuted')}</span>
      </p>
      {seat.held.length > 0 && <p className={styles['held']}>{heldWords(t, seat.held).join(', ')}</p>}
    </li>
  );
}

function FacePicture({ session, seat, showsFaces, isOwn }: FaceProps & { readonly isOwn: boolean }) {
  const track = useStore(session.store, (state) => state.pictures.get(seat.id));
  const isShown = track !== undefined && seat.camera && showsFaces && !seat.away;
  return isShown ? <Picture track={track} mirrored={isOwn} /> : <Disc name={seat.name} seed={seat.id} size="small" />;
}

function State({ isSpeaking, isMuted }: { readonly isSpeaking: boolean; readonly isMuted: boolean }) {
  if (isSpeaking) return <AudioLines aria-hidden="true" size={16} />;
  return isMuted ? <MicOff aria-hidden="true" size={16} /> : null;
}
