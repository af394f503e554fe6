import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type LineCare, NO_CARE } from './media/line-keeper.js';
import { SENDING } from './media/sending-rates.js';
import { OwnLine } from './own-line.js';
import { createRoomStore, GOOD_LINE, type RoomStore } from './room-store.js';

const BAD: LineCare = { ...NO_CARE, pictures: 'none', hearsBadly: true };
const sends = (step: number): LineCare => ({ ...NO_CARE, rates: SENDING[step] ?? SENDING[0], isHeardBadly: step > 1 });
let store: RoomStore;
let line: OwnLine;
let hidden: number;

beforeEach(() => {
  jest.useFakeTimers();
  hidden = 0;
  store = createRoomStore();
  const hide = () => {
    hidden += 1;
    store.setState({ camera: { kind: 'off' } });
    return Promise.resolve();
  };
  line = new OwnLine(store, () => ({ hide }));
});
afterEach(() => {
  jest.useRealTimers();
});

const shown = () => store.getState().line;

describe('what a person is told of their line', () => {
  it('is nothing while it is good', () => {
    const before = store.getState();
    line.take({ ...NO_CARE });
    expect(store.getState()).toBe(before);
  });

  it('is that it is weak, then for a while that it is good again', () => {
    line.take(BAD);
    expect(shown()).toEqual({ ...GOOD_LINE, hearsBadly: true });
    line.take({ ...NO_CARE });
    expect(shown()).toEqual({ ...GOOD_LINE, isBetter: true });
    jest.advanceTimersByTime(8_000);
    expect(shown()).toEqual(GOOD_LINE);
  });

  it('is never good again and weak at once', () => {
    line.take(BAD);
    line.take({ ...NO_CARE });
    line.take(BAD);
    expect(shown().isBetter).toBe(false);
  });

  it('is nothing once the room is left', () => {
    line.take(BAD);
    line.take(NO_CARE);
    expect(shown()).toEqual(GOOD_LINE);
    jest.advanceTimersByTime(10_000);
    expect(shown()).toEqual(GOOD_LINE);
  });
});

describe('a camera on a weak line', () => {
  it('goes off before the voice gives way, and that is said', () => {
    store.setState({ camera: { kind: 'on' } });
    line.take(sends(1));
    expect(hidden).toBe(0);
    line.take(sends(2));
    expect(hidden).toBe(1);
    expect(shown()).toMatchObject({ isHeardBadly: true, cameraRests: true });
  });

  it('that its person turns on again stays on until the line gets worse', () => {
    store.setState({ camera: { kind: 'on' } });
    line.take(sends(2));
    store.setState({ camera: { kind: 'on' } });
    expect(shown().cameraRests).toBe(false);
    line.take(sends(2));
    expect(hidden).toBe(1);
    line.take(sends(3));
    expect(hidden).toBe(2);
  });

  it('that was off is not spoken of, and none goes on by itself', () => {
    line.take(sends(4));
    expect(shown().cameraRests).toBe(false);
    line.take(sends(0));
    expect(store.getState().camera).toEqual({ kind: 'off' });
    expect(hidden).toBe(0);
  });
});
