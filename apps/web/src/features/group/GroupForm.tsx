import { type Group, type GroupSettings } from '@homegroup/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { TextInput } from '../../ui/TextInput.js';
import { groupFaults, timeZones } from './group-draft.js';
import { DraftForm } from '../../i18n/DraftForm.js';
import { type Draft, useDraft } from '../../use-draft.js';
import styles from './Serve.module.css';

const FELLOWSHIPS = ['HA', 'AA', 'NA', 'CA', 'CMA', 'MA', 'Al-Anon', 'Nar-Anon'];
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'pl', 'ru', 'fa', 'ar', 'he', 'hi', 'ja', 'nl', 'sv'];
const LINES_MAX = 2_000;

interface GroupFormProps {
  readonly initial: GroupSettings;
  readonly send: (settings: GroupSettings) => Promise<Called<Group>>;
  readonly onSaved: (group: Group) => void;
}

/** What a group says of itself. */
export function GroupForm({ initial, send, onSaved }: GroupFormProps) {
  const draft = useDraft({ initial, faultsOf: groupFaults, send, onSaved });
  return (
    <DraftForm draft={draft}>
      <Name draft={draft} />
      <Place draft={draft} />
      <About draft={draft} />
      <Basket draft={draft} />
    </DraftForm>
  );
}

interface PartProps {
  readonly draft: Draft<GroupSettings>;
}

function Name({ draft: { value, change, isWrong } }: PartProps) {
  const { t } = useTranslation();
  const wrong = (field: keyof GroupSettings, words: string) => (isWrong(field) ? words : null);
  return (
    <>
      <TextInput
        label={t('serve.group.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={100}
        isRequired
        error={wrong('name', t('serve.missing'))}
      />
      <TextInput
        label={t('serve.group.fellowship')}
        hint={t('serve.group.fellowshipHint')}
        value={value.fellowship}
        onChange={(fellowship) => change({ fellowship })}
        maxLength={20}
        isRequired
        offers={FELLOWSHIPS}
        error={wrong('fellowship', t('serve.missing'))}
      />
    </>
  );
}

function Place({ draft: { value, change, isWrong } }: PartProps) {
  const { t } = useTranslation();
  const zones = useMemo(() => timeZones(), []);
  return (
    <>
      <div className={styles['pair']}>
        <TextInput
          label={t('serve.group.language')}
          value={value.language}
          onChange={(language) => change({ language })}
          maxLength={35}
          offers={LANGUAGES}
          error={isWrong('language') ? t('serve.wrong') : null}
        />
        <TextInput
          label={t('serve.group.zone')}
          hint={t('serve.group.zoneHint')}
          value={value.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          maxLength={64}
          offers={zones}
          error={isWrong('timeZone') ? t('serve.wrong') : null}
        />
      </div>
      <TextInput
        label={t('serve.group.place')}
        hint={t('serve.group.placeHint')}
        value={value.place}
        onChange={(place) => change({ place })}
        maxLength={200}
        error={isWrong('place') ? t('serve.wrong') : null}
      />
    </>
  );
}

function About({ draft: { value, change, isWrong } }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('serve.group.about')}
        hint={t('serve.group.aboutHint')}
        kind="lines"
        value={value.about}
        onChange={(about) => change({ about })}
        maxLength={LINES_MAX}
        error={isWrong('about') ? t('serve.wrong') : null}
      />
      <TextInput
        label={t('serve.group.contact')}
        hint={t('serve.group.contactHint')}
        value={value.contact}
        onChange={(contact) => change({ contact })}
        maxLength={300}
        error={isWrong('contact') ? t('serve.wrong') : null}
      />
    </>
  );
}

const BASKET = [
  { field: 'venmo', label: 'Venmo', hint: '@Group' },
  { field: 'square', label: 'Square Cash', hint: '$Group' },
  { field: 'paypal', label: 'PayPal', hint: 'paypal.me/…' },
  { field: 'link', label: null, hint: 'https://…' },
] as const;

function Basket({ draft: { value, change, isWrong } }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles['fieldset']}>
      <legend>{t('serve.group.basket')}</legend>
      <p className={styles['soft']}>{t('serve.group.basketHint')}</p>
      <div className={styles['pair']}>
        {BASKET.map(({ field, label, hint }) => (
          <TextInput
            key={field}
            label={label ?? t('serve.group.basketLink')}
            hint={hint}
            value={value.basket[field]}
            onChange={(text) => change({ basket: { ...value.basket, [field]: text.trim() } })}
            maxLength={300}
            error={isWrong(field) ? t('serve.wrong') : null}
          />
        ))}
      </div>
    </fieldset>
  );
}
