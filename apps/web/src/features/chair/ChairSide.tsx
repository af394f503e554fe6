import { hasRight } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { useIsWide } from '../../use-is-wide.js';
import { ChairPanel } from './ChairPanel.js';
import { ChairPrompt } from './ChairPrompt.js';
import styles from './ChairSide.module.css';

/** The chair's console beside the room; on a phone it is a sheet instead. */
export function ChairSide({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const leads = useStore(session.store, ({ view, own }) => !!view && !!own && hasRight(view, own.seat, 'lead'));
  const isWide = useIsWide();
  if (!leads || !isWide) return null;
  return (
    <aside className={styles['side']} aria-label={t('floor.chair.title')}>
      <ChairPrompt session={session} />
      <ChairPanel session={session} />
    </aside>
  );
}
