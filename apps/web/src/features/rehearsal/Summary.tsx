import { PRACTISED, type Rehearsing } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { Encounters } from './Encounters.js';
import styles from './Rehearsal.module.css';

/** After a rehearsal: how it went, in a few lines that are kept nowhere. */
export function Summary({ told }: { readonly told: Rehearsing | null }) {
  const { t } = useTranslation();
  const done = PRACTISED.filter((one) => told?.practised.includes(one));
  const left = PRACTISED.filter((one) => !done.includes(one));
  return (
    <div className={styles['page']}>
      <PageHeading>{t('rehearsal.over')}</PageHeading>
      <p>{t('rehearsal.overLead')}</p>
      {told && <Encounters encounters={told.encounters} isOver />}
      {told && (
        <>
          <h2>{t('rehearsal.practised')}</h2>
          <ul className={styles['list']}>
            {done.map((one) => (
              <li key={one}>{t(`rehearsal.did.${one}`)}</li>
            ))}
            {done.length === 0 && <li>{t('rehearsal.nothing')}</li>}
          </ul>
          {left.length > 0 && <h2>{t('rehearsal.left')}</h2>}
          <ul className={styles['list']}>
            {left.map((one) => (
              <li key={one}>{t(`rehearsal.did.${one}`)}</li>
            ))}
          </ul>
        </>
      )}
      <Link href="/serve">{t('rehearsal.toGroups')}</Link>
    </div>
  );
}
