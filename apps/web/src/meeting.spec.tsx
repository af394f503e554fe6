import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { rememberWhoComes } from './features/lobby/who-comes.js';
import { en } from './i18n/en.js';
import { Meeting } from './meeting.js';
import { type Presence } from './session/room-state.js';
import { seatToken } from './session/seat-token.js';
import { closeBrowser, openBrowser } from './testing/browser.js';
import { madeUpPorch, madeUpSession, madeUpState } from './testing/made-up.js';

const LINK = madeUpPorch().meeting.link;
const user = userEvent.setup();

beforeEach(() => openBrowser());
afterEach(closeBrowser);

function open(presence: Presence = { kind: 'outside' }) {
  const session = madeUpSession(madeUpState(5, { presence }));
  const become = (next: Presence) => act(() => session.store.setState({ presence: next }));
  const page = render(
    <StrictMode>
      <Meeting porch={madeUpPorch()} session={session} />
    </StrictMode>,
  );
  return { ...session, ...page, become };
}

const entered = (asked: unknown[][]) => asked.filter(([name]) => name === 'enter').length;
const nextTick = () => new Promise((resolve) => setTimeout(resolve));

describe('a page that is loaded again', () => {
  it('goes straight back to the seat, past the porch', () => {
    rememberWhoComes(LINK, 'Sam R.', false);
    seatToken(LINK);
    const { asked, become } = open();
    expect(asked).toContainEqual(['enter', { name: 'Sam R.', microphone: null, isVisitor: false }]);
    expect(screen.getByRole('heading', { name: en.porch.returning })).toBeTruthy();
    become({ kind: 'unreachable' });
    expect(screen.getByText(en.porch.stillTrying)).toBeTruthy();
    become({ kind: 'seated', line: 'up' });
    expect(screen.getByRole('button', { name: 'Leave' })).toBeTruthy();
  });

  it('shows the porch when the seat is gone, with the name as it was', () => {
    rememberWhoComes(LINK, 'Sam R.', false);
    const { asked } = open();
    expect(entered(asked)).toBe(0);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name to show' }).value).toBe('Sam R.');
  });

  it('shows the porch when the room says no', () => {
    rememberWhoComes(LINK, 'Sam R.', false);
    seatToken(LINK);
    const { become } = open();
    become({ kind: 'refused', code: 'ROOM_FULL' });
    expect(screen.getByText(en.code.ROOM_FULL)).toBeTruthy();
  });
});

describe('after the room', () => {
  it.each(['left', 'closed', 'elsewhere', 'lost'] as const)('%s is a quiet page that takes the focus', (kind) => {
    const { become } = open({ kind: 'seated', line: 'up' });
    become({ kind });
    const heading = screen.getByRole('heading', { name: en.room[kind] });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(en.room[`${kind}Next`])).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Come in again' }) === null).toBe(kind === 'closed');
  });

  it('there is a way back, under the same name', async () => {
    rememberWhoComes(LINK, 'Sam R.', false);
    const { asked, become } = open({ kind: 'seated', line: 'up' });
    become({ kind: 'left' });
    await user.click(screen.getByRole('button', { name: 'Come in again' }));
    expect(asked).toContainEqual(['enter', { name: 'Sam R.', microphone: null, isVisitor: false }]);
  });

  it('a seat taken over by another tab is not taken back unasked', () => {
    const { asked, become } = open({ kind: 'seated', line: 'up' });
    rememberWhoComes(LINK, 'Sam R.', false);
    seatToken(LINK);
    become({ kind: 'elsewhere' });
    expect(entered(asked)).toBe(0);
  });

  it('a closed meeting forgets my name', () => {
    rememberWhoComes(LINK, 'Sam R.', false);
    open({ kind: 'closed' });
    expect(sessionStorage).toHaveLength(0);
  });
});

describe('going to another page', () => {
  it('leaves the room', async () => {
    const { asked, unmount } = open({ kind: 'seated', line: 'up' });
    await nextTick();
    expect(asked).not.toContainEqual(['leave']);
    unmount();
    await nextTick();
    expect(asked).toContainEqual(['leave']);
  });

  it('has nothing to leave from the porch', async () => {
    const { asked, unmount } = open();
    unmount();
    await nextTick();
    expect(asked).toEqual([]);
  });
});

describe('every page outside the room', () => {
  it.each<Presence>([{ kind: 'outside' }, { kind: 'left' }, { kind: 'refused', code: 'DOOR_LOCKED' }])(
    'has a crisis line one tap away (%j)',
    (presence) => {
      open(presence);
      expect(document.querySelector('a[href="tel:988"]')).toBeTruthy();
      expect(screen.getByRole('link', { name: 'In crisis?' }).getAttribute('href')).toBe('#help');
    },
  );
});
