import { type Encounter } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import styles from './Rehearsal.module.css';

interface EncountersProps {
  readonly encounters: readonly Encounter[];
  readonly isOver?: boolean;
}

/** Who disturbed, the latest first, and what became of them. */
export function Encounters({ encounters, isOver = false }: EncountersProps) {
  const { t } = useTranslation();
  if (encounters.length === 0) return null;
  return (
    <ul className={styles['encounters']}>
      {encounters.toReversed().map((encounter) => (
        <li key={encounter.number} data-where={encounter.where}>
          <strong>{encounter.name}</strong>
          <span>{isOver ? afterWords(t, encounter) : encounterWords(t, encounter)}</span>
        </li>
      ))}
    </ul>
  );
}

function encounterWords(t: TFunction, encounter: Encounter): string {
  const { where, timesBack } = encounter;
  if (where === 'gone') return goneWords(t, encounter);
  if (timesBack === 0) return t(`rehearsal.where.${where}`);
  return `${goneWords(t, encounter)}; ${t(`rehearsal.back.${where}`)}`;
}

/** Whoever was sent away once counts as gone, whatever they were about to do. */
function afterWords(t: TFunction, encounter: Encounter): string {
  const { where, timesBack } = encounter;
  const isStill = where === 'room' || (where !== 'gone' && timesBack === 0);
  return isStill ? t(`rehearsal.still.${where}`) : goneWords(t, encounter);
}

function goneWords(t: TFunction, { end, insideMs }: Encounter): string {
  if (insideMs === 0) return t(`rehearsal.never.${end === 'keptOut' ? 'keptOut' : 'sentOn'}`);
  const count = Math.max(1, Math.round(insideMs / 1000));
  return end === 'banned' ? t('rehearsal.banned', { count }) : t('rehearsal.gone', { count });
}
