import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommonView, type Role } from '@homegroup/room';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpAt, madeUpOrder, madeUpSession, madeUpState } from '../../testing/made-up.js';
import { ChipChoice } from './ChipChoice.js';
import { Moment } from './Moment.js';
import { OrderSheet } from './OrderSheet.js';
import { OrderStrip } from './OrderStrip.js';

const user = userEvent.setup();
beforeEach(() => openBrowser());
afterEach(() => closeBrowser());

type State = ReturnType<typeof madeUpAt>;

function withRoles(state: State, roles: Readonly<Record<string, readonly Role[]>>): State {
  const seats = state.view?.seats.map((seat) => ({ ...seat, roles: roles[seat.id] ?? [] })) ?? [];
  return { ...state, view: state.view && { ...state.view, seats } };
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

describe('where the meeting stands', () => {
  const strip = (state: State) => {
    const session = madeUpSession(state);
    render(<OrderStrip session={session} onOpen={() => session.asked.push(['opened'])} />);
    return session;
  };
  const words = () => screen.getByRole('button').textContent;

  it('is the item, its place and its time, by word', () => {
    strip(madeUpAt(5, 'step'));
    expect(words()).toMatch(/^Step Four item 8 of 14 · 5 minutes left/);
  });

  it.each([
    [28, 'just over'],
    [29, '1 minute over'],
    [30.5, '2 minutes over'],
  ])('is calm after %s minutes of 28', (minutes, over) => {
    strip(madeUpAt(5, 'shares', { progress: { beganAt: MADE_UP_NOW - minutes * 60_000 } }));
    expect(words()).toContain(over);
  });

  it('counts without what is left out today', () => {
    const order = madeUpOrder().map((item) => ({ ...item, isSkipped: item.kind === 'chips' }));
    strip(madeUpAt(5, 'step', { order }));
    expect(words()).toContain('item 7 of 13');
  });

  it('says when it begins, while doors are open', () => {
    const hours = { startsAt: MADE_UP_NOW, endsAt: MADE_UP_NOW, closesAt: MADE_UP_NOW, latestAt: MADE_UP_NOW };
    strip(madeUpAt(5, 'doorsOpen', { hours }));
    expect(words()).toMatch(/begins at \d+:\d\d/);
  });

  it('reads a step out, and no minute', () => {
    const session = strip(madeUpAt(5, 'step'));
    const told = screen.getByRole('status');
    expect(told.textContent).toBe('Now: Step Four');
    const { view } = madeUpAt(5, 'shares');
    act(() => session.store.setState({ view }));
    expect(told.textContent).toBe('Now: Shares');
  });

  it('opens the whole order', async () => {
    const session = strip(madeUpAt(5, 'step'));
    await press(/Step Four/);
    expect(session.asked).toEqual([['opened']]);
  });

  it('is nothing in a meeting without an order', () => {
    strip(madeUpState(5));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the whole order', () => {
  const sheet = (view: Parameters<typeof madeUpAt>[2] = {}) => {
    const session = madeUpSession(madeUpAt(5, 'chips', view));
    render(<OrderSheet session={session} />);
    return session;
  };

  it('marks what is now, says what is done and left out, and how long each lasts', () => {
    const order = madeUpOrder().map((item) => ({ ...item, isSkipped: item.kind === 'announcements' }));
    sheet({ order });
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(14);
    expect(rows.filter((row) => row.getAttribute('aria-current') === 'step').map((row) => row.textContent)).toEqual([
      'Chips and birthdays · now3 min',
    ]);
    expect(rows[1]?.textContent).toBe('Welcome · done2 min');
    expect(rows[8]?.textContent).toBe('Shares28 min');
    expect(rows[11]?.textContent).toBe('Announcements · left out today3 min');
  });

  it('offers what is read from a book of one’s own, to one', async () => {
    const order = madeUpOrder().map((item) => (item.kind === 'step' ? { ...item, lines: [] } : item));
    const session = sheet({ order });
    await press('I’ll read: Step Four');
    expect(session.asked).toEqual([['act', { kind: 'offerToRead', item: 'step' }]]);
    cleanup();
    sheet({ order, progress: { readers: [{ item: 'step', seat: 'seat-1' }] } });
    expect(screen.queryByRole('button', { name: /Step Four/ })).toBeNull();
  });

  it('says who reads, and offers what is still to be read, not what was', async () => {
    const session = sheet({ progress: { readers: [{ item: 'reading', seat: 'seat-1' }] } });
    expect(screen.getByText('Read by Sam R.')).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await press('I’ll read: Step Four');
    expect(session.asked).toEqual([['act', { kind: 'offerToRead', item: 'step' }]]);
  });
});

describe('before the start', () => {
  const before = (progress: Partial<CommonView['progress']> = {}, roles = {}) => {
    const session = madeUpSession(withRoles(madeUpAt(5, 'doorsOpen', { progress }), roles));
    render(<Moment session={session} onComeForward={() => undefined} />);
    return session;
  };
  const rows = () =>
    within(screen.getByRole('region', { name: 'Who serves today' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  it('asks for what is needed', async () => {
    const session = before();
    expect(rows()).toEqual([
      'Can you keep the time?I’ll serve',
      'Can you greet newcomers?I’ll serve',
      'Can you read How It Works?I’ll read',
      'Can you read Step Four?I’ll read',
    ]);
    await press('I’ll serve: timekeeper');
    await press('I’ll read: How It Works');
    expect(session.asked).toEqual([
      ['act', { kind: 'offerToServe', role: 'timekeeper' }],
      ['act', { kind: 'offerToRead', item: 'reading' }],
    ]);
  });

  it('says who took what, and lets me give mine to someone else', async () => {
    const session = before(
      {
        readers: [
          { item: 'reading', seat: 'seat-2' },
          { item: 'step', seat: 'seat-0' },
        ],
        offers: [{ seat: 'seat-0', role: 'timekeeper' }],
      },
      { 'seat-1': ['chair'], 'seat-3': ['greeter'] },
    );
    expect(rows()).toEqual([
      'chair Sam R.',
      'timekeeper Maria T. (offered)Let someone else',
      'greeter Wolfgang-Sebastian von und zu H.',
      'How It Works AnaI’ll read, too',
      'Step Four Maria T.Let someone else',
    ]);
    await press('Let someone else: timekeeper');
    await press('Let someone else: Step Four');
    expect(session.asked).toEqual([
      ['act', { kind: 'withdrawService', role: 'timekeeper' }],
      ['act', { kind: 'withdrawReading', item: 'step' }],
    ]);
  });

  it('leaves the asking to the list that whoever leads has', () => {
    before({ offers: [{ seat: 'seat-1', role: 'timekeeper' }] }, { 'seat-0': ['chair'] });
    expect(rows()).toEqual(['chair Maria T.']);
  });

  it('asks for no more readers than the text has parts', () => {
    before({ readers: [{ item: 'step', seat: 'seat-1' }] });
    expect(screen.queryByRole('button', { name: /Step Four/ })).toBeNull();
  });

  it('asks a facility for nothing', () => {
    before({}, { 'seat-0': ['facility'] });
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('is gone once the meeting has begun', () => {
    const session = before();
    const { view } = madeUpAt(5, 'welcome');
    act(() => session.store.setState({ view }));
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('chips', () => {
  const forward = [
    { seat: 'seat-1', chip: 'days30' },
    { seat: 'seat-2', chip: 'years' },
  ] as const;
  const moment = (state: State) => {
    const session = madeUpSession(state);
    render(<Moment session={session} onComeForward={() => session.asked.push(['choose'])} />);
    return session;
  };

  it('show who has come forward, with what, in the fellowship’s words and colours', () => {
    moment(madeUpAt(5, 'chips', { progress: { forward } }));
    const rows = screen.getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual(['Sam R. 30 days', 'Ana More than a year']);
    const ring = rows[0]?.querySelector<HTMLElement>('[aria-hidden]');
    expect(ring?.style.getPropertyValue('--chip')).toBe('#c8102e');
    expect(screen.getByRole('list').getAttribute('aria-live')).toBe('polite');
  });

  it('have plain words until the fellowship’s are here, and no colour that is none', () => {
    moment(madeUpAt(5, 'chips', { progress: { forward } }, { script: null }));
    expect(screen.getAllByRole('listitem')[1]?.textContent).toBe('Ana More years');
    const ring = document.querySelector<HTMLElement>('li [aria-hidden]');
    expect(ring?.style.getPropertyValue('--chip')).toBe('');
  });

  it('wait for whoever celebrates', () => {
    moment(madeUpAt(5, 'chips'));
    expect(screen.getByText(/may come forward/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are for whoever leads, too, whose main button is another', async () => {
    const session = moment(withRoles(madeUpAt(5, 'chips'), { 'seat-0': ['chair'] }));
    await press('Come forward');
    expect(session.asked).toEqual([['choose']]);
    const { view } = withRoles(madeUpAt(5, 'chips', { progress: { forward: [{ seat: 'seat-0', chip: 'year1' }] } }), {
      'seat-0': ['chair'],
    });
    act(() => session.store.setState({ view }));
    await press('Step back');
    expect(session.asked.at(-1)).toEqual(['act', { kind: 'stepBack' }]);
  });

  it('are chosen by one tap', async () => {
    const session = madeUpSession(madeUpAt(5, 'chips'));
    render(<ChipChoice session={session} onDone={() => session.asked.push(['done'])} />);
    expect(screen.getAllByRole('button')).toHaveLength(9);
    await press('6 months');
    expect(session.asked).toEqual([['act', { kind: 'comeForward', chip: 'months6' }], ['done']]);
  });
});
