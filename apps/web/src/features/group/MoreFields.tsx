import { TAGS } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/TextInput.js';
import { Toggles } from '../../ui/Toggles.js';
import { type FieldsProps, numberIn } from './WhenFields.js';
import styles from './Serve.module.css';

const LINES_MAX = 2_000;

/** What many groups leave as it is. */
export function MoreFields({ draft, isNew }: FieldsProps & { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const { value, change, isWrong } = draft;
  return (
    <section className={styles['section']} aria-labelledby="more">
      <h2 id="more">{t('serve.meeting.more')}</h2>
      <Toggles
        legend={t('serve.meeting.tags')}
        options={TAGS.map((id) => ({ id, label: t(`meeting.tag.${id}`) }))}
        value={value.tags}
        onChange={(tags) => change({ tags })}
      />
      <TextInput
        label={t('serve.meeting.notes')}
        hint={t('serve.meeting.notesHint')}
        kind="lines"
        value={value.notes}
        onChange={(notes) => change({ notes })}
        maxLength={LINES_MAX}
        error={isWrong('notes') ? t('serve.wrong') : null}
      />
      <Doors draft={draft} />
      <Phone draft={draft} />
      <TextInput
        label={t('serve.meeting.language')}
        value={value.language}
        onChange={(language) => change({ language })}
        maxLength={35}
        error={isWrong('language') ? t('serve.wrong') : null}
      />
      {isNew && (
        <TextInput
          label={t('serve.meeting.chosenLink')}
          hint={t('serve.meeting.chosenLinkHint')}
          value={value.link}
          onChange={(link) => change({ link: link.trim() })}
          maxLength={64}
          error={isWrong('link') ? t('serve.wrong') : null}
        />
      )}
    </section>
  );
}

function Doors({ draft: { value, change, isWrong } }: FieldsProps) {
  const { t } = useTranslation();
  const shown = (minutes: number) => (Number.isNaN(minutes) ? '' : String(minutes));
  return (
    <div className={styles['pair']}>
      <TextInput
        label={t('serve.meeting.opensBefore')}
        kind="number"
        min={0}
        max={60}
        value={shown(value.opensBeforeMin)}
        onChange={(text) => change({ opensBeforeMin: numberIn(text) })}
        error={isWrong('opensBeforeMin') ? t('serve.wrong') : null}
      />
      <TextInput
        label={t('serve.meeting.staysAfter')}
        kind="number"
        min={0}
        max={180}
        value={shown(value.staysAfterMin)}
        onChange={(text) => change({ staysAfterMin: numberIn(text) })}
        error={isWrong('staysAfterMin') ? t('serve.wrong') : null}
      />
    </div>
  );
}

function Phone({ draft }: FieldsProps) {
  const { t } = useTranslation();
  const { phone } = draft.value;
  const change = (number: string, notes: string) =>
    draft.change({ phone: number.trim() === '' ? null : { number, notes } });
  return (
    <>
      <TextInput
        label={t('serve.meeting.phone')}
        hint={t('serve.optional')}
        kind="tel"
        value={phone?.number ?? ''}
        onChange={(number) => change(number, phone?.notes ?? '')}
        maxLength={40}
        error={draft.isWrong('number') ? t('serve.wrong') : null}
      />
      {phone && (
        <TextInput
          label={t('serve.meeting.phoneNotes')}
          value={phone.notes}
          onChange={(notes) => change(phone.number, notes)}
          maxLength={200}
        />
      )}
    </>
  );
}
