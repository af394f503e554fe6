import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from './ui/Button.js';
import { PageHeading } from './ui/PageHeading.js';

/** Stands where a page would be that the server did not give. */
export function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t('page.unreachable')}</PageHeading>
      <p>{t('page.unreachableNext')}</p>
      <Button look="main" onPress={onRetry}>
        {t('page.tryAgain')}
      </Button>
    </>
  );
}

export function NoSuchMeeting() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t('porch.missing')}</PageHeading>
      <p>{t('porch.missingNext')}</p>
      <Link href="/">{t('page.backHome')}</Link>
    </>
  );
}

export function NoSuchGroup() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t('directory.group.missing')}</PageHeading>
      <p>{t('porch.missingNext')}</p>
      <Link href="/">{t('page.backHome')}</Link>
    </>
  );
}
