import { type CommonView, type Item } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { OrderRow } from './OrderRow.js';
import { opposite, type OrderChange, type Undoing } from './opposite.js';
import { undoingWords } from './undoing-words.js';
import { useKept } from './use-kept.js';
import styles from './OrderList.module.css';

/** The whole running order: what was, is and comes, and all that whoever leads can change about it. */
export function OrderList({ session }: { readonly session: RoomSession }) {
  const view = useStore(session.store, (state) => state.view);
  return view && view.order.length > 0 ? <Known session={session} view={view} /> : null;
}

function Known({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Item['id'] | null>(null);
  const { kept, keep } = useKept<Undoing>();
  const act = (action: OrderChange) => {
    keep(opposite(view, action));
    void session.act(action);
  };
  const back = kept?.action(view) ?? null;
  const takeBack = () => {
    if (back) void session.act(back);
    keep(null);
  };
  return (
    <section aria-labelledby="chair-order" className={styles['order']}>
      <h3 id="chair-order">{t('script.order.heading')}</h3>
      <ol>
        {view.order.map((item) => (
          <OrderRow
            key={item.id}
            view={view}
            item={item}
            isOpen={opened === item.id}
            onOpen={() => setOpened(opened === item.id ? null : item.id)}
            onAct={act}
          />
        ))}
      </ol>
      <div className={styles['undo']}>
        <UndoNotice
          pending={kept && back ? undoingWords(t, view, kept) : null}
          label={t('script.do.undo')}
          onUndo={takeBack}
        />
      </div>
    </section>
  );
}
