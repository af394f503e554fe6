import { useTranslation } from 'react-i18next';
import { HomePage } from './features/directory/HomePage.js';
import { Frame } from './frame.js';
import { fetchHome } from './session/porch.js';
import { Unreachable } from './trouble.js';
import { Skeleton } from './ui/Skeleton.js';
import { useFetched } from './use-fetched.js';

export function HomeRoute() {
  const { t } = useTranslation();
  const [home, retry] = useFetched(fetchHome);
  if (home === null) {
    return (
      <Frame>
        <Skeleton label={t('page.loading')} rows={4} />
      </Frame>
    );
  }
  if (home.kind !== 'found') {
    return (
      <Frame>
        <Unreachable onRetry={retry} />
      </Frame>
    );
  }
  return (
    <Frame instance={home.value.instance} helplines={home.value.helplines} hasNewHere>
      <HomePage home={home.value} />
    </Frame>
  );
}
