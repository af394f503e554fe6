import { type OrderItem } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { countedMs, minutesIn } from './order-times.js';
import styles from './Plan.module.css';

const MINUTE_MS = 60_000;

/** How the items fit the meeting's length. */
export function OrderSum({ items, lengthMin }: { readonly items: readonly OrderItem[]; readonly lengthMin: number }) {
  const { t, i18n } = useTranslation();
  const planned = countedMs(items);
  // By whole minutes: seconds are for quiet moments.
  const over = Math.round(planned / MINUTE_MS) - lengthMin;
  return (
    <p className={styles['sum']}>
      <strong>{t('plan.order.sum', { planned: minutesIn(planned, i18n.language), length: lengthMin })}</strong>
      {over > 0 && <span>{t('plan.order.over', { count: over })}</span>}
      {over < 0 && <span>{t('plan.order.under', { count: -over })}</span>}
      <span className={styles['soft']}>{t('plan.order.sumHint')}</span>
    </p>
  );
}
