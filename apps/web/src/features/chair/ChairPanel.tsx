import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { BallotCard } from './BallotCard.js';
import { FloorSettings } from './FloorSettings.js';
import { OrderList } from './OrderList.js';
import { Queue } from './Queue.js';
import { RoomHours } from './RoomHours.js';
import styles from './ChairPanel.module.css';

/** The chair's console, beyond what is always under the thumb: the queue, and how the meeting shares. */
export function ChairPanel({ session }: { readonly session: RoomSession }) {
  return (
    <div className={styles['panel']}>
      <Begin session={session} />
      <Queue session={session} />
      <OrderList session={session} />
      <BallotCard session={session} />
      <FloorSettings session={session} />
      <RoomHours session={session} />
    </div>
  );
}

/** Out of open conversation, the meeting's usual way is one tap away; a running order begins by itself. */
function Begin({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isOpen = useStore(session.store, isUnordered);
  const way = useStore(session.store, (state) => state.view?.usualWay ?? 'raisedHands');
  if (!isOpen) return null;
  return (
    <Button look="main" onPress={() => void session.act({ kind: 'setWay', way })}>
      {t('floor.chair.begin', { way: t(`floor.way.${way}`) })}
    </Button>
  );
}

function isUnordered({ view }: RoomState): boolean {
  return view?.floor.way === 'conversation' && view.order.length === 0;
}
