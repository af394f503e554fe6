import { type CommonView, type Item, ITEM_LENGTH_MAX_MS, ITEM_LENGTH_MIN_MS } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { InsertForm } from './InsertForm.js';
import { type ItemState } from './OrderRow.js';
import { useSecondTap } from './use-second-tap.js';
import { againLabel } from './step-words.js';
import { type OrderChange } from './opposite.js';
import styles from './OrderList.module.css';

interface ItemActionsProps {
  readonly view: CommonView;
  readonly item: Item;
  readonly state: ItemState;
  readonly onAct: (action: OrderChange) => void;
}

const MINUTE_MS = 60_000;

/** What can be done about one item: to go there, to leave it out, to give it more or less time, to put one after it. */
export function ItemActions({ view, item, state, onAct }: ItemActionsProps) {
  const { t } = useTranslation();
  const [isInserting, setInserting] = useState(false);
  const skip: OrderChange = { kind: 'skipItem', item: item.id, isSkipped: !item.isSkipped };
  const insert = (action: OrderChange) => {
    setInserting(false);
    onAct(action);
  };
  return (
    <div className={styles['actions']}>
      <GoTo view={view} item={item} state={state} onAct={onAct} />
      {state !== 'now' && (
        <Button onPress={() => onAct(skip)}>
          {item.isSkipped ? t('script.order.takeBack') : t('script.order.skip')}
        </Button>
      )}
      <Lengths item={item} onAct={onAct} />
      {!isInserting && <Button onPress={() => setInserting(true)}>{t('script.order.insertAfter')}</Button>}
      {isInserting && <InsertForm after={item.id} onInsert={insert} onCancel={() => setInserting(false)} />}
    </div>
  );
}

/** A share that is under way would end with it: that takes a second tap. */
function GoTo({ view, item, state, onAct }: ItemActionsProps) {
  const { t } = useTranslation();
  const { progress, floor } = view;
  const action: OrderChange = { kind: 'stepTo', item: item.id, step: progress.steps, turn: floor.turns };
  const { isArmed, tap } = useSecondTap(JSON.stringify(action));
  const { turn } = floor;
  const label = { done: t('script.order.back'), now: t('script.order.startAgain') };
  const words = state === 'done' || state === 'now' ? label[state] : t('script.order.goTo');
  if (!turn) return <Button onPress={() => onAct(action)}>{words}</Button>;
  return (
    <Button look={isArmed ? 'stop' : 'plain'} onPress={() => tap(() => onAct(action))}>
      {isArmed ? againLabel(t, view, turn.seat) : words}
    </Button>
  );
}

function Lengths({ item, onAct }: Pick<ItemActionsProps, 'item' | 'onAct'>) {
  const { t } = useTranslation();
  const by = (minutes: number) => item.lengthMs + minutes * MINUTE_MS;
  const change = (minutes: number) => onAct({ kind: 'setItemLength', item: item.id, lengthMs: by(minutes) });
  const isOff = (minutes: number) => by(minutes) < ITEM_LENGTH_MIN_MS || by(minutes) > ITEM_LENGTH_MAX_MS;
  return (
    <>
      <Button aria-label={t('script.order.shorter')} isDisabled={isOff(-1)} onPress={() => change(-1)}>
        −1
      </Button>
      <Button aria-label={t('script.order.longer')} isDisabled={isOff(1)} onPress={() => change(1)}>
        +1
      </Button>
      <Button aria-label={t('script.order.longer5')} isDisabled={isOff(5)} onPress={() => change(5)}>
        +5
      </Button>
    </>
  );
}
