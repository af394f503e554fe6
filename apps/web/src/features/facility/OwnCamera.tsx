import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Picture } from '../../ui/Picture.js';
import styles from './Screen.module.css';

/** Whoever sits before the screen sees that they are seen, and how. */
export function OwnCamera({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const track = useStore(session.store, ({ own, pictures }) => (own ? pictures.get(own.seat) : undefined));
  if (!track) return null;
  return (
    <figure className={styles['own']}>
      <Picture track={track} mirrored />
      <figcaption>{t('facility.room.cameraIsOn')}</figcaption>
    </figure>
  );
}
