import { type CommonView, type Item, readersOfItem } from '@homegroup/room';
import { Check, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { namesOf } from '../../i18n/names.js';
import { itemName, lengthWords } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { isRead } from '../../session/script.js';
import { ReadingOffer } from './ReadingOffer.js';
import styles from './OrderSheet.module.css';

type ItemState = 'done' | 'now' | 'coming' | 'skipped';

/** The whole order: what is done, what is now, what comes, and who reads. */
export function OrderSheet({ session }: { readonly session: RoomSession }) {
  const view = useStore(session.store, (state) => state.view);
  if (!view) return null;
  return (
    <ol className={styles['order']}>
      {view.order.map((item, place) => (
        <Row key={item.id} session={session} view={view} item={item} state={stateOf(view, item, place)} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly item: Item;
  readonly state: ItemState;
}

function Row({ session, view, item, state }: RowProps) {
  const { t, i18n } = useTranslation();
  const readers = namesOf(view, readersOfItem(view.progress, item.id), i18n.language);
  const isOffered = isRead(item) && (state === 'coming' || state === 'now');
  return (
    <li className={styles['item']} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={styles['mark']} aria-hidden="true">
        <Mark state={state} />
      </span>
      <div className={styles['what']}>
        <p>
          <bdi className={styles['name']}>{itemName(t, item)}</bdi>
          <State state={state} />
        </p>
        {readers !== '' && <p className={styles['more']}>{t('order.serve.readBy', { names: readers })}</p>}
      </div>
      <span className={styles['length']}>{lengthWords(t, item.lengthMs)}</span>
      {isOffered && <ReadingOffer session={session} item={item} />}
    </li>
  );
}

/** What is told by a mark or a look is told by a word, too. */
function State({ state }: { readonly state: ItemState }) {
  const { t } = useTranslation();
  if (state === 'coming') return null;
  const isSeen = state === 'skipped' || state === 'now';
  return <span className={isSeen ? styles['state'] : 'visually-hidden'}>{` · ${t(`order.state.${state}`)}`}</span>;
}

function Mark({ state }: { readonly state: ItemState }) {
  if (state === 'done') return <Check size={20} />;
  return state === 'now' ? <ChevronRight size={20} /> : null;
}

function stateOf({ order, progress }: CommonView, item: Item, place: number): ItemState {
  if (item.id === progress.item) return 'now';
  if (item.isSkipped) return 'skipped';
  return place < order.findIndex(({ id }) => id === progress.item) ? 'done' : 'coming';
}
