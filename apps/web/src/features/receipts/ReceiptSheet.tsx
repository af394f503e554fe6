import { type Code } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { ReceiptCard } from './ReceiptCard.js';
import styles from './Receipts.module.css';

/** In the room: what a proof of attendance holds and what not, and how to have one. */
export function ReceiptSheet({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const seat = useStore(session.store, (state) => state.own?.seat);
  const receipts = useStore(session.store, (state) => state.receipts);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Code | null>(null);
  const own = receipts.find((kept) => kept.seat === seat);
  const make = async () => {
    setAsking(true);
    setRefusal(await session.takeReceipt());
    setAsking(false);
  };
  return (
    <div className={styles['sheet']}>
      <p>{t('receipts.lead')}</p>
      <p>{t('receipts.holds')}</p>
      <p>{t('receipts.holdsNot')}</p>
      <Live>{refusal !== null && <Notice>{t(`code.${refusal}`)}</Notice>}</Live>
      {own && <ReceiptCard receipt={own.receipt} />}
      <Button look={own ? 'plain' : 'main'} isPending={isAsking} onPress={() => void make()}>
        {isAsking ? t('receipts.making') : own ? t('receipts.makeAgain') : t('receipts.make')}
      </Button>
      <p className={styles['soft']}>{t('receipts.forgets')}</p>
      <p className={styles['soft']}>{t('receipts.anew')}</p>
      <p className={styles['soft']}>{t('receipts.offered')}</p>
    </div>
  );
}
