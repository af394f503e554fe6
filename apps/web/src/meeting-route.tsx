import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Porch } from '@homegroup/contracts';
import { Frame } from './frame.js';
import { Missing } from './listed-pages.js';
import { Meeting } from './meeting.js';
import { createRoomSession } from './session/create-room-session.js';
import { fetchPorch } from './session/porch.js';
import { NoSuchMeeting, Unreachable } from './trouble.js';
import { Skeleton } from './ui/Skeleton.js';
import { useAsked } from './use-asked.js';

/** A meeting's link: the porch, then the room, then what comes after. */
export function MeetingRoute({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const [porch, retry] = useAsked(useCallback(() => fetchPorch(link), [link]));
  switch (porch?.kind) {
    case 'found':
      return <Found porch={porch.value} />;
    case 'missing':
      return (
        <Missing>
          <NoSuchMeeting />
        </Missing>
      );
    case 'unreachable':
      return (
        <Frame>
          <Unreachable onRetry={retry} />
        </Frame>
      );
    case undefined:
      return (
        <Frame>
          <Skeleton label={t('page.loading')} rows={5} />
        </Frame>
      );
  }
}

function Found({ porch }: { readonly porch: Porch }) {
  const [session] = useState(() => createRoomSession(porch));
  return <Meeting porch={porch} session={session} />;
}
