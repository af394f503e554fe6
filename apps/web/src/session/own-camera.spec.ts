import { type Code } from '@homegroup/contracts';
import { commonView, openRoom, type SeatAction, type SeatView } from '@homegroup/room';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeTrack } from '../testing/fake-media.js';
import { rememberOn } from './media/choices.js';
import { type Opened } from './media/device.js';
import { type Sending } from './media/publish.js';
import { OwnCamera } from './own-camera.js';
import { createRoomStore, type RoomStore } from './room-store.js';

const SEAT: SeatView = { id: 'a', name: 'Ana', roles: [], muted: true, camera: false, away: false, held: [] };

let store: RoomStore;
let sending: Sending;
let sent: boolean;
let acts: SeatAction['kind'][];
let answer: () => Promise<Code | null>;
let opened: ((opened: Opened) => void)[];
let camera: OwnCamera;

beforeEach(() => {
  sessionStorage.clear();
  store = createRoomStore();
  const view = { ...commonView(openRoom({ id: 'r', door: { kind: 'open' } })), seats: [SEAT] };
  store.setState({ own: { seat: 'a', lastCommand: 0, votedIn: 0, porch: null }, view });
  sending = { microphone: null, camera: null, isOpen: false };
  [sent, acts, opened] = [true, [], []];
  answer = () => Promise.resolve(null);
  const media = { sending, send: () => Promise.resolve(sent), setOpen: () => undefined };
  const act = (action: SeatAction) => {
    acts.push(action.kind);
    return answer();
  };
  camera = new OwnCamera({ store, media, act }, () => new Promise((resolve) => opened.push(resolve)));
});

const state = () => store.getState();
function give(track = new FakeTrack('video')): FakeTrack {
  opened.at(-1)?.({ ok: true, track: track.track });
  return track;
}
async function shown(): Promise<FakeTrack> {
  const done = camera.show();
  const track = give();
  await done;
  return track;
}

describe('a camera', () => {
  it('is shown to the room and in one’s own place', async () => {
    const track = await shown();
    expect(acts).toEqual(['showCamera']);
    expect(state().camera).toEqual({ kind: 'on' });
    expect(state().pictures.get('a')).toBe(track);
  });

  it('goes out when hidden, before the room has heard of it', async () => {
    const track = await shown();
    answer = () => new Promise(() => undefined);
    void camera.hide();
    expect(track.readyState).toBe('ended');
    expect(sending.camera).toBeNull();
    expect(state().pictures.size).toBe(0);
    expect(state().camera).toEqual({ kind: 'off' });
  });

  it('that is hidden while the browser still asks never comes on', async () => {
    const done = camera.show();
    await camera.hide();
    const track = give();
    await done;
    expect(track.readyState).toBe('ended');
    expect(acts).toEqual(['hideCamera']);
    expect(state().camera).toEqual({ kind: 'off' });
  });

  it('that comes after the person has left is let go', async () => {
    const done = camera.show();
    camera.release();
    const track = give();
    await done;
    expect(track.readyState).toBe('ended');
    expect(acts).toEqual([]);
  });

  it('that the room refuses goes out', async () => {
    answer = () => Promise.resolve('TOO_FAST');
    const track = await shown();
    expect(track.readyState).toBe('ended');
    expect(state().camera).toEqual({ kind: 'off' });
  });

  it('that cannot be had says why', async () => {
    const done = camera.show();
    opened.at(-1)?.({ ok: false, problem: 'inUse' });
    await done;
    expect(state().camera).toEqual({ kind: 'failed', problem: 'inUse' });
    expect(acts).not.toContain('showCamera');
  });

  it('that is unplugged is told to the room', async () => {
    const track = await shown();
    track.unplug();
    expect(state().camera).toEqual({ kind: 'failed', problem: 'failed' });
    expect(acts).toEqual(['showCamera', 'hideCamera']);
    expect(state().pictures.size).toBe(0);
  });

  it('that is chosen takes the place of the one in use, which is let go first: phones have only one at a time', async () => {
    const first = await shown();
    const done = camera.choose('back');
    expect(first.readyState).toBe('ended');
    const second = give();
    await done;
    expect(state().pictures.get('a')).toBe(second);
  });

  it('that is chosen while none is shown stays off', async () => {
    await camera.choose('back');
    expect(opened).toHaveLength(0);
  });
});

describe('a seat that was taken', () => {
  it('with its camera shown, by a page that was loaded again, is seen again', async () => {
    rememberOn('camera', true);
    const done = camera.takeUp({ seat: { ...SEAT, camera: true }, isFirst: true, isSame: false });
    give();
    await done;
    expect(state().camera).toEqual({ kind: 'on' });
  });

  it('with its camera shown, by a page that shows none, is hidden', async () => {
    await camera.takeUp({ seat: { ...SEAT, camera: true }, isFirst: true, isSame: false });
    expect([opened.length, acts]).toEqual([0, ['hideCamera']]);
  });

  it('in place of one that was freed begins without a picture', async () => {
    const track = await shown();
    await camera.takeUp({ seat: SEAT, isFirst: false, isSame: false });
    expect(track.readyState).toBe('ended');
    expect(state().camera).toEqual({ kind: 'off' });
  });

  it('again after a cut goes on as before', async () => {
    const track = await shown();
    await camera.takeUp({ seat: { ...SEAT, camera: true }, isFirst: false, isSame: true });
    expect(track.readyState).toBe('live');
    expect(opened).toHaveLength(1);
  });
});
