import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Account, type InvitationInfo } from '@homegroup/contracts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { AccountPage } from './AccountPage.js';
import { InvitationPage } from './InvitationPage.js';
import { RecoveryWords } from './RecoveryWords.js';
import { SignInPage } from './SignInPage.js';

const WORDS = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const SECRET = 's'.repeat(43);
const TO_SERVE: InvitationInfo = { kind: 'servant', group: 'Riverside', expiresAt: Date.UTC(2026, 11, 1, 12) };
const ACCOUNT: Account = {
  isHost: false,
  mayCreateGroups: false,
  serves: true,
  passkeys: [
    { id: 'a', madeIn: '2026-03', isThis: true, isSynced: true },
    { id: 'b', madeIn: '2026-11', isThis: false, isSynced: false },
  ],
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const nothing = (): void => undefined;

/** Lets the server answer so; the function gives what it was asked. */
function answering(value: unknown) {
  const fetch = giveAnswers(value);
  return () =>
    fetch.mock.calls.map(([path, { method, body }]) => ({
      method,
      path,
      ...(typeof body === 'string' && { body: JSON.parse(body) as unknown }),
    }));
}

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

describe('signing in', () => {
  const me = { account: null, mayRegister: false };

  it('takes the words of a recovery code, and counts them', async () => {
    const asked = answering({});
    const onSignedIn = jest.fn();
    render(<SignInPage me={me} onSignedIn={onSignedIn} />);
    expect(button('Sign in with the words')).toHaveProperty('disabled', true);
    const field = screen.getByLabelText('The twelve words of your recovery code');
    expect(field.getAttribute('spellcheck')).toBe('false');
    fireEvent.change(field, { target: { value: `1. ${WORDS.join('\n')}` } });
    expect(screen.getByText(/^12 of 12 words/)).toBeTruthy();
    await userEvent.click(button('Sign in with the words'));
    expect(asked()).toEqual([
      { method: 'POST', path: '/api/identity/sign-in/code', body: { code: `1. ${WORDS.join('\n')}` } },
    ]);
    expect(onSignedIn).toHaveBeenCalledTimes(1);
  });

  it('offers no passkey where the browser has none, and says what works', () => {
    render(<SignInPage me={me} onSignedIn={nothing} />);
    expect(screen.queryByRole('button', { name: 'Sign in with a passkey' })).toBeNull();
    expect(screen.getByText(/cannot use passkeys here/)).toBeTruthy();
  });

  it('offers an account to anyone only where the instance does', () => {
    const { rerender } = render(<SignInPage me={me} onSignedIn={nothing} />);
    expect(screen.queryByRole('link', { name: 'Make an account' })).toBeNull();
    rerender(<SignInPage me={{ account: null, mayRegister: true }} onSignedIn={nothing} />);
    expect(screen.getByRole('link', { name: 'Make an account' }).getAttribute('href')).toBe('/invitation');
  });
});

describe('an invitation', () => {
  it('says what it is for, and is taken up without a name; then come the words, and only then the way on', async () => {
    const asked = answering({ words: WORDS });
    const onDone = jest.fn();
    render(<InvitationPage invited={{ secret: SECRET, info: TO_SERVE }} account={null} onDone={onDone} />);
    expect(screen.getByText('You are invited to serve Riverside as a trusted servant.')).toBeTruthy();
    expect(screen.getByText(/until December 1, 2026/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(button('Go on with a recovery code only'));
    expect(asked()).toEqual([
      { method: 'POST', path: '/api/identity/register', body: { secret: SECRET, passkey: null } },
    ]);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(WORDS);
    expect(onDone).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText('I have written them down'));
    await userEvent.click(button('Go on'));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('is added to the account of whoever is signed in', async () => {
    const asked = answering({});
    const onDone = jest.fn();
    render(<InvitationPage invited={{ secret: SECRET, info: TO_SERVE }} account={ACCOUNT} onDone={onDone} />);
    await userEvent.click(button('Accept the invitation'));
    expect(asked()).toEqual([{ method: 'POST', path: '/api/identity/accept', body: { secret: SECRET } }]);
    expect(onDone).toHaveBeenCalledTimes(1);
  });
});

describe('the recovery code', () => {
  it('is not left by mistake: the page warns until it is written down', async () => {
    render(<RecoveryWords words={WORDS} onWritten={nothing} />);
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    await userEvent.click(screen.getByLabelText('I have written them down'));
    expect(leave()).toBe(false);
  });
});

describe('an account', () => {
  const open = (onSignedOut = nothing, onChanged = nothing) =>
    render(<AccountPage account={ACCOUNT} onChanged={onChanged} onSignedOut={onSignedOut} />);

  it('loses a device after ten seconds, unless it is undone', async () => {
    jest.useFakeTimers();
    const asked = answering({});
    const onChanged = jest.fn();
    open(nothing, onChanged);
    fireEvent.click(button('Remove the passkey made in November 2026'));
    fireEvent.click(button('Undo'));
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(asked()).toEqual([]);
    fireEvent.click(button('Remove the passkey made in November 2026'));
    await act(() => jest.advanceTimersByTimeAsync(9_000));
    expect(asked()).toEqual([]);
    await act(() => jest.advanceTimersByTimeAsync(1_100));
    expect(asked()).toEqual([{ method: 'DELETE', path: '/api/identity/passkeys/b' }]);
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('whose own device is removed is signed out', async () => {
    jest.useFakeTimers();
    answering({});
    const onSignedOut = jest.fn();
    open(onSignedOut);
    fireEvent.click(button('Remove the passkey made in March 2026'));
    await act(() => jest.advanceTimersByTimeAsync(10_100));
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });

  it('shows new words once', async () => {
    answering({ words: WORDS });
    open();
    await userEvent.click(button('Make new words'));
    expect(screen.getByRole('heading', { name: 'Your recovery code' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
  });

  it('ends on one device, or on all', async () => {
    const asked = answering({});
    open();
    await userEvent.click(button('Sign out'));
    await userEvent.click(button('Sign out on all devices'));
    expect(asked()).toEqual([
      { method: 'POST', path: '/api/identity/sign-out' },
      { method: 'POST', path: '/api/identity/sign-out-everywhere' },
    ]);
  });
});
