import { readReceipt } from '@homegroup/contracts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '../../i18n/i18n.js';
import { fetchPaper, saveReceipt } from '../../session/own-receipts.js';
import { Button } from '../../ui/Button.js';
import { Copyable } from '../../ui/Copyable.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import styles from './Receipts.module.css';

/** One receipt that this page holds: as a PDF, and as a text for whoever wants to keep that. */
export function ReceiptCard({ receipt }: { readonly receipt: string }) {
  const { t } = useTranslation();
  const { paper, download } = usePaper(receipt);
  const read = readReceipt(receipt);
  if (read.kind !== 'receipt') return null;
  const { title, minutes } = read.receipt;
  return (
    <div className={styles['card']}>
      <p className={styles['large']}>{title}</p>
      <p>{t('receipts.present', { count: minutes })}</p>
      <Button
        look="main"
        icon={<Download aria-hidden="true" size={22} />}
        isDisabled={paper === 'coming'}
        onPress={() => void download()}
      >
        {paper === 'coming' ? t('receipts.downloading') : t('receipts.download')}
      </Button>
      <Live>{paper === 'failed' && <Notice>{t('receipts.noPaper')}</Notice>}</Live>
      <details>
        <summary>{t('receipts.text')}</summary>
        <Copyable label={t('receipts.text')} text={receipt} copy={t('receipts.copy')} copied={t('receipts.copied')} />
      </details>
    </div>
  );
}

function usePaper(receipt: string) {
  const { i18n } = useTranslation();
  const [paper, setPaper] = useState<'none' | 'coming' | 'failed'>('none');
  const download = async () => {
    setPaper('coming');
    const drawn = await fetchPaper(receipt, isLanguage(i18n.language) ? i18n.language : 'en');
    if (drawn) saveReceipt(drawn, receipt);
    setPaper(drawn ? 'none' : 'failed');
  };
  return { paper, download };
}
