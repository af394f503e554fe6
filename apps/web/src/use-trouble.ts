import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from './session/room-session.js';
import { type RoomState } from './session/room-state.js';

/** What is not as it should be in a room: words, each with what to do next; none when all is well. */
export function useTrouble({ store }: RoomSession): readonly string[] {
  const { t } = useTranslation();
  const line = useStore(store, lineTrouble);
  const refusal = useStore(store, (state) => state.refusal);
  const microphone = useStore(store, (state) => state.microphone);
  const camera = useStore(store, (state) => state.camera);
  return [
    ...(refusal ? [t(`code.${refusal}`)] : []),
    ...(line ? [t(`room.${line}`)] : []),
    ...(microphone.kind === 'failed' ? [t(`problem.microphone.${microphone.problem}`)] : []),
    ...(camera.kind === 'failed' ? [t(`problem.camera.${camera.problem}`)] : []),
  ];
}

function lineTrouble({
  presence,
  serverStopping,
  sound,
}: RoomState): 'serverStopping' | 'reconnecting' | 'soundLost' | null {
  if (serverStopping) return 'serverStopping';
  if (presence.kind === 'seated' && presence.line === 'down') return 'reconnecting';
  return sound === 'lost' ? 'soundLost' : null;
}
