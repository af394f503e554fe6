import { type Instance } from '@homegroup/contracts';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupInfo } from './features/directory/GroupInfo.js';
import { MeetingInfo } from './features/directory/MeetingInfo.js';
import { NewHere } from './features/directory/NewHere.js';
import { useFirstPage } from './first-page.js';
import { Frame } from './frame.js';
import { type Fetched, fetchGroupPage, fetchInstance, fetchMeetingPage } from './session/porch.js';
import { NoSuchGroup, NoSuchMeeting, Unreachable } from './trouble.js';
import { Skeleton } from './ui/Skeleton.js';
import { useFetched } from './use-fetched.js';

/** Everything that a visitor may know of a meeting. */
export function MeetingInfoRoute({ link }: { readonly link: string }) {
  const first = useFirstPage('meeting');
  const [page, retry] = useFetched(
    useCallback(() => fetchMeetingPage(link), [link]),
    first?.meeting.link === link ? first : null,
  );
  return (
    <Fetching fetched={page} onRetry={retry} missing={<NoSuchMeeting />}>
      {(value) => <MeetingInfo page={value} />}
    </Fetching>
  );
}

/** What a group says of itself. */
export function GroupInfoRoute({ link }: { readonly link: string }) {
  const first = useFirstPage('group');
  const [page, retry] = useFetched(
    useCallback(() => fetchGroupPage(link), [link]),
    first?.group.link === link ? first : null,
  );
  return (
    <Fetching fetched={page} onRetry={retry} missing={<NoSuchGroup />}>
      {(value) => <GroupInfo page={value} />}
    </Fetching>
  );
}

/** Words for whoever has never been to a meeting. They are there even when the server is not. */
export function NewHereRoute() {
  const [known] = useFetched(fetchInstance, useFirstPage('newHere'));
  const { instance, helplines } = known?.kind === 'found' ? known.value : { instance: '', helplines: [] };
  return (
    <Frame instance={instance} helplines={helplines}>
      <NewHere />
    </Frame>
  );
}

/** Even a link that leads nowhere leads to a crisis line. */
export function Missing({ children }: { readonly children: ReactNode }) {
  const [known] = useFetched(fetchInstance, useFirstPage('missing'));
  const { instance, helplines } = known?.kind === 'found' ? known.value : { instance: '', helplines: [] };
  return (
    <Frame instance={instance} helplines={helplines}>
      {children}
    </Frame>
  );
}

interface FetchingProps<T extends Instance> {
  readonly fetched: Fetched<T> | null;
  readonly onRetry: () => void;
  readonly missing: ReactNode;
  readonly children: (value: T) => ReactNode;
}

function Fetching<T extends Instance>({ fetched, onRetry, missing, children }: FetchingProps<T>) {
  const { t } = useTranslation();
  const isKnownMissing = useFirstPage('missing') !== null;
  if (isKnownMissing || fetched?.kind === 'missing') return <Missing>{missing}</Missing>;
  if (fetched?.kind === 'found') {
    const { instance, helplines } = fetched.value;
    return (
      <Frame instance={instance} helplines={helplines}>
        {children(fetched.value)}
      </Frame>
    );
  }
  return <Frame>{fetched ? <Unreachable onRetry={onRetry} /> : <Skeleton label={t('page.loading')} rows={5} />}</Frame>;
}
