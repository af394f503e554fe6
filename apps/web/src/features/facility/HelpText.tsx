import { type Helpline } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { countriesOf, isNear } from '../../i18n/countries.js';
import styles from './Facility.module.css';

/** A crisis line as words: nothing on a shared screen leads out of it. */
export function HelpText({ helplines }: { readonly helplines: readonly Helpline[] }) {
  const { t } = useTranslation();
  const countries = countriesOf(navigator.languages);
  const near = helplines.filter((line) => isNear(line, helplines, countries));
  return (
    <footer className={styles['help']}>
      {near.map(({ name, telephone }) => (
        <p key={`${name} ${telephone}`}>{t('facility.crisis', { name, telephone })}</p>
      ))}
    </footer>
  );
}
