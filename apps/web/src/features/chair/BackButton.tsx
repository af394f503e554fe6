import { type CommonView, itemBefore, type SeatAction } from '@homegroup/room';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { againLabel } from './step-words.js';
import { useSecondTap } from './use-second-tap.js';
import styles from './ChairPrompt.module.css';

interface BackButtonProps {
  readonly session: RoomSession;
  readonly view: CommonView;
}

/** One tap to the item before, for whoever went on too soon; out of someone's share it takes two. */
export function BackButton({ session, view }: BackButtonProps) {
  const { t } = useTranslation();
  const { progress, floor } = view;
  const item = itemBefore(view);
  const action: SeatAction = { kind: 'stepTo', item: item?.id ?? '', step: progress.steps, turn: floor.turns };
  const { isArmed, tap } = useSecondTap(JSON.stringify(action));
  if (!item) return null;
  const act = () => void session.act(action);
  const isAsking = isArmed && floor.turn !== null;
  const again = isAsking && againLabel(t, view, floor.turn.seat);
  return (
    <Button
      look={isAsking ? 'stop' : 'quiet'}
      icon={<ArrowLeft aria-hidden="true" size={22} className={styles['back']} />}
      onPress={() => (floor.turn === null ? act() : tap(act))}
      {...(!again && { 'aria-label': t('script.do.back', { item: itemName(t, item) }) })}
    >
      {again || undefined}
    </Button>
  );
}
