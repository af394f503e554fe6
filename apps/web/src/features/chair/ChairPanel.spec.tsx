import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Role } from '@homegroup/room';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpSession, madeUpState } from '../../testing/made-up.js';
import { ChairPanel } from './ChairPanel.js';
import { PersonActions } from './PersonActions.js';

const user = userEvent.setup();
beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

/** One's own role; where that is another, someone else chairs. */
function rolesOf(index: number, own: Role): readonly Role[] {
  if (index === 0) return [own];
  return index === 3 && own !== 'chair' ? ['chair'] : [];
}

function chairing(queue: readonly string[], role: Role = 'chair') {
  const state = madeUpState(5);
  if (!state.view) throw new Error('no view');
  const seats = state.view.seats.map((seat, index) => ({ ...seat, away: false, roles: rolesOf(index, role) }));
  const floor = { ...state.view.floor, way: 'raisedHands' as const };
  return madeUpSession({ ...state, view: { ...state.view, seats, queue, floor } });
}

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const last = (session: ReturnType<typeof chairing>) => session.asked.at(-1);

describe('the chair’s console', () => {
  it('moves, puts first, asks and takes out', async () => {
    const session = chairing(['seat-1', 'seat-2', 'seat-3']);
    render(<ChairPanel session={session} />);
    await press('Move Ana up');
    expect(last(session)).toEqual(['act', { kind: 'moveHand', seat: 'seat-2', place: 0 }]);
    await press('Move Ana down');
    expect(last(session)).toEqual(['act', { kind: 'moveHand', seat: 'seat-2', place: 2 }]);
    await press('Put Ana first');
    expect(last(session)).toEqual(['act', { kind: 'moveHand', seat: 'seat-2', place: 0 }]);
    await press('Ask Ana to share');
    expect(last(session)).toEqual(['act', { kind: 'call', seat: 'seat-2', turn: 0 }]);
    await press('Take Ana out');
    expect(last(session)).toEqual(['act', { kind: 'removeHand', seat: 'seat-2' }]);
  });

  it('changes how the meeting shares, and quiets it', async () => {
    const session = chairing([]);
    render(<ChairPanel session={session} />);
    await user.selectOptions(screen.getByLabelText('Length of a share'), '5 minutes');
    expect(last(session)).toEqual(['act', { kind: 'setTiming', style: 'warning', lengthMs: 300_000 }]);
    await user.selectOptions(screen.getByLabelText('When the time is over'), 'Warning and a soft tone');
    expect(last(session)).toEqual(['act', { kind: 'setTiming', style: 'tone', lengthMs: 180_000 }]);
    await press('Mute all');
    expect(last(session)).toEqual(['act', { kind: 'muteAll' }]);
    await user.click(screen.getByRole('checkbox'));
    expect(last(session)).toEqual(['act', { kind: 'setChat', to: 'all' }]);
  });

  it('takes a way to share once it rests, and none that was only passed over', () => {
    jest.useFakeTimers();
    const session = chairing([]);
    const { unmount } = render(<ChairPanel session={session} />);
    const choose = (value: string) => fireEvent.change(screen.getByLabelText('Way to share'), { target: { value } });
    choose('roundRobin');
    choose('ticket');
    expect(session.asked).toEqual([]);
    act(() => {
      jest.advanceTimersByTime(1_000);
    });
    expect(session.asked).toEqual([['act', { kind: 'setWay', way: 'ticket' }]]);
    choose('tag');
    unmount();
    expect(last(session)).toEqual(['act', { kind: 'setWay', way: 'tag' }]);
  });

  it('begins out of open conversation with one tap', async () => {
    const session = chairing([]);
    const { view } = session.store.getState();
    render(<ChairPanel session={session} />);
    expect(screen.queryByRole('button', { name: /Begin/ })).toBeNull();
    act(() => session.store.setState({ view: view && { ...view, floor: { ...view.floor, way: 'conversation' } } }));
    await press('Begin: Raised hands');
    expect(last(session)).toEqual(['act', { kind: 'setWay', way: 'raisedHands' }]);
  });
});

describe('what can be done for someone', () => {
  const open = async (role: Role, index: number) => {
    const session = chairing([], role);
    const seat = session.store.getState().view?.seats[index];
    if (!seat) throw new Error('no seat');
    const { container } = render(<PersonActions session={session} seat={seat} />);
    if (container.innerHTML !== '') await press(`What you can do for ${seat.name}`);
    return session;
  };

  it('is everything for the chair', async () => {
    const session = await open('chair', 1);
    await press('Invite to speak');
    expect(last(session)).toEqual(['act', { kind: 'invite', seat: 'seat-1' }]);
    await press('Give: timekeeper');
    expect(last(session)).toEqual(['act', { kind: 'giveRole', seat: 'seat-1', role: 'timekeeper' }]);
    await press('Mute');
    expect(last(session)).toEqual(['act', { kind: 'muteSeat', seat: 'seat-1' }]);
  });

  it('is to mute for the tech host, and to lay down one’s own position', async () => {
    await open('techHost', 1);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['', 'Mute']);
    const session = await open('techHost', 0);
    await press('Take back: tech host');
    expect(last(session)).toEqual(['act', { kind: 'takeRole', seat: 'seat-0', role: 'techHost' }]);
  });

  it('is nothing for everyone else', async () => {
    await open('reader', 1);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the hours of the room', () => {
  const AT = 1_800_000_000_000;
  const MINUTE_MS = 60_000;
  const hours = {
    startsAt: AT,
    endsAt: AT + 60 * MINUTE_MS,
    closesAt: AT + 90 * MINUTE_MS,
    latestAt: AT + 100 * MINUTE_MS,
  };
  const timed = (closesAt: number, role: Role = 'chair') => {
    const session = chairing([], role);
    const { view } = session.store.getState();
    session.store.setState({ view: view && { ...view, usualWay: 'ticket', hours: { ...hours, closesAt } } });
    render(<ChairPanel session={session} />);
    return session;
  };

  it('are made longer by as much as there is', async () => {
    const session = timed(hours.closesAt);
    await press('Keep it open 10 minutes longer');
    expect(last(session)).toEqual(['act', { kind: 'keepOpen', until: hours.latestAt }]);
  });

  it('end at last', () => {
    timed(hours.latestAt);
    expect(screen.getByText(/The meeting ends at/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Keep it open/ })).toBeNull();
  });

  it('come with the way to share that the meeting usually has', async () => {
    const session = timed(hours.closesAt);
    const { view } = session.store.getState();
    act(() => session.store.setState({ view: view && { ...view, floor: { ...view.floor, way: 'conversation' } } }));
    await press('Begin: Ticket draw');
    expect(last(session)).toEqual(['act', { kind: 'setWay', way: 'ticket' }]);
  });
});
