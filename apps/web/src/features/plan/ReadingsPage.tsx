import { aloudMs, type Group, type ListedReading } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { languageWords } from '../../i18n/times.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { sizeWords } from './size-words.js';
import styles from './Plan.module.css';

interface ReadingsPageProps {
  readonly group: Group;
  readonly readings: readonly ListedReading[];
}

/** What the group's meetings may read from: its own texts first. */
export function ReadingsPage({ group, readings }: ReadingsPageProps) {
  const { t } = useTranslation();
  const here = `/serve/groups/${group.id}`;
  const own = readings.filter(({ isShipped }) => !isShipped);
  const shipped = readings.filter(({ isShipped }) => isShipped);
  return (
    <>
      <header>
        <Link href={here} className={styles['back'] ?? ''}>
          {group.settings.name}
        </Link>
        <PageHeading>{t('plan.readings.title')}</PageHeading>
        <p>{t('plan.readings.lead')}</p>
      </header>
      <section className={styles['section']} aria-labelledby="own">
        <h2 id="own">{t('plan.readings.own')}</h2>
        {own.length === 0 && <p>{t('plan.readings.ownNone')}</p>}
        <Cards readings={own} here={here} />
        <Link href={`${here}/readings/new`} className={styles['main'] ?? ''}>
          {t('plan.readings.add')}
        </Link>
      </section>
      <section className={styles['section']} aria-labelledby="shipped">
        <h2 id="shipped">{t('plan.readings.shipped')}</h2>
        <p className={styles['soft']}>
          {shipped.length === 0 ? t('plan.readings.none') : t('plan.readings.shippedHint')}
        </p>
        <Cards readings={shipped} here={here} />
      </section>
    </>
  );
}

function Cards({ readings, here }: { readonly readings: readonly ListedReading[]; readonly here: string }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={styles['list']}>
      {readings.map(({ id, title, language, source, parts, words }) => (
        <li key={id} className={styles['card']}>
          <h3>
            <Link href={`${here}/readings/${id}`}>{title}</Link>
          </h3>
          <p>
            {languageWords(language, i18n.language)} ·{' '}
            {sizeWords(t, i18n.language, { parts, words, ms: aloudMs(words) })}
          </p>
          {source && <p className={styles['soft']}>{source}</p>}
        </li>
      ))}
    </ul>
  );
}
