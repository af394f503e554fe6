import { type Directory } from '@homegroup/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { en } from '../../i18n/en.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpComing, madeUpDirectory, madeUpListed, OPEN_ROOM } from '../../testing/made-up.js';
import { HomePage } from './HomePage.js';
import { useDirectory } from './use-directory.js';

const user = userEvent.setup();
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const settle = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve)));
let asked: string[] = [];
let answers: (() => Promise<Directory>)[] = [];

beforeEach(async () => {
  await openBrowser();
  HTMLElement.prototype.hidePopover = () => undefined;
  asked = [];
  answers = [];
  globalThis.fetch = async (path) => {
    asked.push(path as string);
    const value = await (answers.shift() ?? (() => Promise.reject(new TypeError('offline'))))();
    return { status: 200, ok: true, json: () => Promise.resolve(value) } as Response;
  };
});
afterEach(() => {
  closeBrowser();
  Reflect.deleteProperty(globalThis, 'fetch');
});

function Home({ search, first }: { readonly search: string; readonly first: Directory | null }) {
  return <HomePage listing={useDirectory(search, first)} search={search} />;
}

/** The first page at an address; `changes` is what the server drew it from, null if it did not. */
function open(changes: Partial<Directory> | null, search = '') {
  const location = memoryLocation({ path: '/', record: true });
  const first = changes && madeUpDirectory({ zone: HERE, ...changes });
  const page = (now: string) => (
    <Router hook={location.hook}>
      <Home search={now} first={first} />
    </Router>
  );
  const { rerender } = render(page(search));
  return { history: location.history, goTo: (next: string) => rerender(page(next)) };
}

