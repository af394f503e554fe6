import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BallotView } from '@homegroup/room';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpSession, madeUpState } from '../../testing/made-up.js';
import { BallotCard } from './BallotCard.js';

const user = userEvent.setup();
beforeEach(() => openBrowser());
afterEach(() => closeBrowser());

const OPEN = { kind: 'open', number: 4, motion: 'Meet on Thursdays?', quorum: null, seats: 3, voted: 0 } as const;
const closed = (yes: number, no: number, quorum: number | null = null): BallotView => ({
  ...{ kind: 'closed', number: 4, motion: 'Meet on Thursdays?', quorum },
  counts: { yes, no, abstain: 1 },
});

function open(ballot: BallotView, votedIn = 0) {
  const state = madeUpState(3);
  const view = state.view && { ...state.view, ballot };
  const session = madeUpSession({ ...state, view, own: { seat: 'seat-0', lastCommand: 0, votedIn, porch: null } });
  render(<BallotCard session={session} />);
  return session;
}

const choices = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('an open ballot', () => {
  it('is a motion, three choices, and that nobody can know who chose what', () => {
    open(OPEN);
    expect(screen.getByRole('region', { name: 'Group conscience' })).toBeTruthy();
    expect(choices()).toEqual(['Yes', 'No', 'Abstain']);
    expect(screen.getByText('Nobody can know who chose what: only the counts are kept.')).toBeTruthy();
    expect(told()).toContain('The group is asked: Meet on Thursdays?');
  });

  it('takes one choice, named by the ballot that was seen', async () => {
    const session = open(OPEN);
    await user.click(screen.getByRole('button', { name: 'Abstain' }));
    expect(session.asked).toEqual([['act', { kind: 'vote', ballot: 4, choice: 'abstain' }]]);
  });

  it('then says that the voice is counted, and how many took part', () => {
    open({ ...OPEN, quorum: 10, voted: 1 }, 4);
    expect(choices()).toEqual([]);
    expect(told()).toContain('Your voice is counted.');
    expect(screen.getByText('1 person has taken part · At least 10 must take part.')).toBeTruthy();
  });

  it('does not take an earlier vote for this one', () => {
    open(OPEN, 3);
    expect(choices()).toHaveLength(3);
  });

  it('reads no voice out as it is counted', () => {
    const session = open(OPEN);
    const before = told();
    act(() => session.store.setState(({ view }) => ({ view: view && { ...view, ballot: { ...OPEN, voted: 2 } } })));
    expect(screen.getByText('2 people have taken part')).toBeTruthy();
    expect(told()).toEqual(before);
  });

  it('tells whoever came later that the next one is theirs, too', () => {
    open({ ...OPEN, seats: 0 });
    expect(choices()).toEqual([]);
    expect(screen.getByText(/opened before you came/)).toBeTruthy();
  });
});

describe('a closed ballot', () => {
  it.each<[string, BallotView]>([
    ['The motion is carried.', closed(5, 2)],
    ['The motion is not carried.', closed(2, 2)],
    ['Too few took part: nothing is decided.', closed(5, 2, 10)],
  ])('says: %s', (words, ballot) => {
    open(ballot);
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    expect(told()).toContain(words);
    expect(choices()).toEqual([]);
  });

  it('shows the counts', () => {
    open(closed(5, 2));
    expect(screen.getByText('5 yes, 2 no, 1 abstained')).toBeTruthy();
  });
});

it('shows nothing where nothing is asked', () => {
  open({ kind: 'none', number: 4 });
  expect(screen.queryByRole('region')).toBeNull();
  expect(told()).toEqual(['']);
});
