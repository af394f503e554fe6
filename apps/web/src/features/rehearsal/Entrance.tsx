import { type Code } from '@homegroup/contracts';
import { checkName, NAME_LENGTH_MAX } from '@homegroup/room';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { TextInput } from '../../ui/TextInput.js';
import styles from './Rehearsal.module.css';

interface EntranceProps {
  readonly meeting: string;
  readonly isBusy: boolean;
  /** Why the room did not let them in, or null. */
  readonly refusal: Code | null;
  readonly onEnter: (name: string) => void;
}

/** Before a rehearsal: what it is, and a name to be shown by. */
export function Entrance({ meeting, isBusy, refusal, onEnter }: EntranceProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [flaw, setFlaw] = useState<Code | null>(null);
  const code = flaw ?? refusal;
  const enter = (event: SyntheticEvent) => {
    event.preventDefault();
    const check = checkName(name);
    setFlaw(check.ok ? null : check.code);
    if (check.ok) onEnter(check.name);
  };
  return (
    <form className={styles['page']} onSubmit={enter} noValidate>
      <PageHeading>{t('rehearsal.of', { meeting })}</PageHeading>
      <p>{t('rehearsal.lead')}</p>
      <p>{t('rehearsal.leadEnd')}</p>
      <TextInput
        label={t('porch.name')}
        hint={t('porch.nameHint')}
        error={code === null ? null : t(`code.${code}`)}
        value={name}
        maxLength={NAME_LENGTH_MAX}
        onChange={setName}
      />
      <Button type="submit" look="main" isDisabled={isBusy}>
        {t('rehearsal.comeIn')}
      </Button>
    </form>
  );
}
