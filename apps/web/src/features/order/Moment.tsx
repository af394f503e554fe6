import { type ReactNode } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { momentOf } from '../../session/script.js';
import { BeforeStart } from './BeforeStart.js';
import { ChipsMoment } from './ChipsMoment.js';

interface MomentProps {
  readonly session: RoomSession;
  /** Who has signed up beforehand, from elsewhere. */
  readonly signedUp?: ReactNode;
  readonly onComeForward: () => void;
}

/** What belongs to where the meeting stands: who serves, before the start; who has come forward, while chips are given. */
export function Moment({ session, signedUp, onComeForward }: MomentProps) {
  const view = useStore(session.store, (state) => state.view);
  if (!view) return null;
  switch (momentOf(view)) {
    case 'before':
      return <BeforeStart session={session} view={view} signedUp={signedUp} />;
    case 'chips':
      return <ChipsMoment session={session} view={view} onComeForward={onComeForward} />;
    case null:
      return null;
  }
}
