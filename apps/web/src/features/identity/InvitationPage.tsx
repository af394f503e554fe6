import { type Account, type InvitationInfo, type RecoveryCode } from '@homegroup/contracts';
import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { acceptInvitation, canHavePasskeys, registerByCode, registerByPasskey } from '../../session/identity.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { FailureNotice } from './FailureNotice.js';
import { RecoveryWords } from './RecoveryWords.js';
import { useAttempt } from './use-attempt.js';
import styles from './Identity.module.css';

/** An invitation that is good, and its secret. */
export interface Invited {
  readonly secret: string;
  readonly info: InvitationInfo;
}

interface InvitationPageProps {
  /** Null where anyone may have an account. */
  readonly invited: Invited | null;
  /** The account that is signed in already. */
  readonly account: Account | null;
  /** What an invitation to belong means, in place of the words for servants. */
  readonly about?: ReactNode;
  readonly onDone: () => void;
}

/** What an invitation is for, and the ways to take it up. */
export function InvitationPage({ invited, account, about, onDone }: InvitationPageProps) {
  const [words, setWords] = useState<readonly string[] | null>(null);
  if (words) return <RecoveryWords words={words} onWritten={onDone} />;
  return (
    <>
      {about ?? (invited ? <WhatFor info={invited.info} /> : <Anyone />)}
      {invited && account ? (
        <Accepting secret={invited.secret} onDone={onDone} />
      ) : (
        <Registering secret={invited?.secret ?? null} onRegistered={(code) => setWords(code.words)} />
      )}
    </>
  );
}

function WhatFor({ info }: { readonly info: InvitationInfo }) {
  const { t, i18n } = useTranslation();
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(info.expiresAt);
  const group = info.group ?? t('identity.invitation.someGroup');
  return (
    <header className={styles['header']}>
      <PageHeading>{t('identity.invitation.title')}</PageHeading>
      <p className={styles['large']}>
        {info.kind === 'host' ? t('identity.invitation.host') : t('identity.invitation.servant', { group })}
      </p>
      <p className={styles['soft']}>{t('identity.invitation.until', { date })}</p>
    </header>
  );
}

function Anyone() {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <PageHeading>{t('identity.invitation.anyone')}</PageHeading>
      <p>{t('identity.invitation.anyoneLead')}</p>
    </header>
  );
}

function Accepting({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  return (
    <section className={styles['section']}>
      <p>{t('identity.invitation.acceptLead')}</p>
      <Button look="main" isDisabled={isBusy} onPress={() => run(() => accept(secret), onDone)}>
        {t('identity.invitation.accept')}
      </Button>
      <FailureNotice failure={failure} />
    </section>
  );
}

/** Whoever belongs already has what the invitation gives. */
async function accept(secret: string): Promise<Called<unknown>> {
  const answer = await acceptInvitation(secret);
  const isThere = answer.kind === 'refused' && answer.code === 'ALREADY_A_MEMBER';
  return isThere ? { kind: 'done', value: null } : answer;
}

interface RegisteringProps {
  readonly secret: string | null;
  readonly onRegistered: (code: RecoveryCode) => void;
}

function Registering({ secret, onRegistered }: RegisteringProps) {
  const { t } = useTranslation();
  const { isBusy, failure, run } = useAttempt();
  const hasPasskeys = canHavePasskeys();
  return (
    <section className={styles['section']}>
      <p>{t('identity.invitation.nameless')}</p>
      {hasPasskeys && (
        <Button
          look="main"
          icon={<KeyRound aria-hidden="true" size={22} />}
          isDisabled={isBusy}
          onPress={() => run(() => registerByPasskey(secret, t('identity.member')), onRegistered)}
        >
          {t(isBusy ? 'identity.passkey.waiting' : 'identity.invitation.byPasskey')}
        </Button>
      )}
      <FailureNotice failure={failure} />
      <p className={styles['soft']}>{t(hasPasskeys ? 'identity.passkey.what' : 'identity.passkey.noneHere')}</p>
      <Button
        look={hasPasskeys ? 'large' : 'main'}
        isDisabled={isBusy}
        onPress={() => run(() => registerByCode(secret), onRegistered)}
      >
        {t('identity.invitation.byCode')}
      </Button>
    </section>
  );
}

/** An invitation that cannot be taken up, or a link without its end. */
export function NoInvitation({ why, children }: { readonly why: 'over' | 'missing'; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t(`identity.invitation.${why}`)}</PageHeading>
      <p>{t(`identity.invitation.${why}Next`)}</p>
      {children}
    </>
  );
}
