import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { emptyRoll } from '../../session/members.js';
import { Measure } from './Measure.js';
import styles from './Members.module.css';

interface KeepingOutProps {
  readonly group: string;
  /** Nobody is on the roll. */
  readonly isEmpty: boolean;
  readonly beginPeriod: () => Promise<Called<unknown>>;
  readonly onChanged: () => void;
}

/** What a group can do about a member who did harm, when nobody knows which number is theirs. */
export function KeepingOut({ group, isEmpty, beginPeriod, onChanged }: KeepingOutProps) {
  const { t } = useTranslation();
  // The other way round, somebody could fetch anew in between.
  const emptyThenBegin = async () => {
    const emptied = await emptyRoll(group);
    return emptied.kind === 'done' ? beginPeriod() : emptied;
  };
  return (
    <section className={styles['section']} aria-labelledby="keeping-out">
      <h2 id="keeping-out">{t('members.out.title')}</h2>
      <p>{t('members.out.lead')}</p>
      <Measure step="period" isOffered act={beginPeriod} onDone={onChanged} />
      <Measure step="empty" isOffered={!isEmpty} act={emptyThenBegin} onDone={onChanged} />
    </section>
  );
}
