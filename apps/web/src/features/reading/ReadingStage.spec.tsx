import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ItemKind, type Role } from '@homegroup/room';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpAt, madeUpScript, madeUpSession } from '../../testing/made-up.js';
import { ReadingStage } from './ReadingStage.js';

const user = userEvent.setup();
const seen: unknown[] = [];

beforeEach(async () => {
  await openBrowser();
  seen.length = 0;
  // jsdom lays nothing out, and scrolls nothing.
  Element.prototype.scrollIntoView = function (this: Element, options) {
    seen.push([this.textContent, options]);
  };
});
afterEach(() => closeBrowser());

interface Scene {
  readonly kind?: ItemKind;
  readonly readers?: readonly string[];
  readonly part?: number;
  readonly line?: number;
  readonly role?: Role;
}

function open({ kind = 'reading', readers = [], part = 0, line = 0, role }: Scene = {}) {
  const reader = readers[0] ?? null;
  const progress = { readers: readers.map((seat) => ({ item: kind, seat })) };
  const state = madeUpAt(4, kind, { progress, place: { part, line, reader } });
  const seats = state.view?.seats.map((seat) => ({ ...seat, roles: seat.id === 'seat-0' && role ? [role] : [] }));
  const session = madeUpSession({ ...state, view: state.view && { ...state.view, seats: seats ?? [] } });
  render(<ReadingStage session={session} floor={<p>Sam R. reads</p>} />);
  const move = (to: { readonly part: number; readonly line: number }) =>
    act(() =>
      session.store.setState(({ view }) => ({
        view: view && { ...view, place: { ...to, reader: view.place.reader } },
      })),
    );
  return { session, move };
}

const current = () => document.querySelectorAll('[aria-current]');
const press = (name: string) => user.click(screen.getByRole('button', { name }));

describe('the text', () => {
  it('is one article with its headings, source and language', () => {
    open();
    const article = within(screen.getByRole('article'));
    const headings = article.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings).toEqual(['How It Works', 'Paragraph 1', 'Paragraph 2', 'Paragraph 3']);
    expect(article.getByText(/^From: Alcoholics Anonymous, first edition, 1939/)).toBeTruthy();
    expect(
      article
        .getByText(/^Rarely have we seen/)
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('en');
  });

  it('names a step by its number', () => {
    open({ kind: 'step' });
    expect(screen.getByRole('heading', { name: 'Step 4' })).toBeTruthy();
  });

  it('marks one line, and does not read out that it moves', () => {
    const { move } = open({ line: 2 });
    expect([...current()].map(({ textContent }) => textContent)).toEqual(['There are such unfortunates.']);
    move({ part: 1, line: 0 });
    expect([...current()].map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Our stories/)]);
    expect(screen.getByRole('article').closest('[role="status"], [aria-live]')).toBeNull();
  });

  it('says kindly that it is on its way', () => {
    const session = madeUpSession(madeUpAt(4, 'reading', {}, { script: null }));
    render(<ReadingStage session={session} floor={null} />);
    expect(screen.getByRole('status', { name: 'One moment' })).toBeTruthy();
    act(() => session.store.setState({ script: madeUpScript() }));
    expect(screen.getByRole('article')).toBeTruthy();
  });
});

describe('following', () => {
  it('brings each place into sight, gently', () => {
    const { move } = open();
    move({ part: 0, line: 2 });
    expect(seen.at(-1)).toEqual(['There are such unfortunates.', { block: 'nearest', behavior: 'smooth' }]);
  });

  it('is without motion for whoever asks for that', async () => {
    // Every question that the page asks of its medium is answered with yes.
    await openBrowser({ isWide: true });
    open({ line: 1 });
    expect(seen.at(-1)).toEqual([expect.any(String), { block: 'nearest', behavior: 'auto' }]);
  });

  it('moves nothing at the beginning: what stands above is to be seen first', () => {
    const before = seen.length;
    open();
    expect(seen).toHaveLength(before);
  });

  it.each([
    ['the wheel', (text: HTMLElement) => fireEvent.wheel(text)],
    ['a finger', (text: HTMLElement) => fireEvent.touchMove(text)],
    ['a key', (text: HTMLElement) => fireEvent.keyDown(text, { key: 'PageDown' })],
  ])('leaves whoever scrolls by %s alone until they wish', async (_by, scroll) => {
    const { move } = open();
    scroll(screen.getByRole('group', { name: 'What is read' }));
    const before = seen.length;
    move({ part: 0, line: 1 });
    expect(seen).toHaveLength(before);
    await press('Follow');
    expect(seen).toHaveLength(before + 1);
    expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
  });
});

describe('the size', () => {
  it('changes by two buttons, and the browser keeps it', async () => {
    open();
    expect(screen.getByRole('button', { name: 'Smaller text' })).toHaveProperty('disabled', true);
    for (let step = 0; step < 4; step += 1) await press('Larger text');
    expect(screen.getByRole('button', { name: 'Larger text' })).toHaveProperty('disabled', true);
    expect(document.querySelector('[data-size]')?.getAttribute('data-size')).toBe('5');
    closeBrowserKeepingSize();
    open();
    expect(document.querySelector('[data-size]')?.getAttribute('data-size')).toBe('5');
  });

  it('is the usual one where what was kept makes no sense', () => {
    localStorage.setItem('reading:size', 'huge');
    open();
    expect(document.querySelector('[data-size]')?.getAttribute('data-size')).toBe('1');
  });
});

describe('moving the place', () => {
  const lines = () => within(screen.getByRole('article')).queryAllByRole('button');

  it('is not for whoever listens', () => {
    open({ readers: ['seat-1'] });
    expect(lines()).toHaveLength(0);
  });

  it('is one tap on any line, for whoever reads', async () => {
    const { session } = open({ readers: ['seat-0'] });
    await press('There are such unfortunates.');
    expect(session.asked).toEqual([['act', { kind: 'movePlace', item: 'reading', part: 0, line: 2 }]]);
    expect(screen.queryByRole('button', { name: 'Next line' })).toBeNull();
  });

  it('is a small button for whoever leads while another reads, to the end of the text', async () => {
    const { session, move } = open({ readers: ['seat-1'], role: 'chair', part: 0, line: 2 });
    await press('Next line');
    expect(session.asked).toEqual([['act', { kind: 'movePlace', item: 'reading', part: 1, line: 0 }]]);
    move({ part: 2, line: 2 });
    expect(screen.queryByRole('button', { name: 'Next line' })).toBeNull();
  });
});

function closeBrowserKeepingSize(): void {
  const kept = localStorage.getItem('reading:size') ?? '';
  closeBrowser();
  localStorage.setItem('reading:size', kept);
}
