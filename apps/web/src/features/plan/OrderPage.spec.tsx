import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NewOrder } from '@homegroup/contracts';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { madeUpPlan } from '../../testing/made-up-plan.js';
import { OrderPage } from './OrderPage.js';

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

function open(isOwn = false) {
  const drop = jest.fn(() => Promise.resolve({ kind: 'done' as const, value: madeUpPlan().order }));
  const dropped = jest.fn();
  const { unmount } = render(<OrderPage plan={madeUpPlan(isOwn)} drop={drop} onDropped={dropped} />);
  return { drop, dropped, leave: unmount };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const openItem = (name: RegExp) => press(name);
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const names = () =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent.replace(/(before|\d).*/u, ''));
/** Lets the server answer, and gives what was sent. */
async function save(answered?: unknown) {
  const asked = giveAnswers(answered);
  await act(async () => {
    press('Save');
    await Promise.resolve();
  });
  const [path, init] = asked.mock.calls[0] ?? [];
  return { path, order: typeof init?.body === 'string' ? NewOrder.parse(JSON.parse(init.body)) : undefined };
}

describe('a meeting’s running order', () => {
  it('says what it takes of the meeting, and whose order it is', () => {
    open();
    expect(screen.getByText('58 of 60 minutes')).toBeTruthy();
    expect(screen.getByText('2 minutes are still free.')).toBeTruthy();
    expect(screen.getByText(/This is the template/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Back to the meeting’s own template/ })).toBeNull();
  });

  it('is changed item by item and saved in one go', async () => {
    open();
    openItem(/^Shares/);
    fill('Name on screen', 'Round of shares');
    fill('Length in minutes', '61.5');
    expect(screen.getByText('63.5 of 60 minutes')).toBeTruthy();
    expect(screen.getByText(/4 minutes more than the meeting has/)).toBeTruthy();
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    const { path, order } = await save();
    expect(path).toBe('/api/groups/g/meetings/m/order');
    expect(order?.items[2]).toMatchObject({ kind: 'shares', title: 'Round of shares', lengthMs: 61.5 * 60_000 });
    expect(screen.getByText('Saved.')).toBeTruthy();
    expect(screen.getByText('This is your group’s own order.')).toBeTruthy();
  });

  it('that is left unsaved is there again, half-typed numbers and all', () => {
    const { leave } = open();
    openItem(/^Shares/);
    fill('Name on screen', 'Round of shares');
    fill('Length in minutes', '');
    leave();
    open();
    expect(screen.getByText('This is what you had written here and not saved yet.')).toBeTruthy();
    openItem(/^Round of shares/);
    expect(screen.getByLabelText('Length in minutes')).toHaveProperty('value', '');
  });

  it('begins as it was saved where what was kept is no order', () => {
    sessionStorage.setItem('draft:order:m', '{"items":[{"key":1,"item":{"kind":"dance"}}],"nextKey":2}');
    open();
    expect(screen.getByText('58 of 60 minutes')).toBeTruthy();
    expect(screen.queryByText('Not saved yet')).toBeNull();
  });

  it('takes what is usual for another kind, and keeps its words', async () => {
    open();
    openItem(/^Welcome/);
    fill('What the chair says', 'You are welcome here.');
    fill('What it is', 'questions');
    const { order } = await save();
    expect(order?.items[1]).toMatchObject({ kind: 'questions', way: 'raisedHands', say: 'You are welcome here.' });
  });

  it('has its own way to share and timing where the group wants it so', async () => {
    open();
    openItem(/^Shares/);
    fill('Way to share', 'tag');
    fill('When a share’s time is over', 'tone');
    fill('Length of a share, in minutes', '2');
    fireEvent.click(screen.getByLabelText('Stay down'));
    fireEvent.click(within(screen.getByRole('group', { name: 'Chat' })).getByLabelText('To everyone'));
    const { order } = await save();
    const timing = { style: 'tone', lengthMs: 120_000 };
    expect(order?.items[2]).toMatchObject({ way: 'tag', timing, hands: 'closed', chat: 'all' });
  });

  it('shows a text: a whole reading, the step of the week or a book', async () => {
    open();
    openItem(/^Welcome/);
    fill('Text on screen', 'whole');
    fill('Reading', 'steps');
    expect(screen.getByText('Read aloud, it takes about 2 minutes.')).toBeTruthy();
    fill('Text on screen', 'step');
    fill('Reading', 'book');
    expect(screen.getByText(/It has 28 parts/)).toBeTruthy();
    const { order } = await save();
    expect(order?.items[1]?.text).toEqual({ kind: 'step', reading: 'book' });
  });
});

