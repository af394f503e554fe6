import { useTranslation } from 'react-i18next';
import styles from './NewHere.module.css';

/** What happens in a meeting, for someone who has never been to one. */
export function NewHere() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="new-here" className={styles['new']}>
      <h2 id="new-here">{t('home.newHeading')}</h2>
      <ul>
        {[t('home.new1'), t('home.new2'), t('home.new3'), t('home.new4')].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
