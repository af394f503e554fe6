import { ImportQuestion } from '@homegroup/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultyFields } from '../../session/faulty-fields.js';
import { Button } from '../../ui/Button.js';
import { FileInput } from '../../ui/FileInput.js';
import { TextInput } from '../../ui/TextInput.js';
import { type Stage } from './use-import.js';
import styles from './Import.module.css';

const FELLOWSHIPS = ['HA', 'AA', 'NA', 'CA', 'CMA', 'MA', 'Al-Anon', 'Nar-Anon'];
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'ru', 'fa', 'ja'];
const KINDS = '.csv,.tsv,.txt,.json,text/csv,application/json';

interface ImportFormProps {
  readonly stage: Stage;
  readonly onTry: (file: File, question: ImportQuestion) => void;
  /** What was said of the file before holds no longer. */
  readonly onChange: () => void;
}

/** Which file, and what it does not say of itself. */
export function ImportForm({ stage, onTry, onChange }: ImportFormProps) {
  const { t, i18n } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [question, setQuestion] = useState(() => newQuestion(i18n.language));
  const [isChecked, setChecked] = useState(false);
  const wrong = isChecked ? faultyFields(ImportQuestion, question) : new Set<string>();
  const change = (part: Partial<ImportQuestion>) => {
    setQuestion({ ...question, ...part });
    onChange();
  };
  const submit = () => {
    setChecked(true);
    if (file && faultyFields(ImportQuestion, question).size === 0) onTry(file, question);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FileInput
        label={t('import.file')}
        hint={t('import.fileHint')}
        error={isChecked && !file ? t('import.chooseFirst') : null}
        kinds={KINDS}
        onChange={(chosen) => {
          setFile(chosen);
          onChange();
        }}
      />
      <Defaults question={question} wrong={wrong} onChange={change} />
      {isToTry(stage) && (
        <Button look="main" type="submit">
          {t('import.try')}
        </Button>
      )}
    </form>
  );
}

interface DefaultsProps {
  readonly question: ImportQuestion;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (part: Partial<ImportQuestion>) => void;
}

function Defaults({ question, wrong, onChange }: DefaultsProps) {
  const { t } = useTranslation();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <>
      <TextInput
        label={t('serve.group.fellowship')}
        hint={t('import.fellowshipHint')}
        value={question.fellowship}
        onChange={(fellowship) => onChange({ fellowship })}
        maxLength={20}
        isRequired
        offers={FELLOWSHIPS}
        error={wrong.has('fellowship') ? t('serve.missing') : null}
      />
      <TextInput
        label={t('serve.group.zone')}
        hint={t('import.zoneHint')}
        value={question.zone}
        onChange={(zone) => onChange({ zone })}
        isRequired
        offers={zones}
        error={wrong.has('zone') ? t('serve.group.zoneHint') : null}
      />
      <TextInput
        label={t('import.language')}
        hint={t('import.languageHint')}
        value={question.language}
        onChange={(language) => onChange({ language })}
        isRequired
        offers={LANGUAGES}
        error={wrong.has('language') ? t('serve.wrong') : null}
      />
    </>
  );
}

function newQuestion(language: string): ImportQuestion {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { dry: 'yes', fellowship: '', zone, language };
}

function isToTry(stage: Stage): boolean {
  switch (stage.kind) {
    case 'choosing':
    case 'failed':
      return true;
    case 'working':
      return false;
    case 'answered':
      return stage.answer.kind === 'fault';
  }
}
