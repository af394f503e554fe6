import { type ShareClock, type Turn } from '@homegroup/room';
import { Pause, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';
import styles from './ShareButtons.module.css';

const MINUTE_MS = 60_000;

/** For whoever keeps the time: one minute more, pause, end. Takes no room while nobody shares. */
export function ShareButtons({ session }: { readonly session: RoomSession }) {
  const turn = useStore(session.store, (state) => state.view?.floor.turn ?? null);
  const mayPause = useMay(session, { kind: 'pauseTurn', turn: turn?.number ?? 0 });
  if (!turn || !mayPause) return null;
  return (
    <div className={styles['buttons']}>
      <More session={session} turn={turn} />
      <PauseSwitch session={session} turn={turn} />
      <End session={session} turn={turn} />
    </div>
  );
}

interface ForTurn {
  readonly session: RoomSession;
  readonly turn: Turn;
}

function More({ session, turn: { number: turn, lengthMs } }: ForTurn) {
  const { t } = useTranslation();
  if (lengthMs === null) return null;
  return (
    <Button look="large" onPress={() => void session.act({ kind: 'extendTurn', turn, lengthMs: lengthMs + MINUTE_MS })}>
      {t('floor.chair.more')}
    </Button>
  );
}

function PauseSwitch({ session, turn: { number: turn, phase } }: ForTurn) {
  const { t } = useTranslation();
  const isPaused = phase.kind === 'sharing' && phase.clock.kind === 'paused' && isHeldBack(phase.clock);
  const Icon = isPaused ? Play : Pause;
  return (
    <Button
      look="large"
      icon={<Icon aria-hidden="true" size={20} />}
      onPress={() => void session.act({ kind: isPaused ? 'resumeTurn' : 'pauseTurn', turn })}
    >
      {isPaused ? t('floor.chair.goOn') : t('floor.chair.pause')}
    </Button>
  );
}

/** By a servant, or by a moment of serenity whose sharer has not gone on yet: a servant lets the clock go on [T5, Y2]. */
function isHeldBack({ byServant, bySerenity }: ShareClock & { readonly kind: 'paused' }): boolean {
  return byServant || bySerenity;
}

function End({ session, turn: { number: turn } }: ForTurn) {
  const { t } = useTranslation();
  return (
    <Button
      look="large"
      aria-label={t('floor.chair.endLong')}
      icon={<Square aria-hidden="true" size={20} />}
      onPress={() => void session.act({ kind: 'endTurn', turn })}
    >
      {t('floor.chair.end')}
    </Button>
  );
}
