import { currentItem } from '@homegroup/room';
import { type ReactNode } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
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
  const item = view ? currentItem(view) : undefined;
  if (!view || !item) return null;
  if (view.progress.beganAt === null) return <BeforeStart session={session} view={view} signedUp={signedUp} />;
  return item.kind === 'chips' ? <ChipsMoment session={session} view={view} onComeForward={onComeForward} /> : null;
}
