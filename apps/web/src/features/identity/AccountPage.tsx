import { type Account } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { deleteAccount, renewCode, signOut, signOutEverywhere } from '../../session/identity.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { Devices } from './Devices.js';
import { FailureNotice } from './FailureNotice.js';
import { RecoveryWords } from './RecoveryWords.js';
import { useAttempt } from './use-attempt.js';
import styles from './Identity.module.css';

interface AccountPageProps {
  readonly account: Account;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** The ways into one's account, and the ways out of it. */
export function AccountPage({ account, onChanged, onSignedOut }: AccountPageProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState<readonly string[] | null>(null);
  if (words) return <RecoveryWords words={words} onWritten={() => setWords(null)} />;
  return (
    <>
      <header className={styles['header']}>
        <Link href={account.serves ? '/serve' : '/member'} className={styles['back'] ?? ''}>
          {t('identity.account.back')}
        </Link>
        <PageHeading>{t('identity.account.title')}</PageHeading>
        <p>{t('identity.account.lead')}</p>
      </header>
      <Devices passkeys={account.passkeys} onChanged={onChanged} onSignedOut={onSignedOut} />
      <Code onRenewed={setWords} />
      <SigningOut onSignedOut={onSignedOut} />
      <End onSignedOut={onSignedOut} />
    </>
  );
}

function Code({ onRenewed }: { readonly onRenewed: (words: readonly string[]) => void }) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  return (
    <section className={styles['section']}>
      <h2>{t('identity.account.code')}</h2>
      <p>{t('identity.account.codeLead')}</p>
      <Button isDisabled={isBusy} onPress={() => run(renewCode, ({ words }) => onRenewed(words))}>
        {t('identity.account.renew')}
      </Button>
      <FailureNotice failure={failure} />
    </section>
  );
}

type LeavingProps = Pick<AccountPageProps, 'onSignedOut'>;

function SigningOut({ onSignedOut }: LeavingProps) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  return (
    <section className={styles['section']}>
      <h2>{t('identity.account.leave')}</h2>
      <div className={styles['row']}>
        <Button isDisabled={isBusy} onPress={() => run(signOut, onSignedOut)}>
          {t('identity.account.signOut')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => run(signOutEverywhere, onSignedOut)}>
          {t('identity.account.everywhere')}
        </Button>
      </div>
      <FailureNotice failure={failure} />
    </section>
  );
}

function End({ onSignedOut }: LeavingProps) {
  const { t } = useTranslation();
  const undoable = useUndo();
  const { failure, run } = useAttempt();
  return (
    <section className={styles['section']}>
      <h2>{t('identity.account.end')}</h2>
      <p>{t('identity.account.endLead')}</p>
      <Button
        look="stop"
        isDisabled={undoable.pending !== null}
        onPress={() => undoable.begin(t('identity.account.ending'), () => run(deleteAccount, onSignedOut))}
      >
        {t('identity.account.end')}
      </Button>
      <UndoNotice pending={undoable.pending} label={t('identity.account.undo')} onUndo={undoable.undo} />
      <FailureNotice failure={failure} />
    </section>
  );
}
