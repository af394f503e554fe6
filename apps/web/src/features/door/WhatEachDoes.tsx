import { useTranslation } from 'react-i18next';
import styles from './Door.module.css';

/** Each answer to a knock, in a line. */
export function WhatEachDoes() {
  const { t } = useTranslation();
  return (
    <details className={styles['means']}>
      <summary>{t('door.sheet.means')}</summary>
      <ul>
        {(['letInMeans', 'vouchMeans', 'declineMeans', 'banMeans'] as const).map((line) => (
          <li key={line}>{t(`door.sheet.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
