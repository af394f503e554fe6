import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startRehearsal } from '../../session/rehearsal.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import styles from './Rehearsal.module.css';

interface StartCardProps {
  readonly group: string;
  readonly meeting: string;
  readonly onStarted: (secret: string) => void;
}

/** Where a servant begins a rehearsal of a meeting. */
export function StartCard({ group, meeting, onStarted }: StartCardProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const start = async () => {
    setBusy(true);
    const answer = await startRehearsal(group, meeting);
    setBusy(false);
    if (answer.kind === 'done') onStarted(answer.value.secret);
    else if (answer.kind === 'unreachable') setTrouble(t('page.unreachable'));
    else setTrouble(answer.code === 'OVERLOADED' ? t('rehearsal.many') : t(`code.${answer.code}`));
  };
  return (
    <section className={styles['start']} aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t('rehearsal.title')}</h2>
      <p>{t('rehearsal.startLead')}</p>
      <Button isDisabled={isBusy} onPress={() => void start()}>
        {t('rehearsal.start')}
      </Button>
      <Live>{trouble !== null && <Notice tone="stop">{trouble}</Notice>}</Live>
    </section>
  );
}
