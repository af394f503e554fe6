import { applyChange, type CommonView, type ViewChange } from '@homegroup/room';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type RoomState } from './room-state.js';

export type RoomStore = StoreApi<RoomState>;

const OUTSIDE: RoomState = {
  presence: { kind: 'outside' },
  view: null,
  own: null,
  speaking: [],
  microphone: { kind: 'off' },
  camera: { kind: 'off' },
  sending: false,
  sound: 'starting',
  pictures: new Map(),
  serverStopping: false,
};

export function createRoomStore(): RoomStore {
  return createStore<RoomState>()(() => OUTSIDE);
}

/** Takes the change in; false when there is a gap and the whole view must be asked for. */
export function takeChange(store: RoomStore, change: ViewChange): boolean {
  const { view } = store.getState();
  if (!view) return true;
  const next = applyChange(view, change);
  if (next) store.setState({ view: next });
  return next !== null;
}

/** Takes a whole view in, unless a newer one is here already. */
export function takeWhole(store: RoomStore, whole: CommonView): void {
  const { view } = store.getState();
  if (!view || whole.version >= view.version) store.setState({ view: whole });
}

/** Puts a picture in the place of a seat, or takes it away. */
export function setPicture(store: RoomStore, seat: string, track: MediaStreamTrack | null): void {
  const pictures = new Map(store.getState().pictures);
  if (track) pictures.set(seat, track);
  else pictures.delete(seat);
  store.setState({ pictures });
}
