import { type ListedReading, type OrderItem } from '@homegroup/contracts';
import { ITEM_KINDS, ITEM_LENGTH_MAX_MS, ITEM_TITLE_MAX, type ItemKind } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { TextInput } from '../../ui/TextInput.js';
import { HowFields, type WayWords } from './HowFields.js';
import { usualWays } from './order-draft.js';
import { ItemTextFields } from './ItemTextFields.js';
import { MinutesInput } from './MinutesInput.js';
import styles from './Plan.module.css';

const SAY_MAX = 2_000;
const MESSAGE_MAX = 1_000;

export interface ItemFieldsProps {
  readonly item: OrderItem;
  readonly change: (part: Partial<OrderItem>) => void;
  /** Whether this field, by its path in the item, kept the order from being saved. */
  readonly isWrong: (field: string) => boolean;
}

interface AllFieldsProps extends ItemFieldsProps {
  readonly readings: readonly ListedReading[];
  readonly usual: WayWords;
}

/** Everything of one item: what most groups change first. */
export function ItemFields({ readings, usual, ...fields }: AllFieldsProps) {
  return (
    <>
      <What {...fields} />
      <ItemTextFields {...fields} readings={readings} />
      <Said {...fields} />
      <HowFields {...fields} usual={usual} />
    </>
  );
}

function What({ item, change, isWrong }: ItemFieldsProps) {
  const { t } = useTranslation();
  // What another kind usually has comes with it; words stay.
  const become = (kind: ItemKind) => change({ kind, ...usualWays(kind) });
  return (
    <>
      <Choice
        label={t('plan.item.kind')}
        options={ITEM_KINDS.map((id) => ({ id, label: t(`order.kind.${id}`) }))}
        value={item.kind}
        onChange={(id) => become(ITEM_KINDS.find((kind) => kind === id) ?? item.kind)}
      />
      <div className={styles['pair']}>
        <TextInput
          label={t('plan.item.title')}
          hint={t('plan.item.titleHint', { name: t(`order.kind.${item.kind}`) })}
          value={item.title}
          onChange={(title) => change({ title })}
          maxLength={ITEM_TITLE_MAX}
          error={isWrong('title') ? t('serve.wrong') : null}
        />
        <MinutesInput
          label={t('plan.item.length')}
          ms={item.lengthMs}
          maxMs={ITEM_LENGTH_MAX_MS}
          onChange={(lengthMs) => change({ lengthMs })}
          error={isWrong('lengthMs') ? t('plan.item.lengthWrong') : null}
        />
      </div>
    </>
  );
}

function Said({ item, change, isWrong }: ItemFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('plan.item.say')}
        hint={t('plan.item.sayHint')}
        kind="lines"
        value={item.say}
        onChange={(say) => change({ say })}
        maxLength={SAY_MAX}
        error={isWrong('say') ? t('serve.wrong') : null}
      />
      <TextInput
        label={t('plan.item.message')}
        hint={t('plan.item.messageHint')}
        kind="lines"
        value={item.message}
        onChange={(message) => change({ message })}
        maxLength={MESSAGE_MAX}
        error={isWrong('message') ? t('serve.wrong') : null}
      />
    </>
  );
}
