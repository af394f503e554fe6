import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Asked } from './asked.js';
import { Deletion } from './features/group/Deletion.js';
import { newGroup } from './features/group/group-draft.js';
import { GroupForm } from './features/group/GroupForm.js';
import { GroupHome } from './features/group/GroupHome.js';
import { GroupsPage } from './features/group/GroupsPage.js';
import { ServantsPage } from './features/group/ServantsPage.js';
import { both } from './session/both.js';
import * as groups from './session/groups.js';
import { fetchAccount } from './session/identity.js';
import { learnServing, rememberServing } from './session/service-pass.js';
import { PageHeading } from './ui/PageHeading.js';
import { useAsked } from './use-asked.js';

export function Groups() {
  const [answer, retry] = useAsked(askGroups);
  return (
    <Asked answer={answer} onRetry={retry}>
      {([served, account]) => <GroupsPage groups={served} account={account} />}
    </Asked>
  );
}

async function askGroups() {
  const served = await groups.servedGroups();
  if (served.kind === 'done') rememberServing(served.value);
  return both(Promise.resolve(served), fetchAccount());
}

export function NewGroup() {
  const { t, i18n } = useTranslation();
  const [, go] = useLocation();
  return (
    <>
      <header>
        <Link href="/serve">{t('serve.title')}</Link>
        <PageHeading>{t('serve.group.new')}</PageHeading>
      </header>
      <GroupForm
        initial={newGroup(i18n.language)}
        send={groups.createGroup}
        onSaved={({ id }) => go(`/serve/groups/${id}`)}
      />
    </>
  );
}

interface OfGroup {
  readonly id: string;
}

export function OneGroup({ id }: OfGroup) {
  const [answer, retry] = useAsked(useCallback(() => both(groups.fetchGroup(id), groups.fetchMeetings(id)), [id]));
  // Whoever has just set up a meeting comes to its door next.
  useEffect(() => void learnServing(), [id]);
  return (
    <Asked answer={answer} onRetry={retry}>
      {([group, meetings]) => <GroupHome group={group} meetings={meetings} />}
    </Asked>
  );
}

export function GroupSettingsPage({ id }: OfGroup) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [answer, retry] = useAsked(useCallback(() => groups.fetchGroup(id), [id]));
  const here = `/serve/groups/${id}`;
  return (
    <Asked answer={answer} onRetry={retry}>
      {({ settings }) => (
        <>
          <header>
            <Link href={here}>{settings.name}</Link>
            <PageHeading>{t('serve.group.settings')}</PageHeading>
          </header>
          <GroupForm initial={settings} send={(changed) => groups.changeGroup(id, changed)} onSaved={() => go(here)} />
          <Deletion
            label={t('serve.group.delete')}
            hint={t('serve.group.deleteHint')}
            name={settings.name}
            remove={() => groups.removeGroup(id)}
            onRemoved={() => go('/serve')}
          />
        </>
      )}
    </Asked>
  );
}

export function Servants({ id }: OfGroup) {
  const ask = useCallback(
    () => both(groups.fetchGroup(id), both(groups.fetchServants(id), groups.fetchInvitations(id))),
    [id],
  );
  const [answer, again] = useAsked(ask);
  return (
    <Asked answer={answer} onRetry={again}>
      {([group, [servants, invitations]]) => (
        <ServantsPage group={group} servants={servants} invitations={invitations} onChanged={again} />
      )}
    </Asked>
  );
}
