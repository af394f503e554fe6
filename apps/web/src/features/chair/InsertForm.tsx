import { ITEM_KINDS, ITEM_TITLE_MAX, type ItemId, type ItemKind } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { TextInput } from '../../ui/TextInput.js';
import { type OrderChange } from './opposite.js';
import styles from './OrderList.module.css';

interface InsertFormProps {
  readonly after: ItemId;
  readonly onInsert: (action: OrderChange) => void;
  readonly onCancel: () => void;
}

const MINUTE_MS = 60_000;
const LENGTHS_MIN = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30];

/** Something that the order did not foresee: what it is, how long, and its name. */
export function InsertForm({ after, onInsert, onCancel }: InsertFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ItemKind>('announcements');
  const [minutes, setMinutes] = useState(3);
  const [title, setTitle] = useState('');
  const insert = () =>
    onInsert({ kind: 'insertItem', after, item: kind, title: title.trim(), lengthMs: minutes * MINUTE_MS });
  return (
    <div className={styles['insert']}>
      <Choice
        label={t('script.order.kind')}
        options={ITEM_KINDS.map((id) => ({ id, label: t(`order.kind.${id}`) }))}
        value={kind}
        onChange={(id) => setKind(ITEM_KINDS.find((one) => one === id) ?? kind)}
      />
      <Choice
        label={t('script.order.length')}
        options={LENGTHS_MIN.map((count) => ({ id: String(count), label: String(count) }))}
        value={String(minutes)}
        onChange={(id) => setMinutes(Number(id))}
      />
      <TextInput label={t('script.order.name')} value={title} onChange={setTitle} maxLength={ITEM_TITLE_MAX} />
      <div className={styles['row']}>
        <Button onPress={insert}>{t('script.order.insert')}</Button>
        <Button look="quiet" onPress={onCancel}>
          {t('script.order.cancel')}
        </Button>
      </div>
    </div>
  );
}
