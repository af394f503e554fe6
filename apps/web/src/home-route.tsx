import { useTranslation } from 'react-i18next';
import { HomePage } from './features/directory/HomePage.js';
import { Footer } from './footer.js';
import { fetchHome } from './session/porch.js';
import { Button } from './ui/Button.js';
import { Notice } from './ui/Notice.js';
import { Page } from './ui/Page.js';
import { Skeleton } from './ui/Skeleton.js';
import { useFetched } from './use-fetched.js';

export function HomeRoute() {
  const { t } = useTranslation();
  const [home, retry] = useFetched(fetchHome);
  const found = home?.kind === 'found' ? home.value : null;
  return (
    <Page
      name={found?.instance ?? ''}
      skipLabel={t('page.skip')}
      footer={<Footer helplines={found?.helplines ?? []} />}
    >
      {home === null && <Skeleton label={t('page.loading')} rows={4} />}
      {found && <HomePage home={found} />}
      {home && !found && (
        <Notice>
          {t('page.unreachable')}
          <Button onPress={retry}>{t('page.tryAgain')}</Button>
        </Notice>
      )}
    </Page>
  );
}
