import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Called } from './session/api.js';
import { Unreachable } from './trouble.js';
import { PageHeading } from './ui/PageHeading.js';
import { Skeleton } from './ui/Skeleton.js';

interface AskedProps<T> {
  readonly answer: Called<T> | null;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A page that is drawn from the server's answer, and what stands there until it comes, or instead. */
export function Asked<T>({ answer, onRetry, children }: AskedProps<T>) {
  const { t } = useTranslation();
  switch (answer?.kind) {
    case undefined:
      return <Skeleton label={t('page.loading')} rows={4} />;
    case 'done':
      return <>{children(answer.value)}</>;
    case 'unreachable':
      return <Unreachable onRetry={onRetry} />;
    case 'refused':
      return answer.code === 'NOT_SIGNED_IN' ? <SignInFirst /> : <Refused words={t(`code.${answer.code}`)} />;
  }
}

function SignInFirst() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t('serve.signInFirst')}</PageHeading>
      <Link href="/sign-in">{t('serve.signIn')}</Link>
    </>
  );
}

function Refused({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{words}</PageHeading>
      <Link href="/serve">{t('serve.title')}</Link>
    </>
  );
}
