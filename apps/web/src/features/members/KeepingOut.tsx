import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { emptyRoll } from '../../session/members.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { Trouble } from './Trouble.js';
import { useDone } from './use-done.js';
import styles from './Members.module.css';

interface KeepingOutProps {
  readonly group: string;
  /** Nobody is on the roll. */
  readonly isEmpty: boolean;
  readonly beginPeriod: () => Promise<Called<unknown>>;
  readonly onChanged: () => void;
}

type Step = 'period' | 'empty';

/** What a group can do about a member who did harm, when nobody knows which number is theirs. */
export function KeepingOut({ group, isEmpty, beginPeriod, onChanged }: KeepingOutProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const { isBusy, trouble, run } = useDone();
  const [done, setDone] = useState<Step | null>(null);
  const begin = (step: Step, act: () => Promise<Called<unknown>>) => {
    setDone(null);
    undo.begin(t(`members.out.${step}Soon`), () =>
      run(act, () => {
        setDone(step);
        onChanged();
      }),
    );
  };
  const isWaiting = isBusy || undo.pending !== null;
  return (
    <section className={styles['section']} aria-labelledby="keeping-out">
      <h2 id="keeping-out">{t('members.out.title')}</h2>
      <p>{t('members.out.lead')}</p>
      <h3>{t('members.out.period')}</h3>
      <p>{t('members.out.periodLead')}</p>
      <Button isDisabled={isWaiting} onPress={() => begin('period', beginPeriod)}>
        {t('members.out.period')}
      </Button>
      <h3>{t('members.out.empty')}</h3>
      <p>{t('members.out.emptyLead')}</p>
      <Button look="stop" isDisabled={isWaiting || isEmpty} onPress={() => begin('empty', () => emptyAnd(beginPeriod))}>
        {t('members.out.empty')}
      </Button>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Trouble words={trouble} />
      <Live>{done && <Notice>{t(`members.out.${done}Done`)}</Notice>}</Live>
    </section>
  );

  // The other way round, somebody could fetch anew in between.
  async function emptyAnd(then: () => Promise<Called<unknown>>): Promise<Called<unknown>> {
    const emptied = await emptyRoll(group);
    return emptied.kind === 'done' ? then() : emptied;
  }
}
