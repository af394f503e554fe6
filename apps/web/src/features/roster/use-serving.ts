import { type ServingToday } from '@homegroup/contracts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';

type Places = ServingToday['places'];

/** Who has signed up to serve today: asked for when this is first drawn, and whenever the line is back. */
export function useServing(session: RoomSession): Places {
  const [places, setPlaces] = useState<Places>([]);
  const isUp = useStore(session.store, ({ presence }) => presence.kind === 'seated' && presence.line === 'up');
  useEffect(() => {
    if (!isUp) return undefined;
    let isHere = true;
    void session.whoServes().then((serving) => isHere && serving && setPlaces(serving.places));
    return () => {
      isHere = false;
    };
  }, [session, isUp]);
  return places;
}
