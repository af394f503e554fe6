import { type Encounter } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import styles from './Rehearsal.module.css';

/** Who disturbed, the latest first, and what became of them. */
export function Encounters({ encounters }: { readonly encounters: readonly Encounter[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['encounters']}>
      {encounters.toReversed().map((encounter) => (
        <li key={encounter.number} data-where={encounter.where}>
          <strong>{encounter.name}</strong>
          <span>{encounterWords(t, encounter)}</span>
        </li>
      ))}
    </ul>
  );
}

function encounterWords(t: TFunction, { where, end, insideMs, timesBack }: Encounter): string {
  if (where !== 'gone') return timesBack > 0 ? t(`rehearsal.back.${where}`) : t(`rehearsal.where.${where}`);
  const count = Math.round(insideMs / 1000);
  if (insideMs === 0) return t(`rehearsal.never.${end === 'keptOut' ? 'keptOut' : 'sentOn'}`);
  return end === 'banned' ? t('rehearsal.banned', { count }) : t('rehearsal.gone', { count });
}
