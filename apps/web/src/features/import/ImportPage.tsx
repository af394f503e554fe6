import { type ImportQuestion } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { ImportForm } from './ImportForm.js';
import { Outcome } from './Outcome.js';
import { type SendFile, useImport } from './use-import.js';
import styles from './Import.module.css';

/** Sets up a whole list of meetings: a file is chosen and tried, and nothing is changed before it was seen what would be. */
export function ImportPage({ send }: { readonly send: SendFile }) {
  const { t } = useTranslation();
  const { stage, run, beginAnew } = useImport(send);
  const [tried, setTried] = useState<{ file: File; question: ImportQuestion } | null>(null);
  const start = (file: File, question: ImportQuestion) => {
    setTried({ file, question });
    run(file, question);
  };
  const isDone = stage.kind === 'answered' && stage.answer.kind === 'report' && stage.answer.report.isDone;
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <Link href="/serve" className={styles['back'] ?? ''}>
          {t('serve.title')}
        </Link>
        <PageHeading>{t('import.title')}</PageHeading>
        <p>{t('import.lead')}</p>
        <p className={styles['soft']}>{t('import.kept')}</p>
      </header>
      {!isDone && <ImportForm stage={stage} onTry={start} onChange={beginAnew} />}
      <Outcome
        stage={stage}
        onSetUp={() => tried && start(tried.file, { ...tried.question, dry: 'no' })}
        onAnother={beginAnew}
      />
    </div>
  );
}
