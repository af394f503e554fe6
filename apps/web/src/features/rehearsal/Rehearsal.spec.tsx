import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Code, type Encounter, type Intruder, type Rehearsing } from '@homegroup/contracts';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createStore } from 'zustand/vanilla';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { madeUpSession, madeUpState } from '../../testing/made-up.js';
import { press } from '../../testing/press.js';
import { Entrance } from './Entrance.js';
import { hintFor, HINTS } from './hint.js';
import { PracticeCard } from './PracticeCard.js';
import { StartCard } from './StartCard.js';
import { Summary } from './Summary.js';

beforeEach(() => openBrowser());
afterEach(() => closeBrowser());

const REX: Encounter = {
  ...{ number: 1, intruder: 'shouts', name: 'Rex', where: 'room', inSince: 0, insideMs: 0, timesBack: 0 },
  ...{ refused: 0, end: null },
};
const GONE: Encounter = { ...REX, where: 'gone', inSince: null, insideMs: 9_200, end: 'removed' };
const told = (changes: Partial<Rehearsing> = {}): Rehearsing => ({
  ...{ endsAt: 0, hasSurprises: false, encounters: [], practised: [] },
  ...changes,
});

function practise(now: Rehearsing, { serves = true, answer = null as Code | null } = {}) {
  const state = madeUpState(3);
  const seats = state.view?.seats.map((seat) => ({
    ...seat,
    roles: seat.id === 'seat-0' && serves ? ['chair' as const] : [],
  }));
  const session = madeUpSession({ ...state, view: state.view && { ...state.view, seats: seats ?? [] } });
  const asked: unknown[] = [];
  const ask = (what: unknown) => {
    asked.push(what);
    return Promise.resolve(answer);
  };
  const store = createStore<{ readonly told: Rehearsing | null }>()(() => ({ told: now }));
  const rehearsal = {
    ...{ store, send: (intruder: Intruder) => ask(intruder), surprise: (isOn: boolean) => ask(isOn) },
    end: () => ask('end'),
  };
  render(<PracticeCard session={session} rehearsal={rehearsal} />);
  return { asked, store };
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the card in a rehearsal', () => {
  it('says to everyone, at all times, that nobody is real; the rest is for those who serve', () => {
    practise(told({ encounters: [REX] }), { serves: false });
    expect(screen.getByText(/^Rehearsal: only/)).toBeTruthy();
    expect(screen.queryByText('Rex')).toBeNull();
    expect(buttons()).toEqual([]);
  });

  it('lets somebody in who disturbs, and ends', () => {
    const { asked } = practise(told());
    press('Somebody who shouts');
    press('Several at once');
    press('End the rehearsal');
    expect(asked).toEqual(['shouts', 'many', 'end']);
  });

  it('says how long it took', () => {
    const { store } = practise(told({ encounters: [REX] }));
    expect(screen.getByText('is in the room')).toBeTruthy();
    act(() => store.setState({ told: told({ encounters: [GONE] }) }));
    expect(screen.getByText('gone after 9 seconds')).toBeTruthy();
  });

  it('says kindly when as many are there as one can practise with', async () => {
    practise(told(), { answer: 'NOT_NOW' });
    press('Several at once');
    expect(await screen.findByText('That is enough at once. See to those who are here first.')).toBeTruthy();
  });
});

describe('the hint', () => {
  it.each([
    ['begin', told(), false],
    ['coming', told({ encounters: [{ ...REX, where: 'coming' }] }), false],
    ['loud', told({ encounters: [{ ...REX, number: 1, where: 'door' }, REX] }), false],
    ['writes', told({ encounters: [{ ...REX, intruder: 'writes' }] }), false],
    ['atDoor', told({ encounters: [GONE, { ...REX, where: 'door' }] }), false],
    ['serene', told({ encounters: [REX] }), true],
    ['trySerenity', told({ encounters: [GONE], practised: ['remove'] }), false],
    ['tryReturns', told({ encounters: [GONE], practised: ['serenity'] }), false],
    ['tryDoor', told({ encounters: [GONE], practised: ['serenity', 'knock'] }), false],
    ['tryUndo', told({ encounters: [GONE], practised: ['serenity', 'knock', 'door'] }), false],
    ['done', told({ encounters: [GONE], practised: ['serenity', 'knock', 'door', 'undo'] }), false],
  ] as const)('is one at a time: %s', (hint, now, isSerene) => {
    expect(hintFor(now, isSerene)).toBe(hint);
    expect(HINTS).toContain(hint);
  });
});

describe('the summary', () => {
  it('says what was done, to whom, and what is left', () => {
    const door = { ...GONE, number: 2, name: 'Surprise 2', insideMs: 0, end: 'declined' } as const;
    render(<Summary told={told({ encounters: [GONE, door], practised: ['remove', 'knock'] })} />);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items.slice(0, 4)).toEqual([
      'Surprise 2never came in: sent on from the door',
      'Rexgone after 9 seconds',
      'Sent somebody away',
      'Answered a knock',
    ]);
    expect(items).toHaveLength(9);
  });

  it('counts as gone whoever was sent away once, and says who was still there', () => {
    const back = { ...GONE, where: 'coming', end: null, timesBack: 1 } as const;
    render(<Summary told={told({ encounters: [back, { ...REX, number: 2, name: 'Zed' }] })} />);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items.slice(0, 2)).toEqual(['Zedwas still in the room', 'Rexgone after 9 seconds']);
  });
});

describe('the way in', () => {
  it('asks for a name that a room takes, and keeps what was typed', () => {
    const entered: string[] = [];
    render(<Entrance meeting="Tuesday" isBusy={false} refusal={null} onEnter={(name) => entered.push(name)} />);
    const name = screen.getByLabelText<HTMLInputElement>('Name to show');
    fireEvent.change(name, { target: { value: '555 123 4567' } });
    press('Come in and begin');
    expect(entered).toEqual([]);
    expect(name.value).toBe('555 123 4567');
    fireEvent.change(name, { target: { value: ' Maria T. ' } });
    press('Come in and begin');
    expect(entered).toEqual(['Maria T.']);
  });

  it('begins at the meeting’s page', async () => {
    const fetch = giveAnswers({ secret: 'a'.repeat(43) });
    const started: string[] = [];
    render(<StartCard group="g" meeting="m" onStarted={(secret) => started.push(secret)} />);
    press('Start a rehearsal');
    await waitFor(() => expect(started).toEqual(['a'.repeat(43)]));
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/groups/g/meetings/m/rehearsal');
  });
});
