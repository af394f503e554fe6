import { type Code } from '@homegroup/contracts';
import { type SeatAction, type SeatView } from '@homegroup/room';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeTrack } from '../testing/fake-media.js';
import { rememberOn, wasOn } from './media/choices.js';
import { type Opened } from './media/device.js';
import { type Sending } from './media/publish.js';
import { OwnMicrophone } from './own-microphone.js';
import { createRoomStore, type RoomStore } from './room-store.js';

const SEAT: SeatView = { id: 'a', name: 'Ana', roles: [], muted: true, camera: false, away: false, held: [] };

let store: RoomStore;
let sending: Sending;
let sent: boolean;
let acts: SeatAction['kind'][];
let answer: (action: SeatAction) => Promise<Code | null>;
let opened: ((opened: Opened) => void)[];
let microphone: OwnMicrophone;

beforeEach(() => {
  sessionStorage.clear();
  store = createRoomStore();
  sending = { microphone: null, camera: null, isOpen: false };
  [sent, acts, opened] = [true, [], []];
  answer = () => Promise.resolve(null);
  const media = {
    sending,
    send: () => Promise.resolve(sent),
    setOpen: (isOpen: boolean) => void (sending.isOpen = isOpen),
  };
  const act = (action: SeatAction) => {
    acts.push(action.kind);
    return answer(action);
  };
  microphone = new OwnMicrophone({ store, media, act }, () => new Promise((resolve) => opened.push(resolve)));
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const state = () => store.getState();
/** The browser gives the device that was asked for last. */
function give(track = new FakeTrack()): FakeTrack {
  opened.at(-1)?.({ ok: true, track: track.track });
  return track;
}
async function unmuted(): Promise<FakeTrack> {
  const done = microphone.unmute();
  const track = give();
  await done;
  return track;
}

describe('unmuting', () => {
  it('asks for the device, then the room, and only then lets through', async () => {
    let sendingWhenAsked: boolean | null = null;
    answer = () => {
      sendingWhenAsked = sending.isOpen;
      return Promise.resolve(null);
    };
    const done = microphone.unmute();
    expect(state().microphone).toEqual({ kind: 'starting' });
    give();
    await done;
    expect(sendingWhenAsked).toBe(false);
    expect(acts).toEqual(['unmute']);
    expect(state()).toMatchObject({ microphone: { kind: 'on' }, sending: true });
    expect(sending.isOpen).toBe(true);
  });

  it('lets nothing through when the room refuses', async () => {
    answer = () => Promise.resolve('TOO_FAST');
    await unmuted();
    expect(sending.isOpen).toBe(false);
    expect(state()).toMatchObject({ sending: false, microphone: { kind: 'on' } });
  });

  it('is over when the person mutes while the browser still asks', async () => {
    const done = microphone.unmute();
    await microphone.mute();
    give();
    await done;
    expect(acts).toEqual(['mute']);
    expect(sending.isOpen).toBe(false);
  });

  it('is over when the person mutes before the room has answered, however late that comes', async () => {
    let late: (code: null) => void = () => undefined;
    answer = (action) =>
      action.kind === 'unmute' ? new Promise((resolve) => (late = resolve)) : Promise.resolve(null);
    const done = microphone.unmute();
    give();
    await settle();
    await microphone.mute();
    late(null);
    await done;
    expect(acts).toEqual(['unmute', 'mute']);
    expect(sending.isOpen).toBe(false);
  });

  it('that nobody lets happen says why, and tells the room nothing but that it is muted', async () => {
    const done = microphone.unmute();
    opened.at(-1)?.({ ok: false, problem: 'refused' });
    await done;
    expect(state().microphone).toEqual({ kind: 'failed', problem: 'refused' });
    expect(acts).not.toContain('unmute');
    const again = microphone.unmute();
    give();
    await again;
    expect(state()).toMatchObject({ microphone: { kind: 'on' }, sending: true });
  });

  it('of a microphone that the server will not take fails honestly', async () => {
    sent = false;
    const track = await unmuted();
    expect(state()).toMatchObject({ microphone: { kind: 'failed', problem: 'failed' }, sending: false });
    expect(track.readyState).toBe('ended');
  });
});

describe('muting', () => {
  it('holds back at once, before the room has heard of it', async () => {
    await unmuted();
    answer = () => new Promise(() => undefined);
    void microphone.mute();
    expect(sending.isOpen).toBe(false);
    expect(state().sending).toBe(false);
  });

  it('keeps the device ready: the browser is not asked again', async () => {
    await unmuted();
    await microphone.mute();
    await microphone.unmute();
    expect(opened).toHaveLength(1);
    expect(state().sending).toBe(true);
  });
});

describe('a microphone', () => {
  it('from the porch is held silent', () => {
    const track = new FakeTrack();
    microphone.adopt(track.track);
    expect(track.enabled).toBe(false);
    expect(state()).toMatchObject({ microphone: { kind: 'on' }, sending: false });
  });

  it('from the porch gives way to a later one, or to none', () => {
    const [first, second] = [new FakeTrack(), new FakeTrack()];
    microphone.adopt(first.track);
    microphone.adopt(second.track);
    expect(first.readyState).toBe('ended');
    microphone.adopt(null);
    expect(second.readyState).toBe('ended');
    expect(state().microphone).toEqual({ kind: 'off' });
  });

  it('that is unplugged is told to the room', async () => {
    const track = await unmuted();
    track.unplug();
    await settle();
    expect(state()).toMatchObject({ microphone: { kind: 'failed', problem: 'failed' }, sending: false });
    expect(acts).toEqual(['unmute', 'mute']);
    expect(sending.microphone).toBeNull();
  });

  it('that is chosen takes the place of the one in use, as open as that was', async () => {
    const first = await unmuted();
    const done = microphone.choose('other');
    await settle();
    const second = give();
    await done;
    expect(first.readyState).toBe('ended');
    expect(second.enabled).toBe(true);
    expect(state().sending).toBe(true);
  });

  it('that is chosen before any was wanted is only remembered', async () => {
    await microphone.choose('other');
    expect(opened).toHaveLength(0);
  });

  it('that comes after the person has left is let go', async () => {
    const done = microphone.unmute();
    microphone.release();
    const track = give();
    await done;
    expect(track.readyState).toBe('ended');
    expect(state()).toMatchObject({ microphone: { kind: 'off' }, sending: false });
  });
});

describe('a seat that was taken', () => {
  it('for the first time, muted, asks for nothing', async () => {
    await microphone.takeUp({ seat: SEAT, isFirst: true, isSame: false });
    expect([opened.length, acts]).toEqual([0, []]);
  });

  it('unmuted, by a page that was loaded again, is heard again without a word to the person', async () => {
    rememberOn('microphone', true);
    const done = microphone.takeUp({ seat: { ...SEAT, muted: false }, isFirst: true, isSame: false });
    give();
    await done;
    expect(state().sending).toBe(true);
  });

  it('unmuted, by a page that was loaded again and gets no microphone, is muted', async () => {
    rememberOn('microphone', true);
    const done = microphone.takeUp({ seat: { ...SEAT, muted: false }, isFirst: true, isSame: false });
    opened.at(-1)?.({ ok: false, problem: 'refused' });
    await done;
    expect(acts.at(-1)).toBe('mute');
    expect(state().sending).toBe(false);
  });

  it('unmuted, by a page whose microphone was not on, is muted, and nothing is asked for', async () => {
    await microphone.takeUp({ seat: { ...SEAT, muted: false }, isFirst: true, isSame: false });
    expect([opened.length, acts]).toEqual([0, ['mute']]);
  });

  it('unmuted, by someone who came through the porch, is muted: there they were not heard', async () => {
    rememberOn('microphone', true);
    microphone.adopt(new FakeTrack().track);
    await microphone.takeUp({ seat: { ...SEAT, muted: false }, isFirst: true, isSame: false });
    expect(acts).toEqual(['mute']);
    expect(sending.isOpen).toBe(false);
  });

  it('again after a cut goes on as before', async () => {
    await unmuted();
    await microphone.takeUp({ seat: { ...SEAT, muted: false }, isFirst: false, isSame: true });
    expect(acts).toEqual(['unmute']);
    expect(sending.isOpen).toBe(true);
  });

  it('in place of one that was freed begins muted', async () => {
    await unmuted();
    await microphone.takeUp({ seat: SEAT, isFirst: false, isSame: false });
    expect(sending.isOpen).toBe(false);
    expect(state().sending).toBe(false);
  });
});

it('asked for in a seat that was freed meanwhile stays muted in the next', async () => {
  const done = microphone.unmute();
  await microphone.takeUp({ seat: SEAT, isFirst: false, isSame: false });
  give();
  await done;
  expect([acts, sending.isOpen]).toEqual([[], false]);
});

it('is remembered as on only while it is let through', async () => {
  await unmuted();
  expect(wasOn('microphone')).toBe(true);
  await microphone.mute();
  expect(wasOn('microphone')).toBe(false);
});
