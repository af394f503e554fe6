import { type CommonView, type Item } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { ArrowRight, Check, ChevronDown, Circle, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { itemName } from '../../i18n/order-words.js';
import { Button } from '../../ui/Button.js';
import { minutesOf } from './item-words.js';
import { ItemActions } from './ItemActions.js';
import { type OrderChange } from './opposite.js';
import styles from './OrderList.module.css';

export type ItemState = 'done' | 'now' | 'coming' | 'skipped';

interface OrderRowProps {
  readonly view: CommonView;
  readonly item: Item;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onAct: (action: OrderChange) => void;
}

const ICONS = { done: Check, now: ArrowRight, coming: Circle, skipped: SkipForward } as const;

/** One item of the order; a tap shows what can be done about it. */
export function OrderRow({ view, item, isOpen, onOpen, onAct }: OrderRowProps) {
  const { t } = useTranslation();
  const state = stateOf(view, item);
  const Icon = ICONS[state];
  return (
    <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <Button look="quiet" aria-expanded={isOpen} onPress={onOpen} icon={<Icon aria-hidden="true" size={18} />}>
        <span className={styles['name']}>{itemName(t, item)}</span>
        <span className={styles['soft']}>{noteOf(t, item, state)}</span>
        <ChevronDown aria-hidden="true" size={18} className={styles['more']} />
      </Button>
      {isOpen && <ItemActions view={view} item={item} state={state} onAct={onAct} />}
    </li>
  );
}

function stateOf({ order, progress }: CommonView, item: Item): ItemState {
  if (item.id === progress.item) return 'now';
  if (item.isSkipped) return 'skipped';
  const place = order.findIndex(({ id }) => id === progress.item);
  return order.indexOf(item) < place ? 'done' : 'coming';
}

function noteOf(t: TFunction, { lengthMs }: Item, state: ItemState): string {
  const minutes = t('script.order.minutes', { count: minutesOf(lengthMs) });
  return state === 'coming' ? minutes : `${minutes} · ${t(`script.order.${state}`)}`;
}