describe('the items', () => {
  it('move by their buttons, which keep the focus, and say where they are', () => {
    open();
    press('Move Shares up');
    expect(names()).toEqual(['Doors open', 'Shares', 'Welcome', 'Fellowship after']);
    expect(screen.getByText('Shares is now number 2 of 4.')).toBeTruthy();
    press('Move Shares up');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Shares down');
    press('Move Welcome down');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Welcome up');
  });

  it('are added where they are wanted, doubled, and taken out', () => {
    open();
    openItem(/^Welcome/);
    press('Duplicate');
    expect(names()).toEqual(['Doors open', 'Welcome', 'Welcome', 'Shares', 'Fellowship after']);
    press('Add one after it');
    fill('What it is', 'prayer');
    expect(names()).toEqual(['Doors open', 'Welcome', 'Welcome', 'Prayer', 'Shares', 'Fellowship after']);
    press('Remove');
    press('Add an item');
    expect(names().at(-1)).toBe('Reading');
  });

  it('that were removed come back as they were for ten seconds', () => {
    jest.useFakeTimers();
    open();
    openItem(/^Welcome/);
    fill('Name on screen', 'Hello');
    press('Remove');
    expect(names()).toEqual(['Doors open', 'Shares', 'Fellowship after']);
    press('Undo');
    expect(names()).toEqual(['Doors open', 'Hello', 'Shares', 'Fellowship after']);
    openItem(/^Hello/);
    press('Remove');
    act(() => jest.advanceTimersByTime(10_500));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('begin with open doors, or it is said what that means', () => {
    open();
    openItem(/^Doors open/);
    press('Remove');
    press('Put “Doors open” first');
    expect(names()[0]).toBe('Doors open');
    expect(screen.queryByText(/Most groups begin/)).toBeNull();
  });

  it('that cannot be saved are opened and marked; nothing is sent or lost', async () => {
    open();
    openItem(/^Welcome/);
    fill('Length in minutes', '');
    fill('Name on screen', 'Hello');
    press('Done');
    const { path } = await save();
    expect(path).toBeUndefined();
    expect(screen.getByText('Please look at this item')).toBeTruthy();
    expect(screen.getByLabelText('Length in minutes').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Name on screen')).toHaveProperty('value', 'Hello');
    fill('Length in minutes', '3');
    expect(screen.queryByText('Please look at this item')).toBeNull();
  });

  it('stay as they are typed when the server says no', async () => {
    open();
    openItem(/^Welcome/);
    fill('Name on screen', 'Hello');
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('no line')) });
    await act(async () => {
      press('Save');
      await Promise.resolve();
    });
    expect(screen.getByText('The server cannot be reached.')).toBeTruthy();
    expect(screen.getByLabelText('Name on screen')).toHaveProperty('value', 'Hello');
  });
});

describe('templates', () => {
  it('take the place of the items, and give it back', () => {
    open();
    openItem(/^Welcome/);
    fill('Name on screen', 'Hello');
    fill('Template', 'speaker');
    press('Copy this template');
    expect(names()).toEqual(['Doors open', 'Speaker']);
    press('Undo');
    expect(names()).toEqual(['Doors open', 'Hello', 'Shares', 'Fellowship after']);
  });

  it('are the meeting’s again after ten seconds, unless that is undone', async () => {
    jest.useFakeTimers();
    const { drop, dropped } = open(true);
    press('Back to the meeting’s own template');
    press('Undo');
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(drop).not.toHaveBeenCalled();
    press('Back to the meeting’s own template');
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(dropped.mock.calls).toEqual([[madeUpPlan().order]]);
  });
});

describe('reading it through', () => {
  it('shows what was typed, with the texts that are at hand', async () => {
    giveAnswers({
      ...{ id: 'steps', title: 'The twelve steps', language: 'en', source: 'The book, 1939.', isShipped: true },
      text: 'The first.\n\nThe second.\n\nThe third.',
    });
    open();
    openItem(/^Welcome/);
    fill('What the chair says', 'You are welcome here.');
    fill('Text on screen', 'step');
    await act(async () => {
      press('Read through and print');
      await Promise.resolve();
    });
    expect(screen.getByText('You are welcome here.')).toBeTruthy();
    expect(await screen.findByText('The second.')).toBeTruthy();
    expect(screen.queryByText('The first.')).toBeNull();
    press('Back to the items');
    openItem(/^Welcome/);
    expect(screen.getByLabelText('What the chair says')).toHaveProperty('value', 'You are welcome here.');
  });

  it('says which text is not at hand', async () => {
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('no line')) });
    open();
    openItem(/^Welcome/);
    fill('Text on screen', 'whole');
    press('Read through and print');
    expect(await screen.findByText('The text “The twelve steps” cannot be shown right now.')).toBeTruthy();
  });
});
