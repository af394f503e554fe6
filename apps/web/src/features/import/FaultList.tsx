import { type ImportFault } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { CopyButton } from '../../ui/CopyButton.js';
import styles from './Import.module.css';

/** So many rows are listed at first, and more at a time: a phone draws twenty thousand lines for a long while. */
const SHOWN = 100;

/** Every row that cannot be set up, and why; as text to take along. */
export function FaultList({ faults }: { readonly faults: readonly ImportFault[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const more = Math.min(SHOWN, faults.length - shown);
  const all = () => faults.map((fault) => words(fault, t)).join('\n');
  return (
    <section className={styles['faults']} aria-labelledby="rows">
      <h2 id="rows">{t('import.rowsHeading')}</h2>
      <p>{t('import.rowsLead')}</p>
      <CopyButton label={t('import.copyRows')} copied={t('serve.copied')} text={all} />
      <ul className={styles['rows']}>
        {faults.slice(0, shown).map((fault) => (
          <li key={fault.row}>{words(fault, t)}</li>
        ))}
      </ul>
      {more > 0 && <Button onPress={() => setShown(shown + SHOWN)}>{t('import.more', { count: more })}</Button>}
    </section>
  );
}

function words({ row, column, reason }: ImportFault, t: TFunction): string {
  const said = t(`import.rowFault.${reason}`);
  return column === null
    ? t('import.row', { row, reason: said })
    : t('import.rowColumn', { row, column, reason: said });
}
