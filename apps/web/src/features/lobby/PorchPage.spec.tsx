import { CODES } from '@homegroup/contracts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { en } from '../../i18n/en.js';
import { type RoomSession } from '../../session/room-session.js';
import { type Presence } from '../../session/room-state.js';
import { rememberServing } from '../../session/service-pass.js';
import { closeBrowser, giveAnswers, giveDevices, openBrowser, Track } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpPorch, OPEN_ROOM } from '../../testing/made-up.js';
import { PorchPage } from './PorchPage.js';

const OUTSIDE: Presence = { kind: 'outside' };
const user = userEvent.setup();
let onEnter: jest.Mock<RoomSession['enter']>;

beforeEach(async () => {
  await openBrowser();
  onEnter = jest.fn<RoomSession['enter']>();
});
afterEach(closeBrowser);

function page(presence: Presence = OUTSIDE, porch = madeUpPorch()) {
  return <PorchPage porch={porch} presence={presence} onEnter={onEnter} onPrepare={() => undefined} />;
}

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const type = (name: string) => user.type(screen.getByRole('textbox', { name: 'Name to show' }), name);

describe('just listening', () => {
  it('never asks the browser for anything', async () => {
    const asked = giveDevices(() => Promise.resolve(new Track()));
    render(page());
    await type('Sam R.');
    await press('Just listen');
    expect(onEnter).toHaveBeenCalledWith({ name: 'Sam R.', microphone: null, isVisitor: false });
    expect(asked).not.toHaveBeenCalled();
  });

  it('lets go of a microphone that was tried', async () => {
    const track = new Track();
    giveDevices(() => Promise.resolve(track));
    render(page());
    await type('Sam R.');
    await press('Try my microphone');
    await press('Just listen');
    expect(onEnter).toHaveBeenCalledWith({ name: 'Sam R.', microphone: null, isVisitor: false });
    expect(track.readyState).toBe('ended');
  });

  it('is a way in even while the browser asks for the microphone, whose answer then counts for nothing', async () => {
    const track = new Track();
    let answer: (given: Track) => void = () => undefined;
    giveDevices(() => new Promise<Track>((resolve) => (answer = resolve)));
    const { unmount } = render(page());
    await type('Sam R.');
    await press('Come in');
    expect(screen.getByText(/Your browser may ask for the microphone/u)).toBeTruthy();
    await press('Just listen');
    unmount();
    answer(track);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onEnter).toHaveBeenCalledTimes(1);
    expect(onEnter).toHaveBeenCalledWith({ name: 'Sam R.', microphone: null, isVisitor: false });
    expect(track.readyState).toBe('ended');
  });
});

