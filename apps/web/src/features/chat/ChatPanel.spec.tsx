import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChatMessage } from '@homegroup/contracts';
import { type Role } from '@homegroup/room';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpAt, madeUpSession, madeUpState } from '../../testing/made-up.js';
import { ChatPanel } from './ChatPanel.js';

const user = userEvent.setup();
beforeEach(() => openBrowser());
afterEach(() => closeBrowser());

const MESSAGE: ChatMessage = {
  id: '1',
  from: 'seat-1',
  name: 'Sam R.',
  to: { kind: 'servants' },
  text: 'See https://example.org',
  at: 1,
  hasLinks: false,
};

function open(mine: readonly Role[], others: readonly Role[], messages: readonly ChatMessage[] = []) {
  const state = madeUpState(3);
  if (!state.view) throw new Error('no view');
  const seats = state.view.seats.map((seat, index) => ({ ...seat, roles: [mine, others][index] ?? [] }));
  const session = madeUpSession({ ...state, messages, view: { ...state.view, seats } });
  render(<ChatPanel session={session} />);
  return session;
}

const write = (text: string) => user.type(screen.getByLabelText('Message'), text);

describe('messages', () => {
  it('go to the servants from everyone, and there is no choice', async () => {
    const session = open([], ['chair']);
    expect(screen.getByText('To the trusted servants')).toBeTruthy();
    expect(screen.queryByLabelText('To whom')).toBeNull();
    await write('My sound is low{Enter}');
    expect(session.asked).toEqual([['say', 'My sound is low', { kind: 'servants' }]]);
    expect(screen.getByLabelText('Message')).toHaveProperty('value', '');
  });

  it('have nobody to read them where no servant is', () => {
    open([], []);
    expect(screen.getByText('No trusted servant is here to read it yet.')).toBeTruthy();
    expect(screen.queryByLabelText('Message')).toBeNull();
  });

  it('are answered by a servant to the one who wrote', async () => {
    const session = open(['chair'], [], [MESSAGE]);
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    await write('We hear you{Enter}');
    expect(session.asked).toEqual([['say', 'We hear you', { kind: 'seat', seat: 'seat-1' }]]);
  });

  it('keep what could not be sent, and say why', async () => {
    const session = open([], ['chair']);
    session.say = () => Promise.resolve('TOO_FAST');
    await write('Again{Enter}');
    expect(await screen.findByText(/a little fast/)).toBeTruthy();
    expect(screen.getByLabelText('Message')).toHaveProperty('value', 'Again');
  });

  it('have links that work only when a servant wrote them', () => {
    open([], ['chair'], [MESSAGE, { ...MESSAGE, id: '2', hasLinks: true }]);
    const links = screen.getAllByRole('link');
    expect(links).toHaveLength(1);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('can be prepared ones for servants, to be changed before they go', async () => {
    const session = open(['greeter'], []);
    await user.click(screen.getByText('Prepared messages'));
    await user.click(screen.getByRole('button', { name: /no interrupting/ }));
    await write(' Thank you.{Enter}');
    expect(session.asked[0]?.[1]).toMatch(/no advice\. Thank you\.$/);
  });
});

describe('messages of the meeting itself', () => {
  it('stand first, named by their item, with links that work and nobody who wrote them', () => {
    render(<ChatPanel session={madeUpSession(madeUpAt(3, 'seventhTradition', {}, { messages: [MESSAGE] }))} />);
    const region = screen.getByRole('region', { name: 'From the meeting' });
    const rows = within(region).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'HousekeepingPlease raise your hand to share. There is no crosstalk here.',
      'Seventh traditionSeventh tradition: every gift helps. https://example.org/riverside/basket',
    ]);
    expect(within(region).getByRole('link').getAttribute('href')).toBe('https://example.org/riverside/basket');
    expect(within(region).queryByRole('button')).toBeNull();
  });

  it('are none before their item', () => {
    render(<ChatPanel session={madeUpSession(madeUpAt(3, 'chips'))} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
