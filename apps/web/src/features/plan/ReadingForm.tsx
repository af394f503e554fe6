import { type NewReading } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { DraftForm } from '../../i18n/DraftForm.js';
import { type Called } from '../../session/api.js';
import { TextInput } from '../../ui/TextInput.js';
import { type Draft, useDraft } from '../../use-draft.js';
import { keptReading, readingFaults, tidied, tooLongBy } from './reading-draft.js';
import { SplitText } from './SplitText.js';
import { useRested } from './use-rested.js';
import styles from './Plan.module.css';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'ru', 'fa', 'ar', 'he', 'hi', 'ja', 'nl', 'sv'];

interface ReadingFormProps {
  /** What is unsaved is put by under it. */
  readonly name: string;
  readonly initial: NewReading;
  readonly send: (reading: NewReading) => Promise<Called<unknown>>;
  readonly onSaved: () => void;
}

/** A text of the group's own, and how it will be read. */
export function ReadingForm({ name, initial, send, onSaved }: ReadingFormProps) {
  const { t } = useTranslation();
  const draft = useDraft<NewReading, unknown>({
    ...{ initial, send, onSaved },
    faultsOf: readingFaults,
    keeping: { name, read: keptReading },
  });
  const text = useRested(draft.value.text);
  return (
    <DraftForm draft={draft}>
      <p>{t('plan.reading.rights')}</p>
      <About draft={draft} />
      <Text draft={draft} />
      <SplitText text={text} language={draft.value.language} />
    </DraftForm>
  );
}

interface PartProps {
  readonly draft: Draft<NewReading>;
}

function About({ draft: { value, change, isWrong } }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles['pair']}>
        <TextInput
          label={t('plan.reading.name')}
          value={value.title}
          onChange={(title) => change({ title })}
          maxLength={120}
          isRequired
          error={isWrong('title') ? t('serve.missing') : null}
        />
        <TextInput
          label={t('plan.reading.language')}
          value={value.language}
          onChange={(language) => change({ language })}
          maxLength={35}
          offers={LANGUAGES}
          error={isWrong('language') ? t('serve.wrong') : null}
        />
      </div>
      <TextInput
        label={t('plan.reading.source')}
        hint={t('plan.reading.sourceHint')}
        value={value.source}
        onChange={(source) => change({ source })}
        maxLength={300}
        error={isWrong('source') ? t('serve.wrong') : null}
      />
    </>
  );
}

function Text({ draft: { value, change, isWrong } }: PartProps) {
  const { t, i18n } = useTranslation();
  const over = tooLongBy(value.text);
  const wrong = isWrong('text') ? t('serve.missing') : null;
  // Nothing is cut off: whoever pastes too much sees how much.
  const error =
    over > 0 ? t('plan.reading.tooLong', { over: new Intl.NumberFormat(i18n.language).format(over) }) : wrong;
  return (
    <TextInput
      label={t('plan.reading.text')}
      hint={t('plan.reading.textHint')}
      kind="lines"
      value={value.text}
      onChange={(text) => change({ text: tidied(text) })}
      isRequired
      error={error}
    />
  );
}
