import { useState } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';

/** How many messages of others came since they were last looked at. */
export function useUnread(session: RoomSession, isReading: boolean): number {
  const messages = useStore(session.store, (state) => state.messages);
  const own = useStore(session.store, (state) => state.own?.seat);
  const [readTo, setReadTo] = useState<string | null>(null);
  const last = messages.at(-1)?.id ?? null;
  if (isReading && readTo !== last) setReadTo(last);
  const unread = messages.slice(messages.findIndex(({ id }) => id === readTo) + 1);
  return isReading ? 0 : unread.filter(({ from }) => from !== own).length;
}
