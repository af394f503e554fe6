import { type OrderItem } from '@homegroup/contracts';
import { ITEMS_MAX } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Plan } from '../../session/plan.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { type Draft } from '../../use-draft.js';
import { ItemCard } from './ItemCard.js';
import { ItemFields } from './ItemFields.js';
import { itemName } from '../../i18n/order-words.js';
import { type DraftItem, type OrderDraft, withChanged, withMoved, withoutItem } from './order-draft.js';
import { clockWords, startsOf } from './order-times.js';
import styles from './Plan.module.css';

interface ItemListProps {
  readonly draft: Draft<OrderDraft>;
  readonly plan: Plan;
  /** The key of the item whose fields are shown. */
  readonly open: number | null;
  readonly onOpen: (key: number | null) => void;
  /** Without an item: a new one. */
  readonly onAdd: (place: number, item?: OrderItem) => void;
  readonly onRemoved: (item: OrderItem, undo: () => void) => void;
  readonly focusNext: (...ids: readonly string[]) => void;
}

/** The items in their order, one of them open at most. */
export function ItemList(props: ItemListProps) {
  const { t, i18n } = useTranslation();
  const { draft, plan, open, onOpen, focusNext } = props;
  const { items } = draft.value;
  const [moved, setMoved] = useState('');
  const starts = startsOf(items.map(({ item }) => item));
  const { time } = plan.meeting.settings.schedule;
  const begins = (place: number) => {
    const after = starts[place] ?? null;
    return after === null ? t('plan.order.before') : clockWords(time, after, i18n.language);
  };
  const move = ({ key, item }: DraftItem, from: number, by: -1 | 1) => {
    draft.change(withMoved(draft.value, from, from + by));
    setMoved(t('plan.order.moved', { name: itemName(t, item), place: from + by + 1, count: items.length }));
    focusNext(...(by < 0 ? [`up-${key}`, `down-${key}`] : [`down-${key}`, `up-${key}`]));
  };
  return (
    <>
      <ol className={styles['list']}>
        {items.map((one, place) => (
          <ItemCard
            key={one.key}
            one={one}
            begins={begins(place)}
            isFirst={place === 0}
            isLast={place === items.length - 1}
            isFaulty={draft.isWrong(String(one.key))}
            isOpen={one.key === open}
            onToggle={() => onOpen(one.key === open ? null : one.key)}
            onMove={(by) => move(one, place, by)}
          >
            <Opened {...props} one={one} place={place} />
          </ItemCard>
        ))}
      </ol>
      <Live>{moved && <span className="visually-hidden">{moved}</span>}</Live>
    </>
  );
}

interface OpenedProps extends Omit<ItemListProps, 'open'> {
  readonly one: DraftItem;
  readonly place: number;
}

function Opened({ one: { key, item }, place, draft, plan, onOpen, onAdd, onRemoved, focusNext }: OpenedProps) {
  const { t } = useTranslation();
  const { items } = draft.value;
  const { way, shareLengthMs } = plan.meeting.settings;
  const isFull = items.length >= ITEMS_MAX;
  const close = () => {
    onOpen(null);
    focusNext(`item-${key}`);
  };
  const remove = () => {
    draft.change(withoutItem(draft.value, key));
    onOpen(null);
    focusNext(`item-${items[place + 1]?.key ?? items[place - 1]?.key ?? ''}`);
    onRemoved(item, () => draft.change((now) => ({ items: now.items.toSpliced(place, 0, { key, item }) })));
  };
  return (
    <>
      <ItemFields
        item={item}
        change={(part) => draft.change((now) => withChanged(now, key, part))}
        isWrong={(field) => draft.isWrong(`${key}.${field}`)}
        readings={plan.readings}
        usual={{ way, shareLengthMs }}
      />
      <div className={styles['actions']}>
        <Button onPress={close}>{t('plan.order.done')}</Button>
        <Button isDisabled={isFull} onPress={() => onAdd(place + 1, item)}>
          {t('plan.order.duplicate')}
        </Button>
        <Button isDisabled={isFull} onPress={() => onAdd(place + 1)}>
          {t('plan.order.addAfter')}
        </Button>
        <Button onPress={remove}>{t('plan.order.remove')}</Button>
      </div>
    </>
  );
}
