import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createStore } from 'zustand/vanilla';
import { madeUpPorch, madeUpState, MADE_UP_NOW } from '../testing/made-up.js';
import { FacilityVisit } from './facility-visit.js';
import { type RoomSession } from './room-session.js';
import { type Presence } from './room-state.js';

const MINUTE_MS = 60_000;
const PORCH = madeUpPorch();
const door = (opensAt = MADE_UP_NOW) => ({ link: 'tuesday', pass: `pass-${passes}`, camera: false, opensAt });
let passes = 0;
/** How the server answers a code from now on. */
let answer: () => { readonly status: number; readonly body: unknown };
let session: ReturnType<typeof fakeSession>;
let visit: FacilityVisit;

function fakeSession() {
  const store = createStore(() => ({ ...madeUpState(2), presence: { kind: 'outside' } }));
  return {
    store,
    enter: jest.fn<RoomSession['enter']>(),
    leave: jest.fn(() => Promise.resolve()),
    is: (presence: Presence) => store.setState({ presence }),
  };
}

function open(): FacilityVisit {
  session = fakeSession();
  const opened = new FacilityVisit(() => session as unknown as RoomSession);
  opened.begin();
  return opened;
}

beforeEach(() => {
  jest.useFakeTimers({ now: MADE_UP_NOW });
  sessionStorage.clear();
  passes = 0;
  answer = () => ({ status: 200, body: door() });
  const fetch = (path: string) => {
    if (path === '/api/facility') passes += 1;
    const { status, body } = path === '/api/facility' ? answer() : { status: 200, body: PORCH };
    const text = () => Promise.resolve(JSON.stringify(body));
    return Promise.resolve({ ok: status === 200, status, text, json: () => Promise.resolve(body) });
  };
  Object.assign(globalThis, { fetch });
  visit = open();
});
afterEach(() => void jest.useRealTimers());

const refuse = (code: string) => (answer = () => ({ status: 404, body: { code } }));
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const stage = () => visit.store.getState().kind;

async function comeIn(): Promise<void> {
  await visit.typeCode('123456');
  visit.ready(null);
  await pass(0);
  expect(stage()).toBe('inside');
  session.is({ kind: 'seated', line: 'up' });
}

describe('a code', () => {
  it('leads to the microphone, and from there in, under no name', async () => {
    await visit.typeCode('123456');
    expect(stage()).toBe('settingUp');
    const track = { stop: () => undefined } as unknown as MediaStreamTrack;
    visit.ready(track);
    await pass(0);
    expect(session.enter).toHaveBeenCalledWith({ name: '', microphone: track, servicePass: 'pass-2' });
  });

  it('that is not right is said to be so, and kept nowhere', async () => {
    refuse('NO_SUCH_CODE');
    await visit.typeCode('123456');
    expect(visit.store.getState()).toEqual({ kind: 'code', problem: 'NO_SUCH_CODE', isAsking: false });
    expect(sessionStorage.length).toBe(0);
  });

  it('before the doors open waits, and goes in by itself', async () => {
    answer = () => ({ status: 200, body: door(MADE_UP_NOW + 20 * MINUTE_MS) });
    await visit.typeCode('123456');
    visit.ready(null);
    await pass(20 * MINUTE_MS - 1);
    expect(stage()).toBe('waiting');
    await pass(1);
    expect(session.enter).toHaveBeenCalledTimes(1);
  });
});

describe('a screen', () => {
  it('that is loaded again comes back without a hand at it', async () => {
    await comeIn();
    visit = open();
    expect(stage()).toBe('returning');
    await pass(0);
    expect(session.enter).toHaveBeenCalledWith({ name: '', microphone: null, servicePass: 'pass-4' });
  });

  it('whose page is drawn twice before it is shown takes one seat', async () => {
    await comeIn();
    const asked = passes;
    const create = jest.fn(() => session as unknown as RoomSession);
    const [drawn, shown] = [new FacilityVisit(create), new FacilityVisit(create)];
    shown.begin();
    shown.begin();
    await pass(0);
    expect([create.mock.calls.length, passes - asked]).toEqual([1, 2]);
    expect(drawn.store.getState().kind).toBe('returning');
  });

  it('whose seat was freed takes another by its code, and tries until the server is there', async () => {
    await comeIn();
    answer = () => ({ status: 502, body: 'a proxy speaks' });
    session.is({ kind: 'lost' });
    await pass(20_000);
    expect(session.enter).toHaveBeenCalledTimes(1);
    answer = () => ({ status: 200, body: door() });
    await pass(5_000);
    expect(session.enter).toHaveBeenCalledTimes(2);
  });

  it('that was let in nowhere tries again by itself', async () => {
    await comeIn();
    session.is({ kind: 'refused', code: 'DOOR_LOCKED' });
    await pass(5_000);
    expect(session.enter).toHaveBeenCalledTimes(2);
  });

  it('whose place another has taken leaves it there until someone wants it back', async () => {
    await comeIn();
    session.is({ kind: 'elsewhere' });
    await pass(60 * MINUTE_MS);
    expect(session.enter).toHaveBeenCalledTimes(1);
    await visit.comeIn();
    expect(session.enter).toHaveBeenCalledTimes(2);
  });

  it('asks for another code where its own has ended', async () => {
    await comeIn();
    refuse('NO_SUCH_CODE');
    session.is({ kind: 'lost' });
    await pass(0);
    expect(visit.store.getState()).toMatchObject({ kind: 'code', problem: 'NO_SUCH_CODE' });
    expect(sessionStorage.length).toBe(0);
  });

  it.each([{ kind: 'closed' }, { kind: 'left' }] as const)('keeps nothing once it is over: $kind', async (presence) => {
    await comeIn();
    sessionStorage.setItem('seat:tuesday', 'token');
    sessionStorage.setItem('microphone:device', 'usb');
    session.is(presence);
    expect(stage()).toBe('over');
    expect([sessionStorage.length, localStorage.length, document.cookie]).toEqual([0, 0, '']);
    await pass(60 * MINUTE_MS);
    expect(session.enter).toHaveBeenCalledTimes(1);
  });
});
