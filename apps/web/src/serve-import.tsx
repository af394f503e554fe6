import { type Instance } from '@homegroup/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Asked } from './asked.js';
import { FindersPage } from './features/finders/FindersPage.js';
import { ImportPage } from './features/import/ImportPage.js';
import { call } from './session/api.js';
import { both } from './session/both.js';
import { fetchGroup } from './session/groups.js';
import { fetchAccount } from './session/identity.js';
import { importFile } from './session/import.js';
import { PageHeading } from './ui/PageHeading.js';
import { useAsked } from './use-asked.js';

export function Import() {
  const [answer, retry] = useAsked(fetchAccount);
  return (
    <Asked answer={answer} onRetry={retry}>
      {({ isHost }) => (isHost ? <ImportPage send={importFile} /> : <HostOnly />)}
    </Asked>
  );
}

function HostOnly() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t('import.title')}</PageHeading>
      <p>{t('import.hostOnly')}</p>
      <Link href="/serve">{t('serve.title')}</Link>
    </>
  );
}

export function Finders({ id }: { readonly id: string }) {
  const ask = useCallback(() => both(fetchGroup(id), call<Instance>('GET', '/api/instance')), [id]);
  const [answer, retry] = useAsked(ask);
  return (
    <Asked answer={answer} onRetry={retry}>
      {([group, { instance }]) => <FindersPage group={group} site={{ origin: location.origin, name: instance }} />}
    </Asked>
  );
}
