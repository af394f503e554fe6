import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ServingToday as Serving } from '@homegroup/contracts';
import { type Role } from '@homegroup/room';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpSession, madeUpState } from '../../testing/made-up.js';
import { servedIn } from './served.js';
import { ServingToday } from './ServingToday.js';

const PLACES: Serving['places'] = [
  { position: 'timekeeper', name: 'sam r' },
  { position: 'greeter', name: 'Grace O.' },
  { position: 'reader', name: null },
];

beforeEach(() => openBrowser());
afterEach(closeBrowser);

/** A room of three, in which one's own role and another's are given. */
function roomWith(own: readonly Role[], second: readonly Role[] = [], places = PLACES) {
  const state = madeUpState(3);
  const seats = (state.view?.seats ?? []).map((seat, index) => ({ ...seat, roles: [own, second][index] ?? [] }));
  const session = madeUpSession({ ...state, view: state.view && { ...state.view, seats } });
  return { ...session, whoServes: () => Promise.resolve({ places }) };
}

describe('who signed up for today', () => {
  it('is here when someone has the same name, however it is written', () => {
    const { view } = madeUpState(3);
    if (!view) throw new Error('no view');
    expect(servedIn(view, PLACES).map(({ position, signedUp }) => [position, signedUp[0]?.isHere])).toEqual([
      ['timekeeper', true],
      ['greeter', false],
    ]);
    const away = { seats: view.seats.map((seat) => ({ ...seat, away: true })) };
    expect(servedIn(away, PLACES).every(({ signedUp }) => !signedUp[0]?.isHere)).toBe(true);
  });

  it('is told to everyone, without what a leader can do', async () => {
    render(<ServingToday session={roomWith([])} />);
    const card = await screen.findByRole('region', { name: 'Signed up for today' });
    expect(within(card).getByText('is here')).toBeTruthy();
    expect(within(card).getByText('not here yet')).toBeTruthy();
    expect(within(card).queryByRole('button')).toBeNull();
  });

  it('has the position given to another by whoever leads', async () => {
    const session = roomWith(['chair']);
    render(<ServingToday session={session} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Someone else as greeter' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sam R.' }));
    expect(session.asked).toContainEqual(['act', { kind: 'giveRole', seat: 'seat-1', role: 'greeter' }]);
  });

  it('is stood in for', async () => {
    render(<ServingToday session={roomWith(['chair'], ['greeter'])} />);
    expect(await screen.findByText('Now: Sam R.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Someone else as greeter' })).toBeNull();
  });

  it('is nothing where nobody has', async () => {
    const { container } = render(<ServingToday session={roomWith([], [], [{ position: 'reader', name: null }])} />);
    await act(() => Promise.resolve());
    expect(container.textContent).toBe('');
  });
});
