import { type Receipt } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { type Verdict as Given } from '../../session/receipt-check.js';
import { Notice } from '../../ui/Notice.js';
import styles from './Receipts.module.css';

/** What became of a receipt: what it attests and what not, or why it is none. */
export function Verdict({ verdict }: { readonly verdict: Given | { readonly kind: 'empty' } }) {
  const { t } = useTranslation();
  switch (verdict.kind) {
    case 'true':
      return <Known receipt={verdict.receipt} />;
    case 'otherInstance':
      return <Notice tone="stop">{t('receipts.check.wrong.otherInstance', { instance: verdict.instance })}</Notice>;
    case 'empty':
      return <Notice>{t('receipts.check.wrong.empty')}</Notice>;
    case 'cutOff':
    case 'otherText':
    case 'unknownKey':
    case 'notSigned':
      return <Notice tone="stop">{t(`receipts.check.wrong.${verdict.kind}`)}</Notice>;
  }
}

function Known({ receipt }: { readonly receipt: Receipt }) {
  const { t, i18n } = useTranslation();
  const facts = [
    [t('receipts.check.meeting'), receipt.title],
    [t('receipts.check.group'), receipt.group],
    [t('receipts.check.began'), beganWords(receipt, i18n.language)],
    [t('receipts.check.present'), t('receipts.minutes', { count: receipt.minutes })],
    [t('receipts.check.code'), inFours(receipt.code)],
    [t('receipts.check.key'), inFours(receipt.key)],
  ] as const;
  return (
    <div className={styles['verdict']}>
      <p className={styles['good']}>{t('receipts.check.true')}</p>
      <p>{t('receipts.check.compare')}</p>
      <dl className={`${styles['card']} ${styles['facts']}`}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h2>{t('receipts.check.attested')}</h2>
        <p>{t('receipts.check.attestedText')}</p>
      </section>
      <section>
        <h2>{t('receipts.check.notAttested')}</h2>
        <p>{t('receipts.check.notAttestedText')}</p>
      </section>
    </div>
  );
}

/** By the meeting's own clock, and by everyone's. */
function beganWords({ startsAt, timeZone }: Receipt, language: string): string {
  const utc = new Date(startsAt).toISOString().slice(0, 16).replace('T', ' ');
  const format = (zone: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(startsAt);
  return `${format(isKnownZone(timeZone) ? timeZone : 'UTC')}, ${timeZone} (${utc} UTC)`;
}

// Time zones get new names; a browser may be older than the server.
function isKnownZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function inFours(hex: string): string {
  return hex.replace(/.{4}(?=.)/g, '$& ');
}
