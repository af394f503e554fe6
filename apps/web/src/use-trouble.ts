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

type LineTrouble = 'serverStopping' | 'reconnecting' | 'soundLost' | WeakLine;
type WeakLine = 'cameraRests' | 'heardBadly' | 'weakLine' | 'weakLineSound' | 'betterLine';

/** One line is enough: the worst. */
function lineTrouble(state: RoomState): LineTrouble | null {
  const { presence, serverStopping, sound } = state;
  if (serverStopping) return 'serverStopping';
  if (presence.kind === 'seated' && presence.line === 'down') return 'reconnecting';
  return sound === 'lost' ? 'soundLost' : weakLine(state);
}

// Whoever is heard wants to know first whether their words arrive.
function weakLine({ line, sending, view, own }: RoomState): WeakLine | null {
  if (line.cameraRests) return 'cameraRests';
  if (line.isHeardBadly && sending) return 'heardBadly';
  if (!line.hearsBadly) return line.isBetter ? 'betterLine' : null;
  const hasPictures = view?.seats.some(({ id, camera }) => camera && id !== own?.seat);
  return hasPictures ? 'weakLine' : 'weakLineSound';
}
