import { type SeatId } from '@homegroup/room';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';

/** How long the one heard last stays in the picture, in milliseconds: a breath changes nothing. */
const STAY_MS = 2_500;

/** Who is heard: whoever has the floor, else whoever speaks or has just spoken; null when it is quiet. */
export function useSpeaker(session: RoomSession): SeatId | null {
  const now = useStore(session.store, speakerIn);
  const [last, setLast] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setLast(now), now === null ? STAY_MS : 0);
    return () => clearTimeout(timer);
  }, [now]);
  return now ?? last;
}

function speakerIn({ view, speaking }: RoomState): SeatId | null {
  const turn = view?.floor.turn;
  if (turn?.phase.kind === 'sharing') return turn.seat;
  return speaking[0] ?? null;
}
