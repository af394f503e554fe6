import { hasRight } from '@homegroup/room';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import styles from './SafetyBar.module.css';

interface SafetyBarProps {
  readonly session: RoomSession;
  readonly children: ReactNode;
}

/** Always in the same place, for those who serve or answer knocks; it takes no room for everyone else. */
export function SafetyBar({ session, children }: SafetyBarProps) {
  const { t } = useTranslation();
  const isShown = useStore(session.store, hasPart);
  if (!isShown) return null;
  return (
    <div role="group" aria-label={t('door.bar.label')} className={styles['bar']}>
      {children}
    </div>
  );
}

function hasPart({ view, own }: RoomState): boolean {
  return view !== null && own !== null && (own.porch !== null || hasRight(view, own.seat, 'serve'));
}
