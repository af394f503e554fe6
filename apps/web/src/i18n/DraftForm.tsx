import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import { type Before, type Draft } from '../use-draft.js';
import { SaveBar } from './SaveBar.js';
import styles from './DraftForm.module.css';

interface DraftFormProps {
  readonly draft: Pick<Draft<unknown>, 'save' | 'saving' | 'before'>;
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
      {draft.before && <FromBefore before={draft.before} />}
      {children}
      <SaveBar saving={draft.saving} notice={notice} />
    </form>
  );
}

/** What was written here before and not saved: nobody has to wonder where it is from, or to keep it. */
function FromBefore({ before: { isShown, swap } }: { readonly before: Before }) {
  const { t } = useTranslation();
  return (
    <Notice>
      <p>{isShown ? t('serve.before.shown') : t('serve.before.aside')}</p>
      <Button onPress={swap}>{isShown ? t('serve.before.putAside') : t('serve.before.bringBack')}</Button>
    </Notice>
  );
}
