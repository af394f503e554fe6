import { createStore, type StoreApi } from 'zustand/vanilla';
import { type LineState, type RoomState } from './room-state.js';

export type RoomStore = StoreApi<RoomState>;

export const GOOD_LINE: LineState = { hearsBadly: false, isHeardBadly: false, cameraRests: false, isBetter: false };

const OUTSIDE: RoomState = {
  presence: { kind: 'outside' },
  view: null,
  own: null,
  script: null,
  speaking: [],
  noticed: [],
  receipts: [],
  microphone: { kind: 'off' },
  camera: { kind: 'off' },
  sending: false,
  sound: 'starting',
  line: GOOD_LINE,
  porchVoice: null,
  pictures: new Map(),
  messages: [],
  refusal: null,
  serverStopping: false,
};

export function createRoomStore(): RoomStore {
  return createStore<RoomState>()(() => OUTSIDE);
}

/** Puts a picture in the place of a seat, or takes it away. */
export function setPicture(store: RoomStore, seat: string, track: MediaStreamTrack | null): void {
  const pictures = new Map(store.getState().pictures);
  if (track) pictures.set(seat, track);
  else pictures.delete(seat);
  store.setState({ pictures });
}
