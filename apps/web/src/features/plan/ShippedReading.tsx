import { type Reading } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SplitText } from './SplitText.js';
import styles from './Plan.module.css';

/** A text that Homegroup brings along: to read, and to copy. */
export function ShippedReading({ reading, copy }: { readonly reading: Reading; readonly copy: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('plan.reading.shipped')}</p>
      {reading.source && <p className={styles['soft']}>{t('plan.sheet.source', { source: reading.source })}</p>}
      <Link href={copy} className={styles['main'] ?? ''}>
        {t('plan.reading.copy')}
      </Link>
      <SplitText text={reading.text} language={reading.language} />
    </>
  );
}
