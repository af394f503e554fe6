import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type NewReading, READING_LENGTH_MAX } from '@homegroup/contracts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { type Called } from '../../session/api.js';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { madeUpPlan, madeUpReading } from '../../testing/made-up-plan.js';
import { BookmarkPage } from './BookmarkPage.js';
import { newItem } from './order-draft.js';
import { newReading } from './reading-draft.js';
import { ReadingForm } from './ReadingForm.js';
import { ReadingsPage } from './ReadingsPage.js';
import { ShippedReading } from './ShippedReading.js';

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await Promise.resolve();
  });

function open(answer: Called<unknown> = { kind: 'done', value: {} }) {
  const send = jest.fn((_reading: NewReading) => Promise.resolve(answer));
  const saved = jest.fn();
  const { unmount } = render(<ReadingForm name="new" initial={newReading('en')} send={send} onSaved={saved} />);
  return { send, saved, leave: unmount };
}

describe('the readings of a group', () => {
  it('are its own first, then those that come along, with how long they are', () => {
    const { group } = madeUpPlan();
    const own = madeUpReading('own', { title: 'Our preamble', isShipped: false, words: 1_300, parts: 1 });
    render(<ReadingsPage group={group} readings={[madeUpReading('steps', { source: 'The book, 1939.' }), own]} />);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    const here = '/serve/groups/g/readings';
    expect(links).toEqual(['/serve/groups/g', `${here}/own`, `${here}/new`, `${here}/steps`]);
    expect(screen.getByText('English · 1 part · 1,300 words · about 10 minutes aloud')).toBeTruthy();
    expect(screen.getByText('The book, 1939.')).toBeTruthy();
  });

  it('that come along are copied, not changed', () => {
    render(<ShippedReading reading={{ ...madeUpReading('steps'), text: 'One.\n\nTwo.' }} copy="/copy" />);
    expect(screen.getByRole('link', { name: 'Copy to change it' }).getAttribute('href')).toBe('/copy');
    expect(screen.getByText('Two.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a very long text', () => {
  it('is split once the keys rest, so that none of them waits for it', () => {
    jest.useFakeTimers();
    open();
    const page = 'We came one by one, and stayed.\n\n'.repeat(200);
    fill('Text', page);
    fill('Text', `${page}Nobody asked us why.`);
    expect(screen.queryByText(/1,40\d words/)).toBeNull();
    act(() => jest.advanceTimersByTime(300));
    expect(screen.getByText(/1,404 words/)).toBeTruthy();
  });
});

describe('a text that is left unsaved', () => {
  const text = () => screen.getByLabelText('Text');

  it('is there again, can be put aside, and be brought back', () => {
    const { leave } = open();
    fill('Text', 'We came one by one.');
    leave();
    open();
    expect(text()).toHaveProperty('value', 'We came one by one.');
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Begin from what was saved' }));
    expect(text()).toHaveProperty('value', '');
    fireEvent.click(screen.getByRole('button', { name: 'Bring back what I had written' }));
    expect(text()).toHaveProperty('value', 'We came one by one.');
    fill('Text', 'We stayed.');
    expect(screen.queryByRole('button', { name: 'Begin from what was saved' })).toBeNull();
  });

  it('is forgotten once it is saved, though the page goes at once', async () => {
    const { saved, leave } = open();
    saved.mockImplementation(() => leave());
    fill('Title', 'Why we are here');
    fill('Text', 'We came one by one.');
    await save();
    expect(saved).toHaveBeenCalledTimes(1);
    open();
    expect(text()).toHaveProperty('value', '');
  });
});

describe('a pasted text', () => {
  it('is shown at once as it will be read, and sent as it was pasted', async () => {
    const { send, saved } = open();
    fill('Title', 'Why we are here');
    fill('Text', 'We came one by one.\nWe stayed.\n\nNobody asked us why.');
    expect(screen.getByText('2 parts · 11 words · about 1 minute aloud')).toBeTruthy();
    expect(screen.getByText('Part 1 · 2 lines')).toBeTruthy();
    expect(screen.getByText('We stayed.')).toBeTruthy();
    await save();
    expect(send.mock.calls[0]?.[0]).toEqual({
      ...{ title: 'Why we are here', language: 'en', source: '' },
      text: 'We came one by one.\nWe stayed.\n\nNobody asked us why.',
    });
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('that is too long is not cut off; it is said by how much', async () => {
    const { send } = open();
    fill('Title', 'The whole book');
    fill('Text', 'x'.repeat(READING_LENGTH_MAX + 1_200));
    expect(screen.getByText(/That is 1,200 characters too many/)).toBeTruthy();
    await save();
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toHaveLength(READING_LENGTH_MAX + 1_200);
  });

  it('of many parts is shown a few at a time', () => {
    open();
    fill('Text', Array.from({ length: 200 }, (_, index) => `Paragraph ${index + 1}.`).join('\n\n'));
    expect(screen.getByText('and 188 parts more')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getByText('Paragraph 112.')).toBeTruthy();
    expect(screen.queryByText('Paragraph 113.')).toBeNull();
  });

  it('stays when the server says no', async () => {
    open({ kind: 'refused', code: 'TOO_MANY_READINGS' });
    fill('Title', 'One more');
    fill('Text', 'Kept.');
    await save();
    expect(screen.getByText(/as many readings as it can keep/)).toBeTruthy();
    expect(screen.getByLabelText('Text')).toHaveProperty('value', 'Kept.');
  });
});

describe('the bookmark', () => {
  const passage = { ...newItem('passage', [], 'en'), text: { kind: 'bookmark' as const, reading: 'book' } };
  const book = {
    ...madeUpReading('book'),
    text: Array.from({ length: 28 }, (_, at) => `Words of ${at + 1}.`).join('\n\n'),
  };

  it('says which step and which paragraph come next, and is put elsewhere', async () => {
    const asked = giveAnswers(book, {});
    render(<BookmarkPage plan={madeUpPlan(true, [passage])} />);
    expect(await screen.findByText('Words of 1.')).toBeTruthy();
    expect(screen.getByLabelText('Step of the week')).toHaveProperty('value', '2');
    fill('Step of the week', '5');
    fill('The book: paragraph', '14');
    expect(screen.getByText('Words of 14.')).toBeTruthy();
    await save();
    expect(asked.mock.calls[1]?.[0]).toBe('/api/groups/g/meetings/m/bookmark');
    expect(asked.mock.calls[1]?.[1].body).toBe('{"step":5,"parts":{"book":13}}');
    expect(screen.getByText('Saved.')).toBeTruthy();
  });

  it('cannot stand behind the end of a book', async () => {
    const asked = giveAnswers(book);
    render(<BookmarkPage plan={madeUpPlan(true, [passage])} />);
    await screen.findByText('Words of 1.');
    for (const wrong of ['29', '0', '']) {
      fill('The book: paragraph', wrong);
      await save();
      expect(screen.getByLabelText('The book: paragraph').getAttribute('aria-invalid')).toBe('true');
    }
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
