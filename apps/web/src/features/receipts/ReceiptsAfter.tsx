import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { ReceiptCard } from './ReceiptCard.js';
import styles from './Receipts.module.css';

/** After the room: what this page was given is offered once more, for as long as it is open. */
export function ReceiptsAfter({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const receipts = useStore(session.store, (state) => state.receipts);
  if (receipts.length === 0) return null;
  return (
    <section className={styles['after']} aria-labelledby="receipts-after">
      <h2 id="receipts-after">{t('receipts.title')}</h2>
      {receipts.map(({ seat, receipt }) => (
        <ReceiptCard key={seat} receipt={receipt} />
      ))}
      <p className={styles['soft']}>{t('receipts.afterLead')}</p>
    </section>
  );
}
