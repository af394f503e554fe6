import { type Code } from '@homegroup/contracts';
import { MOTION_LENGTH_MAX, QUORUM_MAX } from '@homegroup/room';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { TextInput } from '../../ui/TextInput.js';
import styles from './BallotCard.module.css';

interface MotionFormProps {
  /** Null once the room has opened the ballot. */
  readonly onOpen: (motion: string, quorum: number | null) => Promise<Code | null>;
  readonly onCancel: () => void;
}

/** What the group is asked, and how many must take part. What was written stays until the room has taken it. */
export function MotionForm({ onOpen, onCancel }: MotionFormProps) {
  const { t } = useTranslation();
  const [motion, setMotion] = useState('');
  const [quorum, setQuorum] = useState('');
  const [isMissing, setMissing] = useState(false);
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = motion.trim();
    setMissing(asked === '');
    if (asked !== '') void onOpen(asked, quorumOf(quorum));
  };
  return (
    <form onSubmit={open} className={styles['form']} noValidate>
      <TextInput
        label={t('script.ballot.motion')}
        hint={t('script.ballot.motionHint')}
        error={isMissing ? t('script.ballot.motionHint') : null}
        kind="lines"
        value={motion}
        maxLength={MOTION_LENGTH_MAX}
        onChange={setMotion}
      />
      <TextInput
        label={t('script.ballot.quorum')}
        kind="number"
        value={quorum}
        min={1}
        max={QUORUM_MAX}
        onChange={setQuorum}
      />
      <div className={styles['row']}>
        <Button type="submit">{t('script.ballot.open')}</Button>
        <Button look="quiet" onPress={onCancel}>
          {t('script.ballot.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A whole number that the room takes; null where none is written. */
function quorumOf(written: string): number | null {
  const number = Math.round(Number(written));
  return written.trim() === '' || number < 1 ? null : Math.min(number, QUORUM_MAX);
}
