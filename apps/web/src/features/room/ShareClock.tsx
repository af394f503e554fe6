import { type Turn } from '@homegroup/room';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoomSession } from '../../session/room-session.js';
import { ClockRing } from '../../ui/ClockRing.js';
import { useShareClock, type ShareClockView } from '../../use-share-clock.js';
import { clockLine } from './floor-words.js';
import styles from './FloorStage.module.css';

interface ShareClockProps {
  readonly session: RoomSession;
  readonly turn: Turn;
  /** The face or disc of the one who shares. */
  readonly children: ReactNode;
}

const LOOKS: Record<ShareClockView['stage'], 'calm' | 'attention' | 'over' | 'standing'> = {
  called: 'standing',
  paused: 'standing',
  sharing: 'calm',
  nearlyOver: 'attention',
  over: 'over',
};

/** The one who shares in a ring that empties, and what is left in words. */
export function ShareClock({ session, turn, children }: ShareClockProps) {
  const { t } = useTranslation();
  const clock = useShareClock(session.now, turn);
  if (!clock) return children;
  const isLineDown = turn.phase.kind === 'sharing' && turn.phase.clock.kind === 'paused' && turn.phase.clock.byLine;
  return (
    <>
      <ClockRing fraction={clock.fraction} look={LOOKS[clock.stage]}>
        {children}
      </ClockRing>
      <p className={styles['clock']} role="timer" aria-live="off" data-stage={clock.stage}>
        {clockLine(t, clock)}
      </p>
      {isLineDown && <p className={styles['note']}>{t('floor.pausedLine')}</p>}
    </>
  );
}
