import { type CommonView } from '@homegroup/room';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { playTone } from '../../session/tones.js';
import { useShareClock } from '../../use-share-clock.js';
import { floorLine } from './floor-words.js';

/** What changes on the floor, read out politely; and its soft tones, where the group wants them. */
export function FloorNews({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const { turn, timing } = view.floor;
  const stage = useShareClock(session.now, turn)?.stage;
  useEffect(() => {
    if (timing.style === 'tone' && (stage === 'nearlyOver' || stage === 'over')) playTone(stage);
  }, [stage, timing.style]);
  const isAsked = turn?.seat === own && turn?.phase.kind === 'called';
  useEffect(() => {
    if (isAsked) playTone('yours');
  }, [isAsked]);
  const minute = (turn?.lengthMs ?? 0) >= 120_000 ? t('floor.oneMinute') : '';
  const clock = stage === 'nearlyOver' ? minute : stage === 'over' ? t('floor.time') : '';
  return (
    <p className="visually-hidden" role="status">
      {`${floorLine(t, view, own)}. ${clock}`}
    </p>
  );
}
