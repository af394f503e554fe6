import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type RosterPage as Shown, type RosterTime } from '@homegroup/contracts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { claimsAt, keepClaim } from '../../session/claims.js';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { RosterPage } from './RosterPage.js';
import { SignUpPage } from './SignUpPage.js';

const SECRET = 's'.repeat(43);
const CLAIM = 'c'.repeat(43);
const LONG_MS = 60_000;
const AT = Date.now() + 24 * 3_600_000;
const time = (startsAt: number, name: string | null): RosterTime => ({
  startsAt,
  places: [
    { id: 'one', position: 'timekeeper', name },
    { id: 'two', position: 'reader', name: 'Maria T.' },
    { id: 'three', position: 'reader', name: null },
  ],
});

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const bodies = (asked: ReturnType<typeof giveAnswers>) =>
  asked.mock.calls.map(([path, init]): unknown[] => [
    path,
    JSON.parse(typeof init.body === 'string' ? init.body : 'null'),
  ]);

describe('signing up', () => {
  const page = (name: string | null = null): Shown => ({
    ...{ title: 'By the river', group: 'Riverside', timeZone: 'UTC', times: [time(AT, name)] },
  });
  const open = (shown = page(), onChanged: () => void = () => undefined) =>
    render(<SignUpPage link="river" secret={SECRET} page={shown} onChanged={onChanged} />);

  it(
    'takes a name and a term, keeps the claim in this browser, and asks for the roster anew',
    async () => {
      const asked = giveAnswers({ claim: CLAIM, startsAt: [AT] });
      const changed = jest.fn();
      open(page(), changed);
      press(/^Sign up as timekeeper/);
      await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Sam R.');
      fireEvent.change(screen.getByLabelText('How often'), { target: { value: '4' } });
      await userEvent.click(screen.getByRole('button', { name: 'Sign me up' }));
      const wanted = { secret: SECRET, position: 'timekeeper', startsAt: AT, times: 4, name: 'Sam R.' };
      expect(bodies(asked)).toEqual([['/api/roster/river/places', wanted]]);
      expect(claimsAt('river')).toEqual([{ claim: CLAIM, position: 'timekeeper', startsAt: [AT] }]);
      expect(screen.getByText('You serve as timekeeper. Thank you.')).toBeTruthy();
      expect(screen.getByRole('heading', { name: 'You serve' })).toBeTruthy();
      expect(changed).toHaveBeenCalledTimes(1);
    },
    LONG_MS,
  );

  it('keeps a name that says too much from going out', async () => {
    const asked = giveAnswers();
    open();
    press(/^Sign up as reader/);
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'sam@example.org{Enter}');
    expect(screen.getByText(/could tell strangers who you are/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    expect(asked).not.toHaveBeenCalled();
  });

  it('says that somebody was quicker, keeps what was typed, and shows the roster as it is now', async () => {
    const refusal = { ok: false, status: 409, text: () => Promise.resolve('{"code":"PLACE_TAKEN"}') };
    Object.assign(globalThis, { fetch: () => Promise.resolve(refusal) });
    const changed = jest.fn();
    open(page(), changed);
    press(/^Sign up as timekeeper/);
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Sam R.{Enter}');
    expect(screen.getByText('Somebody else has just taken this place.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Sam R.');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(claimsAt('river')).toEqual([]);
  });

  it('is not offered where a place is taken', () => {
    open(page('Ana'));
    expect(screen.queryByRole('button', { name: /^Sign up as timekeeper/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Sign up as reader/ })).toBeTruthy();
  });

  it('is undone for ten seconds after giving back, and given back then', async () => {
    jest.useFakeTimers();
    keepClaim('river', { claim: CLAIM, position: 'timekeeper', startsAt: [AT, AT + 1] });
    const asked = giveAnswers({ startsAt: [AT, AT + 1] });
    open();
    await act(() => jest.advanceTimersByTimeAsync(0));
    const [first] = screen.getAllByRole('button', { name: /^Give back timekeeper/ });
    if (!first) throw new Error('nothing to give back');
    fireEvent.click(first);
    press('Undo');
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(asked).toHaveBeenCalledTimes(1);
    fireEvent.click(first);
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(bodies(asked)[1]).toEqual(['/api/roster/river/release', { claim: CLAIM, startsAt: AT }]);
    expect(claimsAt('river')).toEqual([{ claim: CLAIM, position: 'timekeeper', startsAt: [AT + 1] }]);
  });

  it('is forgotten where a servant has taken the name off', async () => {
    keepClaim('river', { claim: CLAIM, position: 'timekeeper', startsAt: [AT] });
    giveAnswers({ startsAt: [] });
    open();
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(claimsAt('river')).toEqual([]);
    expect(screen.queryByRole('heading', { name: 'You serve' })).toBeNull();
  });
});

describe("the servants' roster", () => {
  const group = { id: 'g', link: 'riverside', settings: { name: 'Riverside' } } as never;
  const meeting = { id: 'm', link: 'river', settings: { title: 'By the river', timeZone: 'UTC' }, next: [] } as never;
  const open = (onChanged: () => void = () => undefined) => {
    const settings = { needs: [{ position: 'reader' as const, count: 2 }] };
    const roster = { settings, times: [time(AT, 'Ana')], hasLink: false };
    render(<RosterPage group={group} meeting={meeting} roster={roster} onChanged={onChanged} />);
  };

  it('says how many are needed, and asks for nobody by none', async () => {
    const asked = giveAnswers({});
    open();
    fireEvent.change(screen.getByLabelText('Timekeeper'), { target: { value: '1' } });
    fireEvent.change(screen.getByLabelText('Reader'), { target: { value: '0' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(bodies(asked)).toEqual([
      ['/api/groups/g/meetings/m/roster', { needs: [{ position: 'timekeeper', count: 1 }] }],
    ]);
  });

  it('makes the link, whose secret stands behind the #', async () => {
    giveAnswers({ secret: SECRET });
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(screen.getByText(new RegExp(`/roster/river#${SECRET}$`))).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make a new link' })).toBeTruthy();
  });

  it('lets go of a name ten seconds later', async () => {
    jest.useFakeTimers();
    const asked = giveAnswers({});
    const changed = jest.fn();
    open(changed);
    press(/^Take off Ana/);
    expect(screen.getByText('Ana will be taken off in ten seconds.')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(asked).toHaveBeenCalledWith('/api/groups/g/meetings/m/roster/places/one', {
      method: 'DELETE',
      credentials: 'same-origin',
    });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
