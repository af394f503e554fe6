import { type Porch } from '@homegroup/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Asked } from './asked.js';
import { WaitingPage } from './features/door/WaitingPage.js';
import { whoCame, rememberWhoComes } from './features/lobby/who-comes.js';
import { Entrance } from './features/rehearsal/Entrance.js';
import { PracticeCard } from './features/rehearsal/PracticeCard.js';
import { Summary } from './features/rehearsal/Summary.js';
import { Frame } from './frame.js';
import { Missing } from './listed-pages.js';
import { Room } from './meeting.js';
import { createRehearsalSession, REHEARSAL_SEAT } from './session/create-room-session.js';
import { type RoomState } from './session/room-state.js';
import { fetchRehearsal, fetchRehearsalPass } from './session/rehearsal.js';
import { holdsSeat } from './session/seat-token.js';
import { useAsked } from './use-asked.js';
import { useGoodbye } from './use-goodbye.js';
import { useSecret } from './use-secret.js';

/** A rehearsal, by the secret in the fragment: what it is, then its room, then how it went. */
export function RehearsalRoute() {
  const secret = useSecret({ isGoodOnce: false });
  if (secret === null)
    return (
      <Missing>
        <Summary told={null} />
      </Missing>
    );
  return <Found key={secret} secret={secret} />;
}

function Found({ secret }: { readonly secret: string }) {
  const [answer, retry] = useAsked(useCallback(() => fetchRehearsal(secret), [secret]));
  if (answer?.kind === 'done') return <Rehearsal secret={secret} porch={answer.value} />;
  return (
    <Frame>
      {answer?.kind === 'refused' && answer.code === 'NO_SUCH_MEETING' ? (
        <Summary told={null} />
      ) : (
        <Asked answer={answer} onRetry={retry}>
          {() => null}
        </Asked>
      )}
    </Frame>
  );
}

interface RehearsalProps {
  readonly secret: string;
  readonly porch: Porch;
}

function Rehearsal({ secret, porch }: RehearsalProps) {
  const [{ session, rehearsal }] = useState(() => createRehearsalSession(porch, secret));
  const presence = useStore(session.store, (state) => state.presence);
  const told = useStore(rehearsal.store, (state) => state.told);
  useGoodbye(useCallback(() => void session.leave(), [session]));
  useEffect(() => {
    const name = whoCame(REHEARSAL_SEAT);
    if (name !== null && holdsSeat(REHEARSAL_SEAT)) session.enter({ name, microphone: null });
  }, [session]);
  const enter = async (name: string) => {
    rememberWhoComes(REHEARSAL_SEAT, name, false);
    const pass = await fetchRehearsalPass(secret);
    const servicePass = pass.kind === 'done' ? pass.value.pass : undefined;
    session.enter({ name, microphone: null, servicePass });
  };
  if (presence.kind === 'seated')
    return <Room porch={porch} session={session} above={<PracticeCard session={session} rehearsal={rehearsal} />} />;
  const { title } = porch.meeting;
  return (
    <Frame instance={porch.instance} helplines={porch.helplines}>
      {presence.kind === 'waiting' ? (
        <WaitingPage
          session={session}
          title={title}
          name={whoCame(REHEARSAL_SEAT) ?? ''}
          presence={presence}
          onLeave={() => void session.leave()}
        />
      ) : isBefore(presence) ? (
        <Entrance
          meeting={title}
          isBusy={presence.kind === 'entering' || presence.kind === 'unreachable'}
          refusal={presence.kind === 'refused' ? presence.code : null}
          onEnter={(name) => void enter(name)}
        />
      ) : (
        <Summary told={told} />
      )}
    </Frame>
  );
}

/** A room that is gone has no door: whoever is refused otherwise may try another name. */
function isBefore(presence: RoomState['presence']): boolean {
  if (presence.kind === 'refused') return presence.code !== 'NO_SUCH_MEETING';
  return ['outside', 'entering', 'working', 'unreachable'].includes(presence.kind);
}
