import { useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { meetingMessages } from '../../session/script.js';

/** How many messages of others, and of the meeting itself, came since they were last looked at. */
export function useUnread(session: RoomSession, isReading: boolean): number {
  const messages = useStore(session.store, (state) => state.messages);
  const own = useStore(session.store, (state) => state.own?.seat);
  const prepared = useUnreadOfMeeting(session, isReading);
  const [readTo, setReadTo] = useState<string | null>(null);
  const last = messages.at(-1)?.id ?? null;
  if (isReading && readTo !== last) setReadTo(last);
  const unread = messages.slice(messages.findIndex(({ id }) => id === readTo) + 1);
  return isReading ? 0 : unread.filter(({ from, to }) => from !== own && to.kind !== 'knock').length + prepared;
}

function useUnreadOfMeeting(session: RoomSession, isReading: boolean): number {
  const items = useStore(session.store, useShallow(itemsWithMessage));
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = items.filter((item) => !read.includes(item));
  if (isReading && unread.length > 0) setRead([...read, ...unread]);
  return unread.length;
}

function itemsWithMessage(state: RoomState): readonly string[] {
  return meetingMessages(state).map(({ item }) => item);
}
