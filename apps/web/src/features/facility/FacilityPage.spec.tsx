import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CommonView } from '@homegroup/room';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createStore } from 'zustand/vanilla';
import { en } from '../../i18n/en.js';
import { type Found, type Stage } from '../../session/facility-visit.js';
import { setTones } from '../../session/tones.js';
import { closeBrowser, giveAnswers, giveDevices, openBrowser, Track } from '../../testing/browser.js';
import { HELPLINES, MADE_UP_NOW, madeUpPorch, madeUpSession, madeUpState } from '../../testing/made-up.js';
import { madeUpOrder, madeUpScript } from '../../testing/made-up-order.js';
import { FacilityCard } from './FacilityCard.js';
import { FacilityPage } from './FacilityPage.js';
import { HasQuestion } from './HasQuestion.js';

const user = userEvent.setup();
const DOOR = { link: 'tuesday', pass: 'p'.repeat(43), camera: false, opensAt: MADE_UP_NOW };
const FOUND: Found = { door: DOOR, porch: madeUpPorch() };
const press = (name: string) => user.click(screen.getByRole('button', { name }));

beforeEach(async () => {
  await openBrowser();
  setTones(false);
  // As newer browsers have it.
  const scroll: unknown = () => Promise.resolve();
  Object.assign(Element.prototype, { scrollIntoView: scroll });
});
afterEach(closeBrowser);

function show(stage: Stage) {
  const visit = {
    store: createStore(() => stage),
    typeCode: jest.fn<(code: string) => Promise<void>>(() => Promise.resolve()),
    ready: jest.fn<(microphone: MediaStreamTrack | null) => void>(),
    comeIn: jest.fn(() => Promise.resolve()),
    leave: jest.fn(() => Promise.resolve()),
  };
  return { visit, ...render(<FacilityPage visit={visit} helplines={HELPLINES} />) };
}

/** Seat 0 is the facility, seat 1 leads the panel. */
function roomWith(changes: Partial<Omit<CommonView, 'floor'>> & { readonly floor?: Partial<CommonView['floor']> }) {
  const state = madeUpState(5, { speaking: ['seat-2'] });
  if (!state.view) throw new Error('no view');
  const seats = state.view.seats.map((seat, index) => ({
    ...seat,
    away: false,
    roles: index === 0 ? (['facility'] as const) : index === 1 ? (['chair'] as const) : [],
  }));
  const floor = { ...state.view.floor, way: 'raisedHands' as const, ...changes.floor };
  return { ...state, view: { ...state.view, seats, ...changes, floor } };
}

function inside(changes: Parameters<typeof roomWith>[0] = {}, camera = false) {
  const session = madeUpSession(roomWith(changes));
  const found = { ...FOUND, door: { ...DOOR, camera } };
  return { session, ...show({ kind: 'inside', found, session }) };
}

describe('the code', () => {
  it('is six digits, and whatever else is typed or pasted counts for nothing', async () => {
    const { visit } = show({ kind: 'code', problem: null, isAsking: false });
    const field = screen.getByLabelText<HTMLInputElement>('Six digits');
    expect(document.activeElement).toBe(field);
    expect([field.getAttribute('inputmode'), field.autocomplete]).toEqual(['numeric', 'off']);
    await user.type(field, '12 34{Enter}');
    expect(screen.getByText(en.facility.code.wrong)).toBeTruthy();
    expect(visit.typeCode).not.toHaveBeenCalled();
    await user.clear(field);
    await user.paste(' 123-456\n');
    await press('Go on');
    expect(visit.typeCode).toHaveBeenCalledWith('123456');
  });

  it('that leads nowhere stays in sight', () => {
    show({ kind: 'code', problem: 'NO_SUCH_CODE', isAsking: false });
    expect(screen.getByText(en.code.NO_SUCH_CODE)).toBeTruthy();
  });
});

describe('the microphone', () => {
  it('is tried once and goes on in the room', async () => {
    const track = new Track();
    giveDevices(() => Promise.resolve(track));
    const { visit, unmount } = show({ kind: 'settingUp', found: FOUND });
    await press('Try the microphone');
    expect(screen.getByRole('meter', { name: 'Microphone level' })).toBeTruthy();
    await press('Come in');
    unmount();
    expect(visit.ready).toHaveBeenCalledWith(track.track);
    expect(track.readyState).toBe('live');
  });

  it('is let go of with the page, and nobody needs one', async () => {
    const track = new Track();
    giveDevices(() => Promise.resolve(track));
    const { visit, unmount } = show({ kind: 'settingUp', found: FOUND });
    await press('Come in without a microphone');
    expect(visit.ready).toHaveBeenCalledWith(null);
    await press('Try the microphone');
    unmount();
    expect(track.readyState).toBe('ended');
  });
});

