import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { PageHeading } from '../../ui/PageHeading.js';

/** On the way back to one's own seat, past the porch. */
export function Returning({ isCutOff }: { readonly isCutOff: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t('porch.returning')}</PageHeading>
      <Live>{isCutOff && <Notice>{t('porch.stillTrying')}</Notice>}</Live>
      <Link href="/">{t('page.backHome')}</Link>
    </>
  );
}
