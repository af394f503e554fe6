import { type RoomMediaSurroundings } from './media/room-media.js';
import { type OwnCamera } from './own-camera.js';
import { OwnLine } from './own-line.js';
import { type RoomStore, setPicture } from './room-store.js';

/** What the media have to show goes into the store. */
export function mediaShown(store: RoomStore, camera: () => Pick<OwnCamera, 'hide'>): RoomMediaSurroundings {
  const line = new OwnLine(store, camera);
  return {
    picture: (seat, track) => setPicture(store, seat, track),
    sound: (sound) => store.setState({ sound }),
    line: (care) => line.take(care),
  };
}
