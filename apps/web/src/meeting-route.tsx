import { type Porch } from '@homegroup/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { forgetWhoCame, rememberWhoComes, whoCame } from './features/lobby/who-comes.js';
import { PorchPage } from './features/lobby/PorchPage.js';
import { RoomPage } from './features/room/RoomPage.js';
import { RoomEnd } from './features/room/RoomEnd.js';
import { Footer } from './footer.js';
import { createRoomSession } from './session/create-room-session.js';
import { fetchPorch } from './session/porch.js';
import { type RoomSession } from './session/room-session.js';
import { type Presence } from './session/room-state.js';
import { holdsSeat } from './session/seat-token.js';
import { Button } from './ui/Button.js';
import { Notice } from './ui/Notice.js';
import { Page } from './ui/Page.js';
import { Skeleton } from './ui/Skeleton.js';
import { useFetched } from './use-fetched.js';

/** A meeting's link: the porch, then the room, then what comes after. */
export function MeetingRoute({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const [porch, retry] = useFetched(useCallback(() => fetchPorch(link), [link]));
  if (porch?.kind === 'found') return <Meeting porch={porch.value} />;
  return (
    <Page name="" skipLabel={t('page.skip')} footer={<Footer helplines={[]} />}>
      {porch === null && <Skeleton label={t('page.loading')} rows={5} />}
      {porch?.kind === 'unreachable' && (
        <Notice>
          {t('page.unreachable')}
          <Button onPress={retry}>{t('page.tryAgain')}</Button>
        </Notice>
      )}
      {porch?.kind === 'missing' && (
        <>
          <h1>{t('porch.missing')}</h1>
          <p>{t('porch.missingNext')}</p>
          <Link href="/">{t('page.backHome')}</Link>
        </>
      )}
    </Page>
  );
}

function Meeting({ porch }: { readonly porch: Porch }) {
  const { t } = useTranslation();
  const [session] = useState(() => createRoomSession(porch));
  const presence = useStore(session.store, (state) => state.presence);
  useReturn(session, porch.meeting.link);
  useTitle(t('page.title'));
  if (presence.kind === 'seated') return <RoomPage session={session} porch={porch} />;
  return (
    <Page name={porch.instance} skipLabel={t('page.skip')} footer={<Footer helplines={porch.helplines} />}>
      <Outside session={session} porch={porch} presence={presence} />
    </Page>
  );
}

type OutsidePresence = Exclude<Presence, { kind: 'seated' }>;

function Outside({ session, porch, presence }: { session: RoomSession; porch: Porch; presence: OutsidePresence }) {
  const { link } = porch.meeting;
  switch (presence.kind) {
    case 'left':
    case 'closed':
    case 'elsewhere':
    case 'lost':
      return (
        <RoomEnd kind={presence.kind} onReturn={() => session.enter({ name: whoCame(link) ?? '', microphone: null })} />
      );
    default:
      return (
        <PorchPage
          porch={porch}
          presence={presence}
          onEnter={(who) => {
            rememberWhoComes(link, who.name);
            session.enter(who);
          }}
        />
      );
  }
}

/** Whoever loads the page again while seated goes straight back to their seat. */
function useReturn(session: RoomSession, link: string): void {
  const presence = useStore(session.store, (state) => state.presence.kind);
  useEffect(() => {
    const name = whoCame(link);
    if (name !== null && holdsSeat(link)) session.enter({ name, microphone: null });
  }, [session, link]);
  useEffect(() => {
    if (presence === 'closed') forgetWhoCame(link);
  }, [presence, link]);
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
