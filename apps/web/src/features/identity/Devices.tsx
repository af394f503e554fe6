import { type Passkey } from '@homegroup/contracts';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPasskey, canHavePasskeys, removePasskey } from '../../session/identity.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { FailureNotice } from './FailureNotice.js';
import { useAttempt } from './use-attempt.js';
import styles from './Identity.module.css';

interface DevicesProps {
  readonly passkeys: readonly Passkey[];
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** The passkeys of the account: what each is, one more, one less. */
export function Devices({ passkeys, onChanged, onSignedOut }: DevicesProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['section']}>
      <h2>{t('identity.account.devices')}</h2>
      {passkeys.length === 0 && <p>{t('identity.account.noDevice')}</p>}
      <ul className={styles['list']}>
        {passkeys.map((passkey) => (
          <Device key={passkey.id} passkey={passkey} onRemoved={passkey.isThis ? onSignedOut : onChanged} />
        ))}
      </ul>
      {canHavePasskeys() ? <Adding onAdded={onChanged} /> : <p>{t('identity.passkey.noneHere')}</p>}
    </section>
  );
}

function Device({ passkey, onRemoved }: { readonly passkey: Passkey; readonly onRemoved: () => void }) {
  const { t, i18n } = useTranslation();
  const undoable = useUndo();
  const { failure, run } = useAttempt();
  const month = monthIn(passkey.madeIn, i18n.language);
  const remove = () => run(() => removePasskey(passkey.id), onRemoved);
  return (
    <li className={styles['card']}>
      <div className={styles['row']}>
        <KeyRound aria-hidden="true" size={22} />
        <div className={styles['grows']}>
          <p className={styles['name']}>{t(`identity.account.${passkey.isThis ? 'thisDevice' : 'device'}`)}</p>
          <p className={styles['soft']}>{t('identity.account.madeIn', { month })}</p>
          {passkey.isSynced && <p className={styles['soft']}>{t('identity.account.synced')}</p>}
        </div>
        <Button
          isDisabled={undoable.pending !== null}
          aria-label={t('identity.account.removeNamed', { month })}
          onPress={() => undoable.begin(t('identity.account.removing'), remove)}
        >
          {t('identity.account.remove')}
        </Button>
      </div>
      <UndoNotice pending={undoable.pending} label={t('identity.account.undo')} onUndo={undoable.undo} />
      <FailureNotice failure={failure} />
    </li>
  );
}

function Adding({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  const [isAdded, setAdded] = useState(false);
  const add = () => {
    setAdded(false);
    run(
      () => addPasskey(t('identity.member')),
      () => {
        setAdded(true);
        onAdded();
      },
    );
  };
  return (
    <>
      <Button look="large" isDisabled={isBusy} onPress={add}>
        {t(isBusy ? 'identity.passkey.waiting' : 'identity.account.add')}
      </Button>
      <Live>{isAdded && <p>{t('identity.account.added')}</p>}</Live>
      <FailureNotice failure={failure} />
      <p className={styles['soft']}>{t('identity.passkey.what')}</p>
    </>
  );
}

/** `2026-11` in words. */
function monthIn(madeIn: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${madeIn}-01T00:00:00Z`));
}
