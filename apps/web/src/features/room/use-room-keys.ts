import { itemAfter, itemBefore, type SeatAction } from '@homegroup/room';
import { type RoomSession } from '../../session/room-session.js';
import { mayNow } from '../../use-may.js';
import { useKeys } from './use-keys.js';

/** M microphone, H hand, N next, G go on, B back, E end, P pause: each does what the room would allow now, or nothing. */
export function useRoomKeys(session: RoomSession): void {
  const tryTo = (action: SeatAction) => {
    if (mayNow(session.store.getState(), action)) void session.act(action);
  };
  useKeys({
    m: () => toggleMicrophone(session),
    h: () => tryTo({ kind: isQueued(session) ? 'lowerHand' : 'raiseHand' }),
    n: () => tryTo({ kind: 'callNext', turn: session.store.getState().view?.floor.turns ?? 0 }),
    g: () => stepBy(itemAfter, session, tryTo),
    b: () => stepBy(itemBefore, session, tryTo),
    e: () => tryTo({ kind: 'endTurn', turn: turnOf(session)?.number ?? 0 }),
    p: () => tryTo({ kind: isPaused(session) ? 'resumeTurn' : 'pauseTurn', turn: turnOf(session)?.number ?? 0 }),
  });
}

/** On to the next item, or back; never out of a share, which a single key is not to end in passing. */
function stepBy(to: typeof itemAfter, { store }: RoomSession, tryTo: (action: SeatAction) => void): void {
  const { view } = store.getState();
  const item = view && to(view);
  if (!item || view.floor.turn !== null) return;
  tryTo({ kind: 'stepTo', item: item.id, step: view.progress.steps, turn: view.floor.turns });
}

function toggleMicrophone(session: RoomSession): void {
  const state = session.store.getState();
  if (state.sending || mayNow(state, { kind: 'unmute' })) void session.setMicrophone(!state.sending);
}

function turnOf(session: RoomSession) {
  return session.store.getState().view?.floor.turn;
}

function isQueued(session: RoomSession): boolean {
  const { view, own } = session.store.getState();
  return own !== null && (view?.queue.includes(own.seat) ?? false);
}

function isPaused(session: RoomSession): boolean {
  const phase = turnOf(session)?.phase;
  return phase?.kind === 'sharing' && phase.clock.kind === 'paused' && phase.clock.byServant;
}
