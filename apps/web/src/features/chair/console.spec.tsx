import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CommonView, ITEM_KINDS, type ItemKind, type Role } from '@homegroup/room';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { en } from '../../i18n/en.js';
import { es } from '../../i18n/es.js';
import { type RoomState } from '../../session/room-state.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpAt, madeUpOrder, madeUpSession } from '../../testing/made-up.js';
import { press } from '../../testing/press.js';
import { TrueRoom } from '../../testing/true-room.js';
import { BallotCard } from './BallotCard.js';
import { useChairMain } from './ChairMain.js';
import { ChairPrompt } from './ChairPrompt.js';
import { OrderList } from './OrderList.js';

const MINUTE_MS = 60_000;
const AT = MADE_UP_NOW;

beforeEach(async () => {
  await openBrowser();
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

function leading(
  kind: ItemKind,
  view: Partial<CommonView> = {},
  changes: Partial<RoomState> = {},
  role: Role = 'chair',
) {
  const state = madeUpAt(5, kind, view, changes);
  const seats = state.view?.seats.map((seat, index) => ({ ...seat, roles: index === 0 ? [role] : seat.roles })) ?? [];
  return madeUpSession({ ...state, view: state.view && { ...state.view, seats } });
}

const asked = (session: ReturnType<typeof leading>) => session.asked.map(([, action]) => action);
const buttons = () =>
  [...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);

describe('the words to say', () => {
  it.each(ITEM_KINDS)('are there for an item of the kind %s to which the group has given none', (kind) => {
    const order = madeUpOrder().map((item) => ({ ...item, kind }));
    render(<ChairPrompt session={leading(kind, { order }, { script: null })} />);
    expect(screen.getByLabelText('What to say now').textContent).toBe(en.script.say[kind]);
    expect(es.script.say[kind]).toMatch(/[.?]$/u);
  });

  it('are the group’s own where it has some', () => {
    render(<ChairPrompt session={leading('shares')} />);
    expect(screen.getByText('The floor is open for sharing.')).toBeTruthy();
  });

  it('give way on a phone to whoever reads or shares, and are all there with one tap', () => {
    const room = new TrueRoom(madeUpOrder(), 3);
    render(<ChairPrompt session={room.session} />);
    const isShort = () => screen.getByLabelText('What to say now').dataset['short'] === 'true';
    const step = (item: string) =>
      act(() => {
        const { progress, floor } = room.view;
        room.does('seat-0', { kind: 'stepTo', item, step: progress.steps, turn: floor.turns });
      });
    step('welcome');
    expect([isShort(), buttons().includes('All the words to say')]).toEqual([false, false]);
    step('step');
    expect(isShort()).toBe(true);
    press('All the words to say');
    expect(isShort()).toBe(false);
    step('shares');
    expect(isShort()).toBe(false);
    act(() => room.does('seat-1', { kind: 'raiseHand' }));
    act(() => room.does('seat-0', { kind: 'callNext', turn: 0 }));
    expect(isShort()).toBe(true);
  });

  it('stay whole beside the room on a desktop', async () => {
    await openBrowser({ isWide: true });
    render(<ChairPrompt session={leading('step')} />);
    expect(screen.getByLabelText('What to say now').dataset['short']).toBe('false');
    expect(buttons()).not.toContain('All the words to say');
  });

  it('are for whoever leads alone', () => {
    const { container } = render(<ChairPrompt session={leading('shares', {}, {}, 'reader')} />);
    expect(container.innerHTML).toBe('');
  });
});

describe('before the start', () => {
  it('says who took what and what is free, and never keeps anyone from beginning', () => {
    const room = new TrueRoom(madeUpOrder(), 4);
    room.does('seat-1', { kind: 'offerToRead', item: 'reading' });
    room.does('seat-2', { kind: 'offerToServe', role: 'timekeeper' });
    render(<ChairPrompt session={room.session} />);
    expect(screen.getByText('3 are still free. You can begin all the same.')).toBeTruthy();
    press('Accept Ana: Timekeeper');
    press('Choose someone: Step Four');
    press('Ana');
    press('Choose someone: Greeter');
    press('Sam R.');
    expect(screen.getByText('Ready to begin')).toBeTruthy();
    press('Take back from Sam R.: How It Works');
    expect(screen.getByText('1 is still free. You can begin all the same.')).toBeTruthy();
    expect(room.view.progress.readers).toEqual([{ item: 'step', seat: 'seat-2' }]);
    expect(room.refused).toEqual([]);
  });

  it('has readings accepted from whoever came as a reader with one tap, before the start and at the item', () => {
    const room = new TrueRoom(madeUpOrder(), 4);
    room.does('seat-0', { kind: 'giveRole', seat: 'seat-2', role: 'reader' });
    render(<ChairPrompt session={room.session} />);
    press('Accept Ana: How It Works');
    expect(room.view.progress.readers).toEqual([{ item: 'reading', seat: 'seat-2' }]);
    expect(buttons()).not.toContain('Accept Ana: How It Works');
    act(() => room.does('seat-0', { kind: 'stepTo', item: 'step', step: 0, turn: 0 }));
    press('Accept Ana: Step Four');
    expect(room.view.place.reader).toBe('seat-2');
    expect(buttons()).not.toContain('Accept Ana: Step Four');
    expect(room.refused).toEqual([]);
  });

  it('offers those who are there, and no facility’s screen', () => {
    const session = leading('doorsOpen');
    const { view } = session.store.getState();
    const seats = view?.seats.map((seat, at) => (at === 1 ? { ...seat, roles: ['facility' as const] } : seat)) ?? [];
    session.store.setState({ view: view && { ...view, seats } });
    render(<ChairPrompt session={session} />);
    press('Choose someone: Greeter');
    const choice = document.querySelectorAll('[role=group] button');
    expect([...choice].map(({ textContent }) => textContent)).toEqual([
      'Maria T.',
      'Ana',
      'Wolfgang-Sebastian von und zu H.',
    ]);
  });

  it('asks for speakers where the meeting has some', () => {
    const order = madeUpOrder().map((item) => (item.kind === 'step' ? { ...item, kind: 'panel' as const } : item));
    const session = leading('doorsOpen', { order });
    render(<ChairPrompt session={session} />);
    press('Choose someone: Speaker');
    press('Ana');
    expect(asked(session)).toEqual([{ kind: 'giveRole', seat: 'seat-2', role: 'speaker' }]);
  });
});

describe('the tap that would cut someone off', () => {
  const shared = () => {
    const clock = { kind: 'running', endsAt: AT + MINUTE_MS } as const;
    const turn = { number: 1, seat: 'seat-1', lengthMs: 180_000, phase: { kind: 'sharing', clock } } as const;
    const { view } = madeUpAt(5, 'shares');
    const session = leading('shares', view ? { floor: { ...view.floor, turns: 1, turn } } : {});
    function Main() {
      return useChairMain(session);
    }
    render(<Main />);
    return session;
  };

  it('is made twice', () => {
    const session = shared();
    press('Thank Sam R., go on: Seventh tradition');
    expect(session.asked).toEqual([]);
    press('Tap again to end Sam R.’s share');
    expect(asked(session)).toEqual([{ kind: 'stepTo', item: 'seventhTradition', step: 8, turn: 1 }]);
  });

  it('is forgotten after four seconds', () => {
    const session = shared();
    press('Thank Sam R., go on: Seventh tradition');
    act(() => {
      jest.advanceTimersByTime(4_100);
    });
    press('Thank Sam R., go on: Seventh tradition');
    expect(session.asked).toEqual([]);
  });
});

describe('the running order of whoever leads', () => {
  const open = () => {
    const room = new TrueRoom(madeUpOrder(), 3);
    render(<OrderList session={room.session} />);
    return room;
  };
  const item = (room: TrueRoom, id: string) => room.view.order.find((one) => one.id === id);

  it('leads anywhere, and back', () => {
    const room = open();
    press(/^Shares/u);
    press('Go to this');
    expect(room.view.progress.item).toBe('shares');
    press('Undo');
    expect(room.view.progress.item).toBe('doorsOpen');
  });

  it('leaves out and takes back in, lengthens and shortens, each to be undone', () => {
    const room = open();
    press(/^Shares/u);
    press('Skip');
    expect(item(room, 'shares')?.isSkipped).toBe(true);
    press('Undo');
    expect(item(room, 'shares')?.isSkipped).toBe(false);
    press('5 minutes more');
    expect(screen.getByText('Shares: now 33 minutes')).toBeTruthy();
    press('Undo');
    expect(item(room, 'shares')?.lengthMs).toBe(28 * MINUTE_MS);
    press('1 minute less');
    act(() => {
      jest.advanceTimersByTime(10_100);
    });
    expect(buttons()).not.toContain('Undo');
    expect(item(room, 'shares')?.lengthMs).toBe(27 * MINUTE_MS);
    expect(room.refused).toEqual([]);
  });

  it('takes something more, which is skipped again if it was not meant', () => {
    const room = open();
    press(/^Shares/u);
    press('Insert after this');
    fireEvent.change(screen.getByLabelText('What'), { target: { value: 'questions' } });
    fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '10' } });
    fireEvent.change(screen.getByLabelText('Name, if you like'), { target: { value: 'Open questions' } });
    press('Insert');
    const place = room.view.order.findIndex(({ id }) => id === 'shares') + 1;
    expect(room.view.order[place]).toMatchObject({ kind: 'questions', title: 'Open questions', lengthMs: 600_000 });
    press('Undo');
    expect(room.view.order[place]?.isSkipped).toBe(true);
    expect(room.refused).toEqual([]);
  });
});

describe('a group conscience', () => {
  it('is asked, counted, closed and put away', () => {
    const room = new TrueRoom(madeUpOrder(), 3);
    render(<BallotCard session={room.session} />);
    press('Ask the group');
    press('Open the ballot');
    expect(room.view.ballot.kind).toBe('none');
    fireEvent.change(screen.getByLabelText('What the group decides on'), { target: { value: ' Thursdays, too? ' } });
    fireEvent.change(screen.getByLabelText(/^How many must/u), { target: { value: '2' } });
    press('Open the ballot');
    expect(room.view.ballot).toMatchObject({ kind: 'open', motion: 'Thursdays, too?', quorum: 2 });
    act(() => room.does('seat-1', { kind: 'vote', ballot: 1, choice: 'yes' }));
    expect(screen.getByText('1 of 3 has taken part')).toBeTruthy();
    press('Close the ballot');
    press('Put it away');
    expect(room.view.ballot).toEqual({ kind: 'none', number: 1 });
    expect(room.refused).toEqual([]);
  });
});
