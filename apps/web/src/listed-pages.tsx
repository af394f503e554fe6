import { type Instance } from '@homegroup/contracts';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupInfo } from './features/directory/GroupInfo.js';
import { MeetingInfo } from './features/directory/MeetingInfo.js';
import { NewHere } from './features/directory/NewHere.js';
import { type PageValues, useFirstPage } from './first-page.js';
import { Frame } from './frame.js';
import { type Fetched, fetchGroupPage, fetchInstance, fetchMeetingPage } from './session/porch.js';
import { NoSuchGroup, NoSuchMeeting, Unreachable } from './trouble.js';
import { Skeleton } from './ui/Skeleton.js';
import { useAsked } from './use-asked.js';

/** Everything that a visitor may know of a meeting. */
export function MeetingInfoRoute({ link }: { readonly link: string }) {
  const first = useKnown('meeting', ({ meeting }) => meeting.link === link);
  const [page, retry] = useAsked(
    useCallback(() => fetchMeetingPage(link), [link]),
    first,
  );
  return (
    <Fetching fetched={page} onRetry={retry} missing={<NoSuchMeeting />}>
      {(value) => <MeetingInfo page={value} />}
    </Fetching>
  );
}

/** What a group says of itself. */
export function GroupInfoRoute({ link }: { readonly link: string }) {
  const first = useKnown('group', ({ group }) => group.link === link);
  const [page, retry] = useAsked(
    useCallback(() => fetchGroupPage(link), [link]),
    first,
  );
  return (
    <Fetching fetched={page} onRetry={retry} missing={<NoSuchGroup />}>
      {(value) => <GroupInfo page={value} />}
    </Fetching>
  );
}

/** Words for whoever has never been to a meeting. They are there even when the server is not. */
export function NewHereRoute() {
  const [known] = useAsked(
    fetchInstance,
    useKnown('newHere', () => true),
  );
  const { instance, helplines } = known?.kind === 'found' ? known.value : { instance: '', helplines: [] };
  return (
    <Frame instance={instance} helplines={helplines}>
      <NewHere />
    </Frame>
  );
}

/** Even a link that leads nowhere leads to a crisis line. */
export function Missing({ children }: { readonly children: ReactNode }) {
  const [known] = useAsked(fetchInstance, useMissing());
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
  if (fetched?.kind === 'missing') return <Missing>{missing}</Missing>;
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

/** What the server drew this page from: it is not asked for again, and a link that led nowhere then does so still. */
function useKnown<K extends 'meeting' | 'group' | 'newHere'>(
  kind: K,
  isThis: (value: PageValues[K]) => boolean,
): Fetched<PageValues[K]> | null {
  const value = useFirstPage(kind);
  const isMissing = useFirstPage('missing') !== null;
  if (isMissing) return { kind: 'missing' };
  return value !== null && isThis(value) ? { kind: 'found', value } : null;
}

function useMissing(): Fetched<Instance> | null {
  const value = useFirstPage('missing');
  return value && { kind: 'found', value };
}
