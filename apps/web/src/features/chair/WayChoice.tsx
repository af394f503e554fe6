import { WAYS, type Way } from '@homegroup/room';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Choice } from '../../ui/Choice.js';

/** How long a choice must rest, in milliseconds: arrow keys pass over others, and a round that begins empties the queue. */
const REST_MS = 700;

/** The way to share; what is chosen takes effect once it rests, or the list is left. */
export function WayChoice({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const way = useStore(session.store, (state) => state.view?.floor.way ?? 'conversation');
  const [chosen, setChosen] = useState<Way | null>(null);
  const take = useEffectEvent(() => {
    if (chosen !== null && chosen !== way) void session.act({ kind: 'setWay', way: chosen });
  });
  useEffect(() => {
    if (chosen === null) return;
    const timer = setTimeout(() => {
      take();
      setChosen(null);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [chosen]);
  useEffect(() => () => take(), []);
  return (
    <Choice
      label={t('floor.chair.way')}
      options={WAYS.map((id) => ({ id, label: t(`floor.way.${id}`) }))}
      value={chosen ?? way}
      onChange={(id) => setChosen(id as Way)}
    />
  );
}
