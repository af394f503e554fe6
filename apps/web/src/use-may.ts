import { mayDo, type SeatAction } from '@homegroup/room';
import { useStore } from 'zustand';
import { type RoomSession } from './session/room-session.js';
import { type RoomState } from './session/room-state.js';

/** Whether the room would let this person do it now: the same question that the room asks itself. */
export function mayNow({ view, own }: RoomState, action: SeatAction): boolean {
  return view !== null && own !== null && mayDo(view, own.seat, action) === null;
}

/** Follows `mayNow`. */
export function useMay(session: RoomSession, action: SeatAction): boolean {
  return useStore(session.store, (state) => mayNow(state, action));
}
