import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import styles from './Serve.module.css';

interface DeletionProps {
  readonly label: string;
  readonly hint: string;
  readonly name: string;
  readonly remove: () => Promise<Called<unknown>>;
  readonly onRemoved: () => void;
}

type Failure = Exclude<Called<unknown>, { readonly kind: 'done' }>;

/** At the end of a form, and ten seconds in which it can be taken back. */
export function Deletion({ label, hint, name, remove, onRemoved }: DeletionProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = () =>
    void remove().then((answer) => {
      if (answer.kind === 'done') onRemoved();
      else setFailure(answer);
    });
  return (
    <div className={styles['end']}>
      <Button look="stop" onPress={() => undo.begin(t('serve.deleted', { name }), act)}>
        {label}
      </Button>
      <p className={styles['soft']}>{hint}</p>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Live>
        {failure && (
          <Notice tone="stop">{failure.kind === 'refused' ? t(`code.${failure.code}`) : t('page.unreachable')}</Notice>
        )}
      </Live>
    </div>
  );
}
