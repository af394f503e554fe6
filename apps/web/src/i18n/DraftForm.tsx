import { type ReactNode } from 'react';
import { type Draft } from '../use-draft.js';
import { SaveBar } from './SaveBar.js';
import styles from './DraftForm.module.css';

interface DraftFormProps {
  readonly draft: Pick<Draft<unknown>, 'save' | 'saving'>;
  /** What stands beside the word on saving, always in sight. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** A form that saves its draft, and says how it stands with that. */
export function DraftForm({ draft, notice, children }: DraftFormProps) {
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
    >
      {children}
      <SaveBar saving={draft.saving} notice={notice} />
    </form>
  );
}
