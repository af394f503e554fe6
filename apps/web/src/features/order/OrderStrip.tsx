import { type CommonView, currentItem } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { itemClockWords, itemName } from '../../i18n/order-words.js';
import { deviceTimeWords } from '../../i18n/times.js';
import { type RoomSession } from '../../session/room-session.js';
import { useItemClock } from '../../use-item-clock.js';
import styles from './OrderStrip.module.css';

interface OrderStripProps {
  readonly session: RoomSession;
  readonly onOpen: () => void;
}

/** Where the meeting stands: the item under way, its place, and its time in whole minutes. A tap shows the whole order. */
export function OrderStrip({ session, onOpen }: OrderStripProps) {
  const { t } = useTranslation();
  const view = useStore(session.store, (state) => state.view);
  const item = view ? currentItem(view) : undefined;
  if (!view || !item) return null;
  const name = itemName(t, item);
  return (
    <div className={styles['strip']}>
      <button type="button" className={styles['open']} aria-haspopup="dialog" onClick={onOpen}>
        <span className={styles['words']}>
          <bdi className={styles['name']}>{name}</bdi>{' '}
          <span className={styles['place']}>
            {`${placeWords(t, view)} · `}
            <StripClock session={session} view={view} />
          </span>
        </span>
        <ListOrdered aria-hidden="true" size={22} />
        <span className="visually-hidden">{t('order.strip.open')}</span>
      </button>
      {/* A step is read out, and no minute of its clock. */}
      <p className="visually-hidden" role="status">
        {t('order.strip.now', { item: name })}
      </p>
    </div>
  );
}

/** Which item of how many; those that are left out today are not counted. */
function placeWords(t: TFunction, { order, progress }: CommonView): string {
  const counted = order.filter(({ isSkipped, id }) => !isSkipped || id === progress.item);
  const place = counted.findIndex(({ id }) => id === progress.item) + 1;
  return t('order.strip.place', { place, count: counted.length });
}

function StripClock({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
  const { t, i18n } = useTranslation();
  const clock = useItemClock(session.now, view);
  const { hours } = view;
  if (clock) return itemClockWords(t, clock);
  if (!hours) return t('order.strip.notBegun');
  return t('order.strip.begins', { time: deviceTimeWords(hours.startsAt, { language: i18n.language, zone: null }) });
}