describe('the screen', () => {
  it('has no name, no link and no field on it', () => {
    const { container } = inside();
    const state = roomWith({});
    for (const { name } of state.view.seats) expect(container.textContent).not.toContain(name);
    expect(container.textContent).not.toContain(FOUND.porch.meeting.title);
    expect(container.querySelectorAll('a, input, textarea, select')).toHaveLength(0);
    expect(screen.getByText('A panel speaker is speaking')).toBeTruthy();
    expect(screen.getByText(/988 Suicide & Crisis Lifeline: 988/)).toBeTruthy();
  });

  it('asks, takes it back, speaks when it is asked, and is done', async () => {
    const { session, unmount } = inside();
    await press('We have a question');
    expect(session.asked.at(-1)).toEqual(['act', { kind: 'raiseHand' }]);
    unmount();
    const announced = inside({ queue: ['seat-0'] });
    expect(screen.getByText(en.facility.question.announced)).toBeTruthy();
    await press('Take it back');
    expect(announced.session.asked.at(-1)).toEqual(['act', { kind: 'lowerHand' }]);
    announced.unmount();
    const turn = { number: 3, seat: 'seat-0', lengthMs: 120_000 };
    const called = inside({ floor: { turn: { ...turn, phase: { kind: 'called' } } } });
    expect(screen.getByText('The panel asks you: go ahead')).toBeTruthy();
    await press('Speak');
    expect(called.session.asked.at(-1)).toEqual(['sayReady']);
    called.unmount();
    const clock = { kind: 'running', endsAt: MADE_UP_NOW + 80_000 } as const;
    const heard = inside({ floor: { turn: { ...turn, phase: { kind: 'sharing', clock } } } });
    expect(screen.getByText(/1:20 left/)).toBeTruthy();
    await press('Done');
    expect(heard.session.asked.at(-1)).toEqual(['act', { kind: 'endTurn', turn: 3 }]);
  });

  it('is asked beside whoever speaks, where nobody has a turn', async () => {
    const { session } = inside({ floor: { way: 'oneVoice', invited: 'seat-0' } });
    expect(screen.getByText('The panel asks you: go ahead')).toBeTruthy();
    await press('Speak');
    expect(session.asked.at(-1)).toEqual(['setMicrophone', true]);
  });

  it('shows what is read aloud, line by line, and nothing of what lies open beside the conversation', () => {
    const order = madeUpOrder();
    const progress = { ...roomWith({}).view.progress, item: 'reading' };
    const place = { part: 0, line: 1, reader: 'seat-2' };
    const reading = (way: 'oneVoice' | 'conversation') => {
      const state = { ...roomWith({ order, progress, place, floor: { way } }), script: madeUpScript() };
      return show({ kind: 'inside', found: FOUND, session: madeUpSession(state) });
    };
    const { unmount } = reading('oneVoice');
    expect(screen.getByText(/^Those who do not recover/).getAttribute('aria-current')).toBe('true');
    // The rest of it is there for whoever hears the page, and for nobody who sees it.
    const later = screen.getByText(/^Our stories disclose/);
    expect([later.closest('.visually-hidden'), later.getAttribute('aria-current')]).toEqual([expect.anything(), null]);
    unmount();
    reading('conversation');
    expect(screen.queryByText(/^Those who do not recover/)).toBeNull();
  });

  it('has a camera only where the facility wishes it', () => {
    const { unmount } = inside();
    expect(screen.queryByRole('button', { name: 'Show our camera' })).toBeNull();
    unmount();
    inside({}, true);
    expect(screen.getByRole('button', { name: 'Show our camera' })).toBeTruthy();
  });

  it('says until when, and then when it closes', () => {
    const hours = (left: number) => ({
      startsAt: MADE_UP_NOW - 3_600_000,
      endsAt: MADE_UP_NOW + left,
      closesAt: MADE_UP_NOW + 600_000,
      latestAt: MADE_UP_NOW + 600_000,
    });
    const { unmount } = inside({ hours: hours(90_000) });
    expect(screen.getByText('2 minutes left')).toBeTruthy();
    unmount();
    inside({ hours: hours(-1) });
    expect(screen.getByText(/^This screen closes at/)).toBeTruthy();
  });
});

describe('whoever leads', () => {
  it('asks the facility with one tap', async () => {
    const session = madeUpSession({ ...roomWith({ queue: ['seat-3', 'seat-0'] }), own: ownOf('seat-1') });
    render(<HasQuestion session={session} />);
    expect(screen.getByText('The facility has a question')).toBeTruthy();
    await press('Ask the facility to speak');
    expect(session.asked).toEqual([['act', { kind: 'call', seat: 'seat-0', turn: 0 }]]);
  });

  it('invites it where nobody is called', async () => {
    const state = roomWith({ queue: ['seat-0'], floor: { way: 'oneVoice' } });
    const session = madeUpSession({ ...state, own: ownOf('seat-1') });
    render(<HasQuestion session={session} />);
    await press('Ask the facility to speak');
    expect(session.asked.map(([, action]) => action)).toEqual([
      { kind: 'invite', seat: 'seat-0' },
      { kind: 'removeHand', seat: 'seat-0' },
    ]);
  });

  it('alone sees it, and only while it waits', () => {
    render(<HasQuestion session={madeUpSession({ ...roomWith({ queue: ['seat-0'] }), own: ownOf('seat-3') })} />);
    render(<HasQuestion session={madeUpSession({ ...roomWith({ queue: [] }), own: ownOf('seat-1') })} />);
    expect(screen.queryByText('The facility has a question')).toBeNull();
  });
});

describe('the card for servants', () => {
  it('makes a code and says what to read out', async () => {
    const asked = giveAnswers({ code: '482913', from: MADE_UP_NOW, startsAt: MADE_UP_NOW, until: MADE_UP_NOW });
    render(<FacilityCard group="g" meeting="m" zone="Europe/Madrid" />);
    await user.click(screen.getByLabelText('The facility wishes to show its camera'));
    await press('Make a code');
    expect(asked.mock.lastCall).toMatchObject([
      '/api/groups/g/meetings/m/facility-code',
      { method: 'POST', body: JSON.stringify({ camera: true }) },
    ]);
    expect(await screen.findByText('482 913')).toBeTruthy();
    expect(screen.getByText('Type 482 913')).toBeTruthy();
    expect(screen.getByText(/open localhost\/facility/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make a new code' })).toBeTruthy();
  });
});

function ownOf(seat: string) {
  return { seat, lastCommand: 0, votedIn: 0, porch: null };
}
