import { type MeetingOrder, type OrderItem } from '@homegroup/contracts';
import { ITEMS_MAX } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftForm } from '../../i18n/DraftForm.js';
import { type Called } from '../../session/api.js';
import { type Plan } from '../../session/plan.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { type Draft } from '../../use-draft.js';
import { ItemList } from './ItemList.js';
import { itemName } from '../../i18n/order-words.js';
import { newItem, orderFaults, type OrderDraft, withItem } from './order-draft.js';
import { OrderSum } from './OrderSum.js';
import { OwnTemplate } from './OwnTemplate.js';
import { TemplateChoice } from './TemplateChoice.js';
import { useFocusNext } from './use-focus-next.js';
import { type TakeBack, useTakeBack } from './use-take-back.js';
import styles from './Plan.module.css';

interface OrderFormProps {
  readonly draft: Draft<OrderDraft>;
  readonly plan: Plan;
  readonly isOwn: boolean;
  readonly drop: () => Promise<Called<MeetingOrder>>;
  readonly onDropped: (order: MeetingOrder) => void;
  readonly onRead: () => void;
}

/** The items, their sum against the meeting's length, and other orders to begin from. Nothing is saved before it is said so. */
export function OrderForm({ draft, plan, isOwn, drop, onDropped, onRead }: OrderFormProps) {
  const { t } = useTranslation();
  const back = useTakeBack();
  const [open, setOpen] = useState<number | null>(null);
  const focusNext = useFocusNext();
  const items = draft.value.items.map(({ item }) => item);
  const save = () => {
    const faults = orderFaults(draft.value);
    const faulty = draft.value.items.find(({ key }) => faults.has(String(key)));
    // What keeps the order from being saved is shown at once.
    if (faulty) {
      setOpen(faulty.key);
      focusNext(`item-${faulty.key}`);
    }
    return draft.save();
  };
  return (
    <DraftForm
      draft={{ saving: draft.saving, before: draft.before, save }}
      notice={<UndoNotice pending={back.done} label={t('serve.undo')} onUndo={back.takeBack} />}
    >
      <OrderSum items={items} lengthMin={plan.meeting.settings.lengthMin} />
      {items.length > 0 && (
        <div className={styles['actions']}>
          <Button onPress={onRead}>{t('plan.order.readThrough')}</Button>
        </div>
      )}
      <Items draft={draft} plan={plan} back={back} open={open} onOpen={setOpen} focusNext={focusNext} />
      <TemplateChoice draft={draft} templates={plan.templates} back={back} />
      {isOwn && <OwnTemplate drop={drop} onDropped={onDropped} />}
    </DraftForm>
  );
}

interface ItemsProps extends Pick<OrderFormProps, 'draft' | 'plan'> {
  readonly back: TakeBack;
  readonly open: number | null;
  readonly onOpen: (key: number | null) => void;
  readonly focusNext: (...ids: readonly string[]) => void;
}

function Items({ draft, plan, back, open, onOpen, focusNext }: ItemsProps) {
  const { t } = useTranslation();
  const { value, change, isWrong } = draft;
  const isFull = value.items.length >= ITEMS_MAX;
  const add = (place: number, item: OrderItem) => {
    change(withItem(value, place, item));
    onOpen(value.nextKey);
    focusNext(`item-${value.nextKey}`);
  };
  const fresh = (kind: OrderItem['kind']) => newItem(kind, plan.readings, plan.meeting.settings.language);
  return (
    <section className={styles['section']} aria-labelledby="items">
      <h2 id="items">{t('plan.order.items')}</h2>
      <DoorsFirst items={value.items.map(({ item }) => item)} onAdd={() => add(0, fresh('doorsOpen'))} />
      {value.items.length === 0 && <p className={styles['soft']}>{t('plan.order.none')}</p>}
      {isWrong('items') && <Notice tone="stop">{t('plan.order.empty')}</Notice>}
      <ItemList
        draft={draft}
        plan={plan}
        open={open}
        onOpen={onOpen}
        onAdd={(place, item) => add(place, item ?? fresh('reading'))}
        onRemoved={(item, undo) => back.offer(t('plan.order.removed', { name: itemName(t, item) }), undo)}
        focusNext={focusNext}
      />
      {isFull && <p className={styles['soft']}>{t('plan.order.full', { count: ITEMS_MAX })}</p>}
      <Button isDisabled={isFull} onPress={() => add(value.items.length, fresh('reading'))}>
        {t('plan.order.add')}
      </Button>
    </section>
  );
}

/** Whatever stands first is there while people arrive [O1]. */
function DoorsFirst({ items, onAdd }: { readonly items: readonly OrderItem[]; readonly onAdd: () => void }) {
  const { t } = useTranslation();
  if (items.length === 0 || items[0]?.kind === 'doorsOpen') return null;
  return (
    <Notice>
      <p>{t('plan.order.doorsFirst')}</p>
      <Button onPress={onAdd}>{t('plan.order.addDoors')}</Button>
    </Notice>
  );
}
