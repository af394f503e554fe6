import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type OwnGroup, type Roll } from '@homegroup/contracts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { MemberPage } from './MemberPage.js';
import { Membership } from './Membership.js';
import { MembersPage } from './MembersPage.js';
import { shortId } from './short-id.js';

const SETTINGS = { name: 'Riverside', fellowship: 'HA' } as never;
const GROUP = { id: 'g', link: 'riverside', settings: SETTINGS };
const ONE = '3f2a91c4-0000-4000-8000-000000000001';
const OTHER = 'b7705d1e-0000-4000-8000-000000000002';
const SECRET = 's'.repeat(43);
const ROLL: Roll = { members: [ONE, OTHER], invitations: [] };
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const nothing = (): void => undefined;
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

/** Lets the server answer so; the function gives what it was asked. */
function answering(value: unknown) {
  const fetch = giveAnswers(value);
  return () =>
    fetch.mock.calls.map(([path, { method, body }]) =>
      typeof body === 'string' ? [method, path, JSON.parse(body) as unknown] : [method, path],
    );
}

function refusing(code: string): void {
  const text = () => Promise.resolve(JSON.stringify({ code }));
  Object.assign(globalThis, { fetch: () => Promise.resolve({ ok: false, status: 403, text }) });
}

function open({ roll = ROLL, onChanged = nothing, beginPeriod = done }: Partial<Shown> = {}) {
  return render(<MembersPage group={GROUP} roll={roll} beginPeriod={beginPeriod} onChanged={onChanged} />);
}
interface Shown {
  readonly roll: Roll;
  readonly onChanged: () => void;
  readonly beginPeriod: () => Promise<{ readonly kind: 'done'; readonly value: unknown }>;
}
const done = () => Promise.resolve({ kind: 'done' as const, value: {} });

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

describe('the members of a group, for its servants', () => {
  it('are counted, and shown as numbers only when someone asks for them', async () => {
    open();
    expect(screen.getByText('2 members')).toBeTruthy();
    expect(screen.queryByText('3f2a 91c4')).toBeNull();
    await userEvent.click(button('Show the numbers'));
    expect(screen.getByText('3f2a 91c4')).toBeTruthy();
    expect(screen.getByText('b770 5d1e')).toBeTruthy();
    expect(document.body.textContent).not.toContain(ONE);
  });

  it('come by a link for so many, which is shown this once', async () => {
    const asked = answering({ id: 'i', usesLeft: 3, expiresAt: 0, secret: SECRET });
    const onChanged = jest.fn();
    open({ onChanged });
    fireEvent.change(screen.getByLabelText('For how many'), { target: { value: '3' } });
    fireEvent.change(screen.getByLabelText('It works for'), { target: { value: '1' } });
    await userEvent.click(button('Make the link'));
    expect(asked()).toEqual([['POST', '/api/groups/g/members/invitations', { uses: 3, days: 1 }]]);
    expect(screen.getByText(`http://localhost/invitation#${SECRET}`)).toBeTruthy();
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it.each(['0', '201', '2.5', ''])('are not invited %j at a time, and what was typed stays', async (uses) => {
    const asked = answering({});
    open();
    fireEvent.change(screen.getByLabelText('For how many'), { target: { value: uses } });
    await userEvent.click(button('Make the link'));
    expect(asked()).toEqual([]);
    expect(screen.getByText('Please give a whole number from 1 to 200.')).toBeTruthy();
    expect(screen.getByLabelText('For how many')).toHaveProperty('value', uses);
  });

  it('are told kindly when the link could not be made', async () => {
    refusing('NOT_A_SERVANT');
    open();
    await userEvent.click(button('Make the link'));
    expect(screen.getByText('This is for the trusted servants of that group.')).toBeTruthy();
  });

  it('may still come by links that are not used up, until those are withdrawn', async () => {
    const asked = answering({});
    const expiresAt = Date.UTC(2026, 11, 1, 12);
    open({ roll: { members: [], invitations: [{ id: 'i', usesLeft: 2, expiresAt }] } });
    expect(screen.getByText(/^For 2 more people, until Dec 1, 2026/)).toBeTruthy();
    await userEvent.click(button(/^Withdraw the link/));
    expect(asked()).toEqual([['DELETE', '/api/groups/g/invitations/i']]);
  });

  it('are removed by number after ten seconds, unless it is undone', async () => {
    jest.useFakeTimers();
    const asked = answering({});
    open();
    fireEvent.click(button('Show the numbers'));
    fireEvent.click(button(/^Remove number b770/));
    fireEvent.click(button('Undo'));
    await wait(11_000);
    expect(asked()).toEqual([]);
    fireEvent.click(button(/^Remove number b770/));
    await wait(9_000);
    expect(asked()).toEqual([]);
    await wait(1_100);
    expect(asked()).toEqual([['DELETE', `/api/groups/g/members/${OTHER}`]]);
  });

  it('get a new period after ten seconds, and it is said what that meant', async () => {
    jest.useFakeTimers();
    const beginPeriod = jest.fn(done);
    const onChanged = jest.fn();
    open({ beginPeriod, onChanged });
    fireEvent.click(button('Begin a new period'));
    expect(button('Begin a new period')).toHaveProperty('disabled', true);
    await wait(9_000);
    expect(beginPeriod).not.toHaveBeenCalled();
    await wait(1_100);
    expect(beginPeriod).toHaveBeenCalledTimes(1);
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/^A new period has begun/)).toBeTruthy();
  });

  it('are all taken off before their passes end, so that nobody fetches in between', async () => {
    jest.useFakeTimers();
    const order: string[] = [];
    const fetch = giveAnswers({});
    const beginPeriod = jest.fn(() => {
      order.push(`period after ${fetch.mock.calls.length}`);
      return done();
    });
    open({ beginPeriod });
    fireEvent.click(button('Empty the roll'));
    await wait(10_100);
    expect(fetch.mock.calls.map(([path, { method }]) => `${method} ${path}`)).toEqual(['DELETE /api/groups/g/members']);
    expect(order).toEqual(['period after 1']);
    expect(screen.getByText(/^The roll is empty/)).toBeTruthy();
  });

  it('cannot be taken off where there are none', () => {
    open({ roll: { members: [], invitations: [] } });
    expect(screen.queryByRole('button', { name: 'Empty the roll' })).toBeNull();
    expect(screen.getByText('Nobody is on the roll yet.')).toBeTruthy();
  });

  it('keep their passes when the roll could not be emptied', async () => {
    jest.useFakeTimers();
    refusing('INTERNAL');
    const beginPeriod = jest.fn(done);
    open({ beginPeriod });
    fireEvent.click(button('Empty the roll'));
    await wait(10_100);
    expect(beginPeriod).not.toHaveBeenCalled();
    expect(screen.getByText(/^Something went wrong on our side/)).toBeTruthy();
  });
});

