import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Servant } from '@homegroup/contracts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { newGroup } from './group-draft.js';
import { GroupForm } from './GroupForm.js';
import { GroupHome } from './GroupHome.js';
import { GroupsPage } from './GroupsPage.js';
import { ServantsPage } from './ServantsPage.js';

const GROUP = { id: 'g', link: 'riverside', settings: { ...newGroup('en'), name: 'Riverside', fellowship: 'HA' } };
const MARIA: Servant = { id: '1', name: 'Maria T.', terms: [{ position: 'chair', until: null }], isYou: true };
const SAM: Servant = { id: '2', name: 'Sam R.', terms: [], isYou: false };

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

describe('the groups that someone serves', () => {
  const account = { isHost: false, mayCreateGroups: false, serves: true, passkeys: [] };

  it('are each one tap away', () => {
    const group = { id: 'g', link: 'riverside', name: 'Riverside', positions: ['chair', 'greeter'] as const };
    const groups = [{ ...group, meetings: ['tuesday'] }];
    render(<GroupsPage groups={groups} account={account} />);
    expect(screen.getByRole('link', { name: 'Riverside' }).getAttribute('href')).toBe('/serve/groups/g');
    expect(screen.getByText('You serve as: chair and greeter')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Set up a group' })).toBeNull();
  });

  it('may be more where the instance lets this account set one up', () => {
    render(<GroupsPage groups={[]} account={{ ...account, mayCreateGroups: true, isHost: true }} />);
    expect(screen.getByRole('link', { name: 'Set up a group' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Import meetings' })).toBeTruthy();
  });
});

describe('a group', () => {
  it('says when a meeting is next, and gives its link to pass on', () => {
    const settings = { title: 'Owls', timeZone: 'UTC', suspended: false } as never;
    const meetings = [{ id: 'm', link: 'k7mq-2vxd', settings, next: [Date.UTC(2026, 11, 1, 18)] }];
    render(<GroupHome group={GROUP} meetings={meetings} />);
    expect(screen.getByText(/^Next: Tuesday, December 1, 2026/)).toBeTruthy();
    expect(screen.getByText(/\/m\/k7mq-2vxd$/)).toBeTruthy();
  });

  it('is not saved with what finders would refuse', async () => {
    const send = jest.fn(() => Promise.resolve({ kind: 'unreachable' as const }));
    render(<GroupForm initial={GROUP.settings} send={send} onSaved={() => undefined} />);
    fireEvent.change(screen.getByLabelText('Venmo'), { target: { value: 'riverside' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Venmo').getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(screen.getByLabelText('Venmo'), { target: { value: '@riverside' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('the servants of a group', () => {
  const open = (onChanged = () => undefined) =>
    render(<ServantsPage group={GROUP} servants={[MARIA, SAM]} invitations={[]} onChanged={onChanged} />);

  it('are invited by a link with its secret behind the #', async () => {
    const secret = 's'.repeat(43);
    const asked = giveAnswers({ id: 'i', terms: [], expiresAt: 0, secret });
    open();
    await userEvent.click(screen.getByLabelText('greeter'));
    await userEvent.click(screen.getByRole('button', { name: 'Make an invitation link' }));
    expect(screen.getByText(new RegExp(`/invitation#${secret}$`))).toBeTruthy();
    expect(asked.mock.calls[0]?.[1].body).toBe('{"terms":[{"position":"greeter","until":null}]}');
  });

  it('go ten seconds after, unless that is undone', async () => {
    jest.useFakeTimers();
    const asked = giveAnswers();
    const changed = jest.fn(() => undefined);
    open(changed);
    const remove = () => fireEvent.click(screen.getByRole('button', { name: 'Remove Sam R.' }));
    remove();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(asked).not.toHaveBeenCalled();
    remove();
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(asked).toHaveBeenCalledWith('/api/groups/g/servants/2', { method: 'DELETE', credentials: 'same-origin' });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('are given positions with terms', async () => {
    const asked = giveAnswers();
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Change Sam R.' }));
    const form = screen.getByRole('button', { name: 'Save' }).closest('form');
    if (!form) throw new Error('no form');
    await userEvent.click(screen.getAllByLabelText('timekeeper')[0] as HTMLElement);
    fireEvent.change(screen.getByLabelText('timekeeper until'), { target: { value: '2027-01-31' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(asked.mock.calls[0]?.[1].body).toBe(
      '{"name":"Sam R.","terms":[{"position":"timekeeper","until":"2027-01-31"}]}',
    );
  });
});
