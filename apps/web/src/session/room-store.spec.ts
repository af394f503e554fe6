import { describe, expect, it } from '@jest/globals';
import { createRoomStore, setPicture } from './room-store.js';

describe('pictures', () => {
  it('come and go by seat; each time the map is another, so that screens notice', () => {
    const store = createRoomStore();
    const before = store.getState().pictures;
    setPicture(store, 'a', {} as MediaStreamTrack);
    expect([...store.getState().pictures.keys()]).toEqual(['a']);
    expect(store.getState().pictures).not.toBe(before);
    setPicture(store, 'a', null);
    expect(store.getState().pictures.size).toBe(0);
  });
});