describe('coming in', () => {
  it('asks for the microphone once, and brings it along alive', async () => {
    const track = new Track();
    const asked = giveDevices(() => Promise.resolve(track));
    const { unmount } = render(page());
    await type('Sam R.');
    await press('Try my microphone');
    await press('Come in');
    unmount();
    expect(onEnter).toHaveBeenCalledWith({ name: 'Sam R.', microphone: track.track, isVisitor: false });
    expect(asked).toHaveBeenCalledTimes(1);
    expect(track.readyState).toBe('live');
  });

  it('works for whoever says no to the microphone', async () => {
    giveDevices(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    render(page());
    await type('Sam R.{Enter}');
    expect(onEnter).toHaveBeenCalledWith({ name: 'Sam R.', microphone: null, isVisitor: false });
  });

  it('asks for another name at the field, before anything else is asked', async () => {
    const asked = giveDevices(() => Promise.resolve(new Track()));
    render(page());
    await press('Come in');
    const field = screen.getByRole('textbox', { name: 'Name to show' });
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(en.code.NAME_EMPTY)).toBeTruthy();
    await type('sam@example.org');
    await press('Just listen');
    expect(screen.getByText(en.code.NAME_IDENTIFIES)).toBeTruthy();
    expect(onEnter).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a refusal', () => {
  it.each(CODES)('for %s is worded, and what was typed stays', async (code) => {
    const { rerender } = render(page());
    await type('Sam R.');
    rerender(page({ kind: 'refused', code }));
    expect(screen.getByText(en.code[code])).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name to show' }).value).toBe('Sam R.');
  });

  it('of a name moves to the field', async () => {
    const { rerender } = render(page());
    await type('Sam R.');
    await press('Just listen');
    rerender(page({ kind: 'refused', code: 'NAME_TAKEN' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name to show' }));
  });

  it('of an old page offers to load it again', () => {
    render(page({ kind: 'refused', code: 'PROTOCOL_VERSION' }));
    expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
  });
});

describe('the porch', () => {
  it('says who may come, in plain words', () => {
    render(page(OUTSIDE, madeUpPorch({ attendance: 'closed' })));
    expect(screen.getByText(en.porch.closed)).toBeTruthy();
  });

  it('leads from a door for members to what the server can and cannot know of them', () => {
    render(page(OUTSIDE, madeUpPorch({ room: { ...OPEN_ROOM, door: 'members' } })));
    const link = screen.getByRole('link', { name: en.door.porch.knows });
    expect(link.getAttribute('href')).toBe('/how-the-door-works');
  });

  it('tells of a locked door at once', () => {
    render(page(OUTSIDE, madeUpPorch({ room: { ...OPEN_ROOM, door: 'locked' } })));
    expect(screen.getByText(en.code.DOOR_LOCKED)).toBeTruthy();
  });

  it('shows a problem with the microphone and what to do next, and can try again', async () => {
    giveDevices(() => Promise.reject(new DOMException('', 'NotReadableError')));
    render(page());
    await press('Try my microphone');
    expect(screen.getByText(en.problem.microphone.inUse)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try my microphone' })).toBeTruthy();
  });

  it('lets go of the microphone when it is left', async () => {
    const track = new Track();
    giveDevices(() => Promise.resolve(track));
    const { unmount } = render(page());
    await press('Try my microphone');
    expect(screen.getByRole('meter', { name: 'Microphone level' })).toBeTruthy();
    unmount();
    expect(track.readyState).toBe('ended');
  });
});

describe('before the doors open', () => {
  const MINUTE_MS = 60_000;
  beforeEach(() => void jest.useFakeTimers({ now: MADE_UP_NOW + 5 * 60 * MINUTE_MS }));
  afterEach(() => void jest.useRealTimers());
  const notYet = (leftMs: number) =>
    page(OUTSIDE, madeUpPorch({ room: { kind: 'notYet', opensAt: MADE_UP_NOW + leftMs } }));
  const isOpen = () => screen.queryByRole('button', { name: 'Come in' }) !== null;
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

  it('says when they do, by the server’s clock, and offers the calendar', () => {
    render(notYet(120 * MINUTE_MS));
    expect(screen.getByText(/^The doors open .*at \d+:\d\d [AP]M, in 2 hours\.$/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')).toBe(
      '/feeds/meetings/tuesday.ics',
    );
    expect(isOpen()).toBe(false);
  });

  it('opens by itself at the instant', () => {
    render(notYet(10 * MINUTE_MS));
    pass(9 * MINUTE_MS);
    expect(screen.getByText(/in 1 minute\./u)).toBeTruthy();
    pass(MINUTE_MS - 1);
    expect(isOpen()).toBe(false);
    pass(1);
    expect(isOpen()).toBe(true);
  });

  it('waits out more weeks than a timer can hold', () => {
    const weeks = 40 * 24 * 60 * MINUTE_MS;
    render(notYet(weeks));
    pass(MINUTE_MS);
    expect(isOpen()).toBe(false);
    pass(weeks);
    expect(isOpen()).toBe(true);
  });

  it('opens when a page that slept is seen again', () => {
    render(notYet(10 * MINUTE_MS));
    jest.setSystemTime(MADE_UP_NOW + 5 * 60 * MINUTE_MS + 11 * MINUTE_MS);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(isOpen()).toBe(true);
  });

  it('says so where no date is known', () => {
    render(page(OUTSIDE, madeUpPorch({ room: { kind: 'none' } })));
    expect(screen.getByText(en.directory.opening.none)).toBeTruthy();
    expect(isOpen()).toBe(false);
  });
});

describe('coming in as a trusted servant', () => {
  const PASS = { pass: 'p'.repeat(43), positions: ['chair', 'greeter'] };
  const serving = (link: string) =>
    rememberServing([{ id: 'a', link: 'g', name: 'Group', positions: ['chair', 'greeter'], meetings: [link] }]);
  const AS_SERVANT = 'Come in as chair and greeter';
  const without = { name: 'Maria T.', microphone: null, servicePass: undefined, isVisitor: false };

  it('is offered where the group has appointed them, and the server is asked once they choose it', async () => {
    serving('tuesday');
    const asked = giveAnswers(PASS);
    render(page());
    await type('Maria T.');
    expect(screen.getByLabelText<HTMLInputElement>(AS_SERVANT).checked).toBe(false);
    await press('Just listen');
    expect(onEnter).toHaveBeenLastCalledWith(without);
    expect(asked).not.toHaveBeenCalled();
    await user.click(screen.getByLabelText(AS_SERVANT));
    await press('Just listen');
    expect(asked.mock.calls).toEqual([['/api/meetings/tuesday/pass', { method: 'POST', credentials: 'same-origin' }]]);
    expect(onEnter).toHaveBeenLastCalledWith({ ...without, servicePass: PASS.pass });
  });

  it('is not offered elsewhere, where they are a member or a visitor, and no account is asked for', async () => {
    serving('another-meeting');
    const asked = giveAnswers(PASS);
    render(page());
    await type('Sam R.');
    await press('Just listen');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.queryByLabelText(/^Come in as/)).toBeNull();
  });

  it('is told where it cannot be, and then they may come in without', async () => {
    serving('tuesday');
    const refusal = { ok: false, status: 401, text: () => Promise.resolve('{"code":"NOT_SIGNED_IN"}') };
    Object.assign(globalThis, { fetch: () => Promise.resolve(refusal) });
    render(page());
    await type('Maria T.');
    await user.click(screen.getByLabelText(AS_SERVANT));
    await press('Just listen');
    expect(onEnter).not.toHaveBeenCalled();
    expect(screen.getByText(en.code.NOT_SIGNED_IN)).toBeTruthy();
    expect(screen.getByText(en.porch.notAsServant)).toBeTruthy();
    await press('Just listen');
    expect(onEnter).toHaveBeenCalledWith(without);
  });

  it('asks the server nothing in everyone else’s browser', async () => {
    const asked = giveAnswers(PASS);
    localStorage.setItem('serves', 'yes');
    render(page());
    await type('Sam R.');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.queryByLabelText(/^Come in as/)).toBeNull();
  });
});