describe('a member’s own page', () => {
  const groups: OwnGroup[] = [
    { id: 'g', link: 'riverside', name: 'Riverside', memberId: ONE },
    { id: 'h', link: 'owls', name: 'Night Owls', memberId: null },
  ];
  const own = (onChanged = nothing, onSignedOut = nothing) =>
    render(
      <MemberPage
        groups={groups}
        readiness={({ name }) => <p>Ready at {name}</p>}
        onChanged={onChanged}
        onSignedOut={onSignedOut}
      />,
    );

  it('shows where one belongs, and one’s own number', () => {
    own();
    expect(screen.getByRole('link', { name: 'Riverside' }).getAttribute('href')).toBe('/groups/riverside');
    expect(screen.getByText(/Your number on the roll is 3f2a 91c4/)).toBeTruthy();
    expect(screen.getByText('Ready at Night Owls')).toBeTruthy();
    expect(screen.getAllByText(/Your number/)).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Leave Night Owls' })).toBeNull();
  });

  it('is where one leaves a group, after ten seconds', async () => {
    jest.useFakeTimers();
    const asked = answering({});
    const onChanged = jest.fn();
    own(onChanged);
    fireEvent.click(button('Leave Riverside'));
    await wait(9_000);
    expect(asked()).toEqual([]);
    await wait(1_100);
    expect(asked()).toEqual([['DELETE', '/api/members/groups/g']]);
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('is left by signing out; the way to delete it all is one tap away', async () => {
    const asked = answering({});
    const onSignedOut = jest.fn();
    own(nothing, onSignedOut);
    expect(screen.getByRole('link', { name: 'Open your account' }).getAttribute('href')).toBe('/account');
    await userEvent.click(button('Sign out'));
    expect(asked()).toEqual([['POST', '/api/identity/sign-out']]);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });
});

describe('an invitation to belong', () => {
  it('says what that means, and until when it works', () => {
    const info = { kind: 'member' as const, group: 'Riverside', expiresAt: Date.UTC(2026, 11, 1, 12) };
    render(<Membership info={info} />);
    expect(screen.getByRole('heading', { name: 'Belong to Riverside' })).toBeTruthy();
    expect(screen.getByText(/no name and no e-mail address/)).toBeTruthy();
    expect(screen.getByText(/until December 1, 2026/)).toBeTruthy();
  });
});

describe('a number', () => {
  it('is short, and the same for the same id', () => {
    expect(shortId(ONE)).toBe('3f2a\u00a091c4');
    expect(shortId(OTHER)).not.toBe(shortId(ONE));
  });
});
