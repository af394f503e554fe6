import { FACILITY_CODE } from '@homegroup/contracts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES, offeredLanguages, speak } from '../../i18n/i18n.js';
import { keepScreenLanguage } from '../../session/facility.js';
import { type NoWay } from '../../session/facility-visit.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './Facility.module.css';

interface CodeEntryProps {
  readonly problem: NoWay | null;
  readonly isAsking: boolean;
  readonly onCode: (code: string) => void;
}

/** Six large digits, and nothing else to do. */
export function CodeEntry({ problem, isAsking, onCode }: CodeEntryProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isShort, setShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // There is nothing else to do here, and nobody may have a hand at the screen.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [problem]);
  const go = () => {
    const isWhole = FACILITY_CODE.test(typed);
    setShort(!isWhole);
    if (isWhole) onCode(typed);
    else field.current?.focus();
  };
  return (
    <form
      className={styles['page']}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsking) go();
      }}
    >
      <header>
        <PageHeading>{t('facility.code.title')}</PageHeading>
        <p>{t('facility.code.lead')}</p>
      </header>
      <Digits
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setShort(false);
        }}
        inputRef={field}
        isWrong={isShort || problem !== null}
      />
      <Live>
        {isShort && <Notice>{t('facility.code.wrong')}</Notice>}
        {problem !== null && !isShort && <Problem problem={problem} />}
      </Live>
      <Button type="submit" look="main" isDisabled={isAsking}>
        {isAsking ? t('facility.code.asking') : t('facility.code.go')}
      </Button>
      {problem === null && <p className={styles['soft']}>{t('facility.code.promise')}</p>}
      <ScreenLanguage />
    </form>
  );
}

interface DigitsProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: React.Ref<HTMLInputElement>;
  readonly isWrong: boolean;
}

function Digits({ value, onChange, inputRef, isWrong }: DigitsProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles['digits']}>
      <label htmlFor={id}>{t('facility.code.label')}</label>
      <input
        id={id}
        ref={inputRef}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        // Spaces and hyphens come along where a code is pasted.
        onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, 6))}
      />
      <p id={`${id}-hint`} className={styles['soft']}>
        {t('facility.code.hint')}
      </p>
    </div>
  );
}

function Problem({ problem }: { readonly problem: NoWay }) {
  const { t } = useTranslation();
  const words = problem === 'unreachable' ? t('page.unreachable') : t(`code.${problem}`);
  return <Notice tone="stop">{words}</Notice>;
}

/** For this screen and this meeting: whoever uses the device next has their own. */
function ScreenLanguage() {
  const { t, i18n } = useTranslation();
  const offered = offeredLanguages();
  if (offered.length < 2) return null;
  return (
    <Choice
      label={t('facility.language')}
      value={i18n.language}
      options={offered.map((id) => ({ id, label: LANGUAGES[id] }))}
      onChange={(id) => {
        if (!isLanguage(id)) return;
        keepScreenLanguage(id);
        void speak(id);
      }}
    />
  );
}