describe('a meeting that is on', () => {
  it.each([
    [{ ...OPEN_ROOM, present: 0 }, 'In progress, nobody here yet'],
    [{ ...OPEN_ROOM, present: null }, 'In progress, a few people here'],
    [{ ...OPEN_ROOM, present: 12 }, 'In progress, 12 people here'],
    [{ ...OPEN_ROOM, present: 5, hasBegun: false }, 'Door open, 5 people here'],
    [{ ...OPEN_ROOM, door: 'locked' as const }, 'Door closed for now'],
  ])('in %j is told as %s', (room, words) => {
    open({ now: [madeUpListed({ room })] });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('has one way in, named for it, and one to read more', () => {
    open({ now: [madeUpListed({ link: 'night', title: 'Night owls' })] });
    expect(screen.getByRole('link', { name: 'Join Night owls' }).getAttribute('href')).toBe('/m/night');
    expect(screen.getByRole('link', { name: 'Night owls' }).getAttribute('href')).toBe('/meetings/night');
  });
});

describe('a meeting whose door is locked', () => {
  it('says so, and has no way in that would lead nowhere', () => {
    open({ now: [madeUpListed({ link: 'night', title: 'Night owls', room: { ...OPEN_ROOM, door: 'locked' } })] });
    expect(screen.queryByRole('link', { name: 'Join Night owls' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Night owls' })).toBeTruthy();
  });
});

describe('what comes', () => {
  it('stands under soon, today, tomorrow and its day, in order', () => {
    const coming = [30, 60 * 3, 60 * 24, 60 * 48].map((minutes, index) =>
      madeUpComing(minutes, { link: `c${index}`, title: `Meeting ${index}` }),
    );
    open({ zone: HERE, coming });
    const regions = screen.getAllByRole('region').filter((region) => within(region).queryAllByRole('time').length > 0);
    expect(regions.map((region) => within(region).getByRole('heading', { level: 2 }).textContent)).toEqual([
      'Starting soon',
      expect.stringMatching(/^Today, /u),
      expect.stringMatching(/^Tomorrow, /u),
      expect.stringMatching(/^[A-Z][a-z]+day, /u),
    ]);
  });

  it('has the visitor’s time, the meeting’s own where clocks differ, and says what is cancelled', () => {
    open({ coming: [madeUpComing(60, { timeZone: 'Asia/Kathmandu', isCancelled: true, language: 'es' })] });
    expect(screen.getByText(/in Kathmandu$/u)).toBeTruthy();
    expect(screen.getByText('Cancelled')).toBeTruthy();
    expect(screen.getByText('Open · Step study · Spanish')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Join/u })).toBeNull();
  });

  it('goes on below, once, and says when that fails', async () => {
    open({ coming: [madeUpComing(60, { link: 'one' })], more: 'p2' });
    const more = screen.getByRole('link', { name: 'More meetings' });
    expect(more.getAttribute('href')).toBe('/?after=p2');
    await user.click(more);
    expect(screen.getByText(en.directory.moreFailed)).toBeTruthy();
    answers = [
      () => Promise.resolve(madeUpDirectory({ coming: [madeUpComing(70, { link: 'two', title: 'Second' })] })),
    ];
    await user.click(more);
    expect(screen.getByRole('link', { name: 'Second' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'More meetings' })).toBeNull();
    expect(asked.at(-1)).toContain('after=p2');
  });
});

describe('the filters', () => {
  it('are links that change one thing in the address, the set one marked', () => {
    open({}, 'day=MO&q=owls');
    const week = screen.getByRole('group', { name: 'Day' });
    expect(within(week).getByRole('link', { name: 'Monday' }).getAttribute('aria-current')).toBe('true');
    expect(within(week).getByRole('link', { name: 'Tuesday' }).getAttribute('href')).toBe('/?day=TU&q=owls');
    expect(within(week).getByRole('link', { name: 'Any' }).getAttribute('href')).toBe('/?q=owls');
    expect(screen.getByRole('button', { name: 'Day: Monday' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Clear all' }).getAttribute('href')).toBe('/');
  });

  it('go along with a search, which is a form that needs no script', async () => {
    const { history } = open({}, 'day=MO');
    const form = screen.getByRole('search');
    expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/', 'get']);
    expect(form.querySelector<HTMLInputElement>('input[type=hidden]')?.value).toBe('MO');
    await user.type(screen.getByRole('searchbox'), 'night owls{Enter}');
    expect(history.at(-1)).toBe('/?day=MO&q=night+owls');
  });

  it('that nothing fits can be loosened one by one', () => {
    open({}, 'day=MO&format=step');
    expect(screen.getByRole('link', { name: 'Without “Monday”' }).getAttribute('href')).toBe('/?format=step');
    expect(screen.getByRole('link', { name: 'Show all meetings' }).getAttribute('href')).toBe('/');
  });
});

describe('the list', () => {
  it('is what the server drew, asked for no second time', async () => {
    open({ now: [madeUpListed()] });
    await settle();
    expect(asked).toEqual([]);
  });

  it('is asked for once more where the visitor’s days are others', async () => {
    answers = [() => Promise.resolve(madeUpDirectory({ zone: HERE, now: [madeUpListed({ title: 'Here' })] }))];
    open({ zone: 'Pacific/Chatham', now: [madeUpListed({ title: 'There' })] });
    await settle();
    expect(asked).toEqual([`/api/directory?zone=${encodeURIComponent(HERE)}`]);
    expect(screen.getByRole('link', { name: 'Here' })).toBeTruthy();
  });

  it('stays in sight while another is on its way, and when that one does not come', async () => {
    let answer: (directory: Directory) => void = () => undefined;
    answers = [() => new Promise<Directory>((resolve) => (answer = resolve))];
    const { goTo } = open({ now: [madeUpListed({ title: 'Old' })] });
    goTo('day=MO');
    expect(screen.getByRole('link', { name: 'Old' }).closest('[aria-busy]')?.getAttribute('aria-busy')).toBe('true');
    act(() => answer(madeUpDirectory({ now: [madeUpListed({ title: 'New' })] })));
    await settle();
    expect(screen.getByRole('link', { name: 'New' })).toBeTruthy();
    goTo('day=TU');
    await settle();
    expect(screen.getByText(en.directory.stale)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New' })).toBeTruthy();
    answers = [() => Promise.resolve(madeUpDirectory({ now: [madeUpListed({ title: 'Newest' })] }))];
    await user.click(screen.getByRole('button', { name: en.page.tryAgain }));
    await settle();
    expect(screen.getByRole('link', { name: 'Newest' })).toBeTruthy();
    expect(screen.queryByText(en.directory.stale)).toBeNull();
  });

  it('that was overtaken by another is dropped', async () => {
    let late: (directory: Directory) => void = () => undefined;
    answers = [
      () => new Promise<Directory>((resolve) => (late = resolve)),
      () => Promise.resolve(madeUpDirectory({ now: [madeUpListed({ title: 'Second' })] })),
    ];
    const { goTo } = open({}, '');
    goTo('day=MO');
    goTo('day=TU');
    await settle();
    act(() => late(madeUpDirectory({ now: [madeUpListed({ title: 'First' })] })));
    await settle();
    expect(screen.queryByRole('link', { name: 'First' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Second' })).toBeTruthy();
  });

  it('is waited for with a skeleton where nothing is known', async () => {
    open(null);
    expect(screen.getByRole('status', { name: en.page.loading })).toBeTruthy();
    await settle();
  });
});
