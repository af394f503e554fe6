import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { clockWords, useShareClock } from '../../use-share-clock.js';
import { ShareButtons } from './ShareButtons.js';
import styles from './TimekeeperCard.module.css';

/** A large clock for whoever keeps the time, and nothing else. */
export function TimekeeperCard({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const turn = useStore(session.store, (state) => state.view?.floor.turn ?? null);
  const name = useStore(session.store, ({ view }) => view?.seats.find(({ id }) => id === turn?.seat)?.name ?? '');
  const clock = useShareClock(session.now, turn);
  if (!clock) return <p className={styles['nobody']}>{t('floor.timekeeper.nobody')}</p>;
  const words = { called: t('floor.asked', { name }), sharing: t('floor.sharing', { name }) };
  const stages = { paused: t('floor.paused'), nearlyOver: t('floor.nearly'), over: t('floor.time') };
  const lines = { ...words, ...stages };
  return (
    <div className={styles['card']} data-stage={clock.stage}>
      <p className={styles['name']}>
        <bdi>{name}</bdi>
      </p>
      <p className={styles['clock']} role="timer" aria-live="off">
        {clock.left === null ? '–' : clockWords(clock.left)}
      </p>
      <p className={styles['stage']}>{lines[clock.stage]}</p>
      <ShareButtons session={session} />
    </div>
  );
}
