import { type Me, RECOVERY_WORDS } from '@homegroup/contracts';
import { KeyRound } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { canHavePasskeys, signInByCode, signInByPasskey } from '../../session/identity.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { FailureNotice } from './FailureNotice.js';
import { useAttempt } from './use-attempt.js';
import styles from './Identity.module.css';

interface SignInPageProps {
  readonly me: Me;
  readonly onSignedIn: () => void;
}

/** For those who have an account: passkey first, the recovery code below. */
export function SignInPage({ me, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <header className={styles['header']}>
        <PageHeading>{t('identity.signIn.title')}</PageHeading>
        <p>{t('identity.signIn.lead')}</p>
        {me.account && (
          <p>
            {t('identity.signIn.already')}{' '}
            <Link href={me.account.serves ? '/serve' : '/member'}>{t('identity.signIn.toServe')}</Link>
          </p>
        )}
      </header>
      <ByPasskey onSignedIn={onSignedIn} />
      <ByCode onSignedIn={onSignedIn} />
      {me.mayRegister && (
        <p>
          <Link href="/invitation">{t('identity.signIn.new')}</Link>
        </p>
      )}
    </>
  );
}

type WayProps = Pick<SignInPageProps, 'onSignedIn'>;

function ByPasskey({ onSignedIn }: WayProps) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  if (!canHavePasskeys()) return <p className={styles['soft']}>{t('identity.passkey.noneHere')}</p>;
  return (
    <section className={styles['section']} aria-label={t('identity.signIn.byPasskey')}>
      <Button
        look="main"
        icon={<KeyRound aria-hidden="true" size={22} />}
        isDisabled={isBusy}
        onPress={() => run(signInByPasskey, onSignedIn)}
      >
        {t(isBusy ? 'identity.passkey.waiting' : 'identity.signIn.byPasskey')}
      </Button>
      <FailureNotice failure={failure} />
      <p className={styles['soft']}>{t('identity.passkey.what')}</p>
    </section>
  );
}

function ByCode({ onSignedIn }: WayProps) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  const [code, setCode] = useState('');
  return (
    <section className={styles['section']}>
      <h2>{t('identity.signIn.codeHeading')}</h2>
      <form
        className={styles['section']}
        onSubmit={(event) => {
          event.preventDefault();
          run(() => signInByCode(code), onSignedIn);
        }}
      >
        <CodeInput value={code} onChange={setCode} />
        <FailureNotice failure={failure} />
        <Button look="large" type="submit" isDisabled={isBusy || wordsIn(code) === 0}>
          {t('identity.signIn.byCode')}
        </Button>
      </form>
    </section>
  );
}

interface CodeInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Nothing looks over it: some browsers send what they check for spelling to their makers. */
function CodeInput({ value, onChange }: CodeInputProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('identity.signIn.code')}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        maxLength={RECOVERY_WORDS * 20}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={styles['soft']}>
        {t('identity.signIn.codeHint', { count: wordsIn(value) })}
      </p>
    </div>
  );
}

function wordsIn(code: string): number {
  return code.match(/\p{Letter}+/gu)?.length ?? 0;
}
