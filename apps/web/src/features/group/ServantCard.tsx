import { type Servant, ServantSettings, type Term } from '@homegroup/contracts';
import { useState } from 'react';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { faultyFields } from '../../session/faulty-fields.js';
import { changeServant, removeServant } from '../../session/groups.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { TextInput } from '../../ui/TextInput.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { DraftForm } from '../../i18n/DraftForm.js';
import { TermFields } from './TermFields.js';
import { useDraft } from '../../use-draft.js';
import styles from './Serve.module.css';

interface ServantCardProps {
  readonly group: string;
  readonly servant: Servant;
  readonly onChanged: () => void;
}

/** One servant: what they are called, what they serve as. */
export function ServantCard({ group, servant, onChanged }: ServantCardProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const name = servant.name || t('serve.servants.unnamed');
  return (
    <li className={styles['card']}>
      <h2>
        {name}
        {servant.isYou && ` · ${t('serve.servants.you')}`}
      </h2>
      <p className={styles['soft']}>{termWords(t, servant.terms)}</p>
      {isOpen ? (
        <ServantForm
          group={group}
          servant={servant}
          onSaved={() => {
            setOpen(false);
            onChanged();
          }}
        />
      ) : (
        <div className={styles['links']}>
          <Button aria-label={t('serve.servants.editNamed', { name })} onPress={() => setOpen(true)}>
            {t('serve.servants.edit')}
          </Button>
          <Removal group={group} servant={servant} name={name} onChanged={onChanged} />
        </div>
      )}
    </li>
  );
}

function termWords(t: TFunction, terms: readonly Term[]): string {
  if (terms.length === 0) return t('serve.servants.none');
  return terms
    .map(({ position, until }) =>
      until === null
        ? t(`floor.role.${position}`)
        : `${t('serve.servants.until', { position: t(`floor.role.${position}`) })} ${until}`,
    )
    .join(' · ');
}

interface ServantFormProps {
  readonly group: string;
  readonly servant: Servant;
  readonly onSaved: () => void;
}

function ServantForm({ group, servant, onSaved }: ServantFormProps) {
  const { t } = useTranslation();
  const draft = useDraft<ServantSettings, unknown>({
    initial: { name: servant.name, terms: [...servant.terms] },
    faultsOf: (value) => faultyFields(ServantSettings, value),
    send: (value) => changeServant(group, servant.id, value),
    onSaved,
  });
  return (
    <DraftForm draft={draft}>
      <TextInput
        label={t('serve.servants.name')}
        hint={t('serve.servants.nameHint')}
        value={draft.value.name}
        onChange={(name) => draft.change({ name })}
        maxLength={40}
        error={draft.isWrong('name') ? t('serve.wrong') : null}
      />
      <TermFields terms={draft.value.terms} onChange={(terms) => draft.change({ terms })} />
    </DraftForm>
  );
}

function Removal({ group, servant, name, onChanged }: ServantCardProps & { readonly name: string }) {
  const { t } = useTranslation();
  const undo = useUndo();
  const [isLast, setLast] = useState(false);
  const remove = () =>
    void removeServant(group, servant.id).then((answer) => {
      if (answer.kind === 'done') onChanged();
      else setLast(true);
    });
  return (
    <>
      <Button
        look="quiet"
        aria-label={servant.isYou ? t('serve.servants.leave') : t('serve.servants.removeNamed', { name })}
        onPress={() => undo.begin(t('serve.deleted', { name }), remove)}
      >
        {servant.isYou ? t('serve.servants.leave') : t('serve.servants.remove')}
      </Button>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Live>{isLast && <Notice tone="stop">{t('code.LAST_ONE')}</Notice>}</Live>
    </>
  );
}
