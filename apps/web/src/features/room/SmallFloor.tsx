import { type CommonView, currentReader } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { playTone } from '../../session/tones.js';
import { useShareClock } from '../../use-share-clock.js';
import { clockLine, floorLine } from './floor-words.js';
import styles from './SmallFloor.module.css';

interface SmallFloorProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly isByTurns: boolean;
}

/** The floor in one line, while a text has the middle. */
export function SmallFloor({ session, view, isByTurns }: SmallFloorProps) {
  return isByTurns ? <Share session={session} view={view} /> : <Reader session={session} view={view} />;
}

function Share({ session, view }: Omit<SmallFloorProps, 'isByTurns'>) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const clock = useShareClock(session.now, view.floor.turn);
  const left = clock ? clockLine(t, clock) : '';
  return (
    <p className={styles['floor']}>
      <span>{floorLine(t, view, own)}</span>
      {left && (
        <span role="timer" aria-live="off">
          {left}
        </span>
      )}
    </p>
  );
}

/** Who reads is read out; who else speaks is not, so that the reader is heard. */
function Reader({ session, view }: Omit<SmallFloorProps, 'isByTurns'>) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const reader = currentReader(view);
  const speaker = useStore(session.store, ({ speaking }) => speaking.find((seat) => seat !== reader));
  const isOwn = reader !== undefined && reader === own;
  useEffect(() => {
    if (isOwn) playTone('yours');
  }, [isOwn]);
  return (
    <div className={styles['floor']}>
      <p role="status" className={styles['who']}>
        {readerLine(t, view, own)}
      </p>
      {speaker !== undefined && <p>{t('floor.speaksBeside', { name: nameOf(view, speaker) })}</p>}
    </div>
  );
}

function readerLine(t: TFunction, view: CommonView, own: string | undefined): string {
  const reader = currentReader(view);
  if (reader === undefined) return t('order.text.nobodyReads');
  return reader === own ? t('order.text.youRead') : t('order.text.reads', { name: nameOf(view, reader) });
}
