import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { mayNow } from '../../use-may.js';
import { useNow } from '../../use-now.js';
import { type Removal, removalsIn } from './porch-state.js';
import styles from './Door.module.css';

/** Who was sent away, for as long as it can be taken back: a hasty tap harms nobody for long. */
export function Removals({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const now = useNow(session.now);
  const known = useStore(session.store, removalsIn);
  const removals = known.filter(({ undoUntil }) => undoUntil > now).reverse();
  return (
    <Live>
      {removals.length > 0 && (
        <section className={styles['part']} aria-label={t('door.removals.title')}>
          <ol className={styles['removals']}>
            {removals.map((removal) => (
              <RemovalRow key={removal.number} session={session} removal={removal} />
            ))}
          </ol>
          <p className={styles['soft']}>{t('door.removals.until')}</p>
        </section>
      )}
    </Live>
  );
}

function RemovalRow({ session, removal }: { readonly session: RoomSession; readonly removal: Removal }) {
  const { t } = useTranslation();
  const { number, name, isBan } = removal;
  const isOffered = useStore(session.store, (state) => mayNow(state, { kind: 'undoRemoval', removal: number }));
  return (
    <li className={styles['removal']}>
      <span>{isBan ? t('door.removals.banned', { name }) : t('door.removals.removed', { name })}</span>
      {isOffered && (
        <Button
          aria-label={t('door.sheet.for', { label: t('door.removals.undo'), name })}
          onPress={() => void session.act({ kind: 'undoRemoval', removal: number })}
        >
          {t('door.removals.undo')}
        </Button>
      )}
    </li>
  );
}
