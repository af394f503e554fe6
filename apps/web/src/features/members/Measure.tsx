import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { Trouble } from './Trouble.js';
import { useDone } from './use-done.js';
import styles from './Members.module.css';

interface MeasureProps {
  readonly step: 'period' | 'empty';
  /** Without anybody to whom it could happen it is not offered. */
  readonly isOffered: boolean;
  readonly act: () => Promise<Called<unknown>>;
  readonly onDone: () => void;
}

/** Something that changes things for all members: what it means, ten seconds to take it back, and what it has done. */
export function Measure({ step, isOffered, act, onDone }: MeasureProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const { isBusy, trouble, run } = useDone();
  const [isDone, setDone] = useState(false);
  const finish = () => {
    setDone(true);
    onDone();
  };
  const begin = () => {
    setDone(false);
    undo.begin(t(`members.out.${step}Soon`), () => run(act, finish));
  };
  if (!isOffered && !isDone) return null;
  return (
    <>
      <h3>{t(`members.out.${step}`)}</h3>
      <p>{t(`members.out.${step}Lead`)}</p>
      <div className={styles['row']}>
        <Button
          look={step === 'empty' ? 'stop' : 'plain'}
          isDisabled={isBusy || undo.pending !== null || !isOffered}
          onPress={begin}
        >
          {t(`members.out.${step}`)}
        </Button>
      </div>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Trouble words={trouble} />
      <Live>{isDone && <Notice>{t(`members.out.${step}Done`)}</Notice>}</Live>
    </>
  );
}
