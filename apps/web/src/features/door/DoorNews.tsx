import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { waitingIn } from './porch-state.js';
import { useKnockNews } from './use-knock-news.js';

/** Somebody knocks: a soft tone and a word, for those who may answer. */
export function DoorNews({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const waiting = useStore(session.store, waitingIn);
  const news = useKnockNews(waiting);
  const there = news.filter(({ id }) => waiting.some((one) => one.id === id));
  const [only] = there;
  const words =
    there.length === 1 && only
      ? t('door.news.knocks', { name: only.name })
      : t('door.news.knock', { count: there.length });
  return (
    <p className="visually-hidden" role="status">
      {there.length > 0 && words}
    </p>
  );
}
