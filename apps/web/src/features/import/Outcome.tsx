import { type ImportAnswer, type ImportReport } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { FaultList } from './FaultList.js';
import { type Stage } from './use-import.js';
import styles from './Import.module.css';

interface OutcomeProps {
  readonly stage: Stage;
  readonly onSetUp: () => void;
  readonly onAnother: () => void;
}

/** What is being done with the file, and what came of it. */
export function Outcome({ stage, onSetUp, onAnother }: OutcomeProps) {
  const report = stage.kind === 'answered' && stage.answer.kind === 'report' ? stage.answer.report : null;
  return (
    <>
      {stage.kind === 'working' && <Working {...stage} />}
      <Live>
        {stage.kind === 'failed' && <Failed code={stage.code} />}
        {stage.kind === 'answered' && <Said answer={stage.answer} />}
      </Live>
      {report && <Next report={report} onSetUp={onSetUp} onAnother={onAnother} />}
      {report && report.faults.length > 0 && <FaultList faults={report.faults} />}
    </>
  );
}

function Working({ isDry, sent }: Extract<Stage, { readonly kind: 'working' }>) {
  const { t } = useTranslation();
  if (sent < 1) return <Progress label={t('import.sending', { percent: Math.floor(sent * 100) })} done={sent} />;
  return <Progress label={isDry ? t('import.trying') : t('import.settingUp')} done={null} />;
}

function Failed({ code }: Pick<Extract<Stage, { readonly kind: 'failed' }>, 'code'>) {
  const { t } = useTranslation();
  return (
    <Notice tone="stop">
      <p>{code === null ? t('page.unreachable') : t(`code.${code}`)}</p>
      {code === null && <p>{t('page.unreachableNext')}</p>}
    </Notice>
  );
}

function Said({ answer }: { readonly answer: ImportAnswer }) {
  const { t } = useTranslation();
  if (answer.kind === 'report') return <Summary report={answer.report} />;
  return (
    <Notice tone="stop">
      <p>{t(`import.fileFault.${answer.fault}`)}</p>
      {answer.row !== null && <p>{t('import.faultRow', { row: answer.row })}</p>}
      <p>{t('import.unchanged')}</p>
    </Notice>
  );
}

function Summary({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const { faults, typesLeftOut } = report;
  return (
    <div className={styles['summary']}>
      {report.isDone ? <Done {...report} /> : <Tried {...report} />}
      {faults.length > 0 && <p>{t('import.cannot', { count: faults.length })}</p>}
      {typesLeftOut.length > 0 && (
        <p className={styles['soft']}>{t('import.typesLeftOut', { types: typesLeftOut.join(', ') })}</p>
      )}
    </div>
  );
}

type Counts = Pick<ImportReport, 'created' | 'renewed' | 'groups'>;

function Tried({ created, renewed, groups }: Counts) {
  const { t } = useTranslation();
  const count = created + renewed;
  const what = { meetings: t('import.meetings', { count }), groups: t('import.groups', { count: groups }) };
  return (
    <>
      <p className={styles['large']}>{count === 0 ? t('import.canNone') : t('import.can', what)}</p>
      {renewed > 0 && <p>{t('import.renewable', { count: renewed })}</p>}
    </>
  );
}

function Done({ created, renewed, groups }: Counts) {
  const { t } = useTranslation();
  const meetings = t('import.meetings', { count: created + renewed });
  return (
    <>
      <p className={styles['large']}>{t('import.done', { meetings, groups: t('import.groups', { count: groups }) })}</p>
      {created > 0 && <p>{t('import.created', { count: created })}</p>}
      {renewed > 0 && <p>{t('import.renewed', { count: renewed })}</p>}
    </>
  );
}

function Next({ report, onSetUp, onAnother }: Omit<OutcomeProps, 'stage'> & { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const count = report.created + report.renewed;
  if (!report.isDone)
    return count === 0 ? null : (
      <Button look="main" onPress={onSetUp}>
        {t('import.setUp', { count })}
      </Button>
    );
  return (
    <div className={styles['next']}>
      <p>{t('import.doneNext')}</p>
      <Link href="/">{t('import.toList')}</Link>
      <Button onPress={onAnother}>{t('import.another')}</Button>
    </div>
  );
}
