import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Live } from '../ui/Live.js';
import { Notice } from '../ui/Notice.js';
import { type Saving } from '../use-draft.js';
import styles from './DraftForm.module.css';

interface SaveBarProps {
  readonly saving: Saving;
  readonly notice: ReactNode;
}

/** The one thing to do with a form, always in sight, and whether it was done. */
export function SaveBar({ saving, notice }: SaveBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['save']}>
      {notice}
      <Live>
        {saving.kind === 'changed' && <p>{t('serve.unsaved')}</p>}
        {saving.kind === 'saved' && <p>{t('serve.saved')}</p>}
        {saving.kind === 'faulty' && <Notice tone="stop">{t('serve.check')}</Notice>}
        {saving.kind === 'refused' && <Notice tone="stop">{t(`code.${saving.code}`)}</Notice>}
        {saving.kind === 'unreachable' && <Notice tone="stop">{t('page.unreachable')}</Notice>}
      </Live>
      <Button look="main" type="submit" isDisabled={saving.kind === 'saving'}>
        {saving.kind === 'saving' ? t('serve.saving') : t('serve.save')}
      </Button>
    </div>
  );
}
