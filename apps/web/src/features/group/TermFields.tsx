import { POSITIONS, type Position, type Term } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/TextInput.js';
import { Toggles } from '../../ui/Toggles.js';
import styles from './Serve.module.css';

interface TermFieldsProps {
  readonly terms: readonly Term[];
  readonly onChange: (terms: Term[]) => void;
}

/** Service positions, each with the last day of its term. */
export function TermFields({ terms, onChange }: TermFieldsProps) {
  const { t } = useTranslation();
  const untilOf = (position: Position) => terms.find((term) => term.position === position)?.until ?? null;
  const setUntil = (position: Position, until: string | null) =>
    onChange(terms.map((term) => (term.position === position ? { position, until } : term)));
  return (
    <>
      <Toggles
        legend={t('serve.servants.positions')}
        options={POSITIONS.map((id) => ({ id, label: t(`floor.role.${id}`) }))}
        value={terms.map(({ position }) => position)}
        onChange={(positions) => onChange(positions.map((position) => ({ position, until: untilOf(position) })))}
      />
      <div className={styles['pair']}>
        {terms.map(({ position, until }) => (
          <TextInput
            key={position}
            label={t('serve.servants.until', { position: t(`floor.role.${position}`) })}
            hint={t('serve.servants.untilHint')}
            kind="date"
            value={until ?? ''}
            onChange={(day) => setUntil(position, day === '' ? null : day)}
          />
        ))}
      </div>
    </>
  );
}
