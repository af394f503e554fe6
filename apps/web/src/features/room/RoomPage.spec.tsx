import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { en } from '../../i18n/en.js';
import { type DeviceProblem, type RoomState } from '../../session/room-state.js';
import { GOOD_LINE } from '../../session/room-store.js';
import { closeBrowser, openBrowser, Track } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpAt, madeUpOrder, madeUpPorch, madeUpSession, madeUpState } from '../../testing/made-up.js';
import { RoomPage } from './RoomPage.js';

const user = userEvent.setup();

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

function enter(seats: number, changes: Partial<RoomState> = {}) {
  const session = madeUpSession(madeUpState(seats, changes));
  const servants = { top: null, main: null, row: null, button: null, side: null, actionsFor: () => null };
  const order = {
    strip: () => null,
    sheet: null,
    ballot: null,
    text: () => null,
    moment: () => <p>Who serves today</p>,
    comeForward: () => null,
  };
  const safety = { bar: () => null, door: null, news: null, serenity: null, menu: null, people: null };
  const parts = { servants, order, safety, chat: null, receipt: null };
  render(<RoomPage session={session} porch={madeUpPorch()} {...parts} />);
  return session;
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const faces = () => within(screen.getByRole('region', { name: 'People here' })).getAllByRole('listitem');
const watched = (session: ReturnType<typeof enter>) => session.asked.filter(([name]) => name === 'watch').at(-1)?.[1];

describe('the doors', () => {
  it('ask who serves, whether or not something is read meanwhile', () => {
    const order = madeUpOrder().map((item) => (item.kind === 'doorsOpen' ? { ...item, lines: [3] } : item));
    enter(5, madeUpAt(5, 'doorsOpen', { order }));
    expect(screen.getByText('Who serves today')).toBeTruthy();
  });
});

describe('the share, for whoever leads by a script', () => {
  const clock = { kind: 'running', endsAt: MADE_UP_NOW + 95_000 } as const;
  const turn = { number: 1, seat: 'seat-1', lengthMs: 180_000, phase: { kind: 'sharing', clock } } as const;
  const sharing = (chair: string) => {
    const state = madeUpAt(5, 'shares');
    const floor = state.view && { ...state.view.floor, turns: 1, turn };
    const seats =
      state.view?.seats.map((seat) => ({ ...seat, roles: seat.id === chair ? (['chair'] as const) : [] })) ?? [];
    return { ...state, view: state.view && floor && { ...state.view, floor, seats } };
  };
  const aboveButtons = () => document.querySelector('footer [aria-hidden] p')?.textContent;

  it('is said above their buttons on a phone, and nobody else’s', async () => {
    enter(5, sharing('seat-0'));
    expect(aboveButtons()).toMatch(/^Sam R\. is sharing.*1:35/u);
    closeBrowser();
    enter(5, sharing('seat-2'));
    expect(aboveButtons()).toBeUndefined();
    closeBrowser();
    await openBrowser({ isWide: true });
    enter(5, sharing('seat-0'));
    expect(aboveButtons()).toBeUndefined();
  });
});

describe('the people', () => {
  it.each([
    [1, 1],
    [5, 5],
    [40, 6],
  ])('of %i here, %i are on the page', (seats, shown) => {
    enter(seats);
    expect(screen.getByRole('button', { name: `${seats} here` })).toBeTruthy();
    expect(faces()).toHaveLength(shown);
    expect(faces()[0]?.textContent).toContain('Maria T. (you)');
  });

  it('are eight on a wide page', async () => {
    await openBrowser({ isWide: true });
    enter(40);
    expect(faces()).toHaveLength(8);
  });

  it('are the first hundred of a large room, and whoever is looked for', async () => {
    enter(500);
    await press('500 here');
    const list = within(screen.getByRole('dialog', { name: 'People' }));
    expect(list.getAllByRole('listitem')).toHaveLength(100);
    expect(list.getByText('And 400 more. Look for them by name.')).toBeTruthy();
    await user.type(list.getByRole('searchbox', { name: 'Look for a name' }), 'nobody is called so');
    expect(list.queryAllByRole('listitem')).toHaveLength(0);
    expect(list.getByText('Nobody here is called so.')).toBeTruthy();
  });

  it('are all in the list, with what each microphone does', async () => {
    enter(40);
    await press('40 here');
    const people = within(screen.getByRole('dialog', { name: 'People' })).getAllByRole('listitem');
    expect(people).toHaveLength(40);
    expect(people.map(({ textContent }) => textContent).slice(0, 2)).toEqual([
      'MTMaria T. (you)muted',
      'SRSam R.microphone open',
    ]);
  });

  it('turn by page, and only the cameras looked at are watched', async () => {
    const session = enter(40);
    expect(watched(session)).toEqual([
      { seat: 'seat-1', size: 'small' },
      { seat: 'seat-4', size: 'small' },
    ]);
    await press('More people');
    expect(screen.getByText('Page 2 of 7')).toBeTruthy();
    expect(watched(session)).toEqual([
      { seat: 'seat-7', size: 'small' },
      { seat: 'seat-10', size: 'small' },
    ]);
  });

  it('hide their faces when I wish, and then no camera is received', async () => {
    const track = new Track().track;
    const session = enter(5, { pictures: new Map([['seat-1', track]]) });
    expect(document.querySelectorAll('video')).toHaveLength(1);
    await press('Menu');
    await press('Hide faces');
    expect(document.querySelectorAll('video')).toHaveLength(0);
    expect(watched(session)).toEqual([]);
  });
});

describe('who is speaking', () => {
  it('is told in words, large, and to screen readers only once it lasts', () => {
    jest.useFakeTimers();
    const session = enter(5);
    const told = within(screen.getByRole('region', { name: 'Who is speaking' })).getByRole('status');
    act(() => session.store.setState({ speaking: ['seat-1'] }));
    expect(screen.getAllByText('Sam R. is speaking')[0]).toBeTruthy();
    expect(told.textContent).toBe('It is quiet');
    act(() => jest.advanceTimersByTime(1_500));
    expect(told.textContent).toBe('Sam R. is speaking');
  });

  it('stays through a breath', () => {
    jest.useFakeTimers();
    const session = enter(5, { speaking: ['seat-1'] });
    act(() => session.store.setState({ speaking: [] }));
    act(() => jest.advanceTimersByTime(2_000));
    expect(screen.getAllByText('Sam R. is speaking')[0]).toBeTruthy();
    act(() => jest.advanceTimersByTime(1_000));
    expect(screen.getAllByText('It is quiet')[0]).toBeTruthy();
  });

  it('is watched in large', () => {
    expect(watched(enter(40, { speaking: ['seat-13'] }))).toEqual([
      { seat: 'seat-13', size: 'large' },
      { seat: 'seat-1', size: 'small' },
      { seat: 'seat-4', size: 'small' },
    ]);
  });

  it('is nobody in a room with me alone, and that is said kindly', () => {
    enter(1);
    expect(screen.getAllByText(en.room.alone)[0]).toBeTruthy();
  });
});

describe('my microphone and camera', () => {
  it('unmutes by the button, and tells what is so', async () => {
    const session = enter(5);
    expect(screen.getByText('You are muted')).toBeTruthy();
    await press('Unmute');
    expect(session.asked).toContainEqual(['setMicrophone', true]);
    act(() => session.store.setState({ sending: true }));
    expect(screen.getByText('You can be heard')).toBeTruthy();
    await press('Mute');
    expect(session.asked).toContainEqual(['setMicrophone', false]);
  });

  it('unmutes by the key M, but not from a sheet, nor with Control', async () => {
    const session = enter(5);
    await user.keyboard('m');
    await user.keyboard('{Control>}m{/Control}');
    await press('Menu');
    await user.keyboard('m');
    expect(session.asked.filter(([name]) => name === 'setMicrophone')).toEqual([['setMicrophone', true]]);
  });

  it('shows and hides my camera', async () => {
    const session = enter(5);
    await press('Turn camera on');
    act(() => session.store.setState({ camera: { kind: 'on' } }));
    await press('Turn camera off');
    expect(session.asked.filter(([name]) => name === 'setCamera')).toEqual([
      ['setCamera', true],
      ['setCamera', false],
    ]);
  });

  it.each<DeviceProblem>(['none', 'refused', 'inUse', 'insecure', 'failed'])('words the problem %s', (problem) => {
    enter(5, { microphone: { kind: 'failed', problem }, camera: { kind: 'failed', problem } });
    expect(screen.getByText(en.problem.microphone[problem])).toBeTruthy();
    expect(screen.getByText(en.problem.camera[problem])).toBeTruthy();
  });
});

describe('the state of things', () => {
  it.each<[string, Partial<RoomState>]>([
    [en.room.reconnecting, { presence: { kind: 'seated', line: 'down' }, sound: 'lost' }],
    [en.room.soundLost, { sound: 'lost' }],
    [en.room.serverStopping, { serverStopping: true, presence: { kind: 'seated', line: 'down' } }],
    [en.room.weakLine, { line: { ...GOOD_LINE, hearsBadly: true } }],
    [en.room.weakLine, { line: { ...GOOD_LINE, hearsBadly: true, isHeardBadly: true } }],
    [en.room.heardBadly, { line: { ...GOOD_LINE, hearsBadly: true, isHeardBadly: true }, sending: true }],
    [en.room.cameraRests, { line: { ...GOOD_LINE, isHeardBadly: true, cameraRests: true }, sending: true }],
    [en.room.betterLine, { line: { ...GOOD_LINE, isBetter: true } }],
    [en.room.soundLost, { line: { ...GOOD_LINE, hearsBadly: true }, sound: 'lost' }],
  ])('is one calm line: %s', (words, changes) => {
    enter(5, changes);
    const { reconnecting, soundLost, serverStopping, weakLine, heardBadly, cameraRests, betterLine } = en.room;
    const lines = [reconnecting, soundLost, serverStopping, weakLine, heardBadly, cameraRests, betterLine];
    expect(lines.filter((line) => screen.queryByText(line))).toEqual([words]);
  });

  it('speaks of no pictures where there are none', () => {
    enter(1, { line: { ...GOOD_LINE, hearsBadly: true } });
    expect(screen.getByText(en.room.weakLineSound)).toBeTruthy();
  });

  it('asks for a tap when the browser keeps the sound back', async () => {
    const session = enter(5, { sound: 'blocked' });
    await press('Tap to hear the room');
    expect(session.asked).toContainEqual(['startSound']);
  });
});

describe('the menu', () => {
  it('has a crisis line first, one tap from a call', async () => {
    enter(5);
    await press('Menu');
    const [first] = screen.getAllByRole('link');
    expect(first?.getAttribute('href')).toBe('tel:988');
  });

  it('leads to the people, and out of the room', async () => {
    const session = enter(5);
    await press('Menu');
    await press('People');
    expect(screen.getByRole('dialog', { name: 'People' })).toBeTruthy();
    await press('Close');
    await press('Leave');
    expect(session.asked).toContainEqual(['leave']);
  });
});
