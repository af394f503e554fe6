import { ArrowDown, ArrowUp, ChevronRight } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { itemName } from '../../i18n/order-words.js';
import { type DraftItem } from './order-draft.js';
import { minutesIn } from './order-times.js';
import styles from './Plan.module.css';

interface ItemCardProps {
  readonly one: DraftItem;
  /** When it begins, in words. */
  readonly begins: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isFaulty: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  /** Its fields, drawn while it is open. */
  readonly children: ReactNode;
}

/** One item of the order: when, what, how long, and the ways to move it. A tap opens it. */
export function ItemCard({
  one: { key, item },
  begins,
  isFaulty,
  isOpen,
  onToggle,
  children,
  ...moves
}: ItemCardProps) {
  const { t, i18n } = useTranslation();
  const name = itemName(t, item);
  const length = Number.isNaN(item.lengthMs) ? '–' : minutesIn(item.lengthMs, i18n.language);
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <h3>
          <button
            type="button"
            id={`item-${key}`}
            className={styles['toggle']}
            aria-expanded={isOpen}
            aria-controls={`fields-${key}`}
            onClick={onToggle}
          >
            <ChevronRight aria-hidden="true" size={18} />
            <span>
              <span className={styles['name']}>{name}</span>
              <span className={styles['when']}>
                {begins} · {t('plan.order.minutes', { minutes: length })}
              </span>
              {isFaulty && <span className={styles['look']}>{t('plan.order.look')}</span>}
            </span>
          </button>
        </h3>
        <Moves itemKey={key} name={name} {...moves} />
      </div>
      <div id={`fields-${key}`} hidden={!isOpen}>
        {isOpen && <div className={styles['fields']}>{children}</div>}
      </div>
    </li>
  );
}

interface MovesProps extends Pick<ItemCardProps, 'isFirst' | 'isLast' | 'onMove'> {
  readonly itemKey: number;
  readonly name: string;
}

function Moves({ itemKey, name, isFirst, isLast, onMove }: MovesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['moves']}>
      <Button
        look="quiet"
        id={`up-${itemKey}`}
        aria-label={t('plan.order.up', { name })}
        isDisabled={isFirst}
        icon={<ArrowUp aria-hidden="true" size={20} />}
        onPress={() => onMove(-1)}
      />
      <Button
        look="quiet"
        id={`down-${itemKey}`}
        aria-label={t('plan.order.down', { name })}
        isDisabled={isLast}
        icon={<ArrowDown aria-hidden="true" size={20} />}
        onPress={() => onMove(1)}
      />
    </div>
  );
}
