import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';

/** So long before the room closes everyone's page asks, and over so long, that they do not ask at once; in milliseconds. */
const BEFORE_MS = 15_000;
const SPREAD_MS = 20_000;
/** Timers take no longer waits than this, in milliseconds: it is looked again then. */
const WAIT_MAX_MS = 2 ** 31 - 1;

/**
 * A room that closes takes its seats with it, so the receipt is asked for a moment before. Everyone's page does: that
 * someone has a receipt says nothing of whether they want one.
 */
export function useReceiptBeforeClose(session: RoomSession, isGiven: boolean): void {
  const closesAt = useStore(session.store, (state) => state.view?.hours?.closesAt ?? null);
  useEffect(() => {
    if (!isGiven || closesAt === null) return;
    const waitMs = closesAt - BEFORE_MS - Math.random() * SPREAD_MS - session.now();
    if (waitMs < 0 || waitMs > WAIT_MAX_MS) return;
    const timer = setTimeout(() => void session.takeReceipt(), waitMs);
    return () => clearTimeout(timer);
  }, [session, isGiven, closesAt]);
}
