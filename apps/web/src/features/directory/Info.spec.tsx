import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import { en } from '../../i18n/en.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpComing, madeUpGroupPage, madeUpMeetingPage, OPEN_ROOM } from '../../testing/made-up.js';
import { GroupInfo } from './GroupInfo.js';
import { MeetingInfo } from './MeetingInfo.js';
import { NewHere } from './NewHere.js';

const MINUTE_MS = 60_000;
const words = en.directory.meeting;

beforeEach(() => openBrowser());
afterEach(closeBrowser);

const show = (changes: Parameters<typeof madeUpMeetingPage>[0] = {}) =>
  render(<MeetingInfo page={madeUpMeetingPage(changes)} />);
const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('a meeting’s page', () => {
  it('says plainly what closed means, and how a newcomer can come all the same', () => {
    show({ attendance: 'closed' });
    for (const line of [words.closed, words.closedNew, words.sharesMembers])
      expect(screen.getByText(line)).toBeTruthy();
    expect(hrefOf(words.toOpen)).toBe('/?attendance=open');
  });

  it('says how one becomes a member where the door is for members, and sends nobody away', () => {
    const { how } = en.members;
    const { rerender } = show({ attendance: 'closed', door: 'members' });
    for (const line of [how.lead, how.ask, how.closedNew]) expect(screen.getByText(line)).toBeTruthy();
    expect(screen.queryByText(words.closedNew)).toBeNull();
    expect(hrefOf(how.toOwn)).toBe('/member');
    expect(hrefOf(en.door.porch.knows)).toBe('/how-the-door-works');
    rerender(<MeetingInfo page={madeUpMeetingPage({ attendance: 'closed', door: 'open' })} />);
    expect(screen.queryByText(how.ask)).toBeNull();
  });

  it('bids everyone welcome to an open one', () => {
    show({ attendance: 'open', sharing: 'anyone' });
    for (const line of [words.open, words.sharesAnyone]) expect(screen.getByText(line)).toBeTruthy();
    expect(screen.queryByText(words.closedNew)).toBeNull();
  });

  it.each([
    [{ kind: 'weekly', days: ['FR', 'MO'], every: 1 }, 'Every Monday and Friday at 7:00 PM'],
    [{ kind: 'weekly', days: ['SU'], every: 2 }, 'Every 2 weeks on Sunday at 7:00 PM'],
    [{ kind: 'monthly', weekday: 'TU', nth: -1 }, 'Last Tuesday of each month at 7:00 PM'],
  ] as const)('tells the rule %j by the meeting’s own clock', (rule, line) => {
    const bounds = { time: '19:00', from: '2026-01-01', until: null };
    show({ schedule: rule.kind === 'weekly' ? { ...rule, days: [...rule.days], ...bounds } : { ...rule, ...bounds } });
    expect(screen.getByText(line)).toBeTruthy();
    expect(screen.getByText(/^By the clock of Chicago\./u)).toBeTruthy();
  });

  it('tells the next dates, and why one is off', () => {
    show();
    const dates = within(screen.getByRole('region', { name: words.next })).getAllByRole('listitem');
    expect(dates).toHaveLength(3);
    expect(dates[1]?.textContent).toContain('Cancelled: Feast day');
  });

  it('has the door itself when it is open, and says when it opens until then', () => {
    show({ room: OPEN_ROOM });
    expect(hrefOf('Join Tuesday Step Study')).toBe('/m/tuesday');
    expect(screen.getByText('In progress, 14 people here')).toBeTruthy();
  });

  it('has the door as soon as it opens, without being loaded again', () => {
    jest.useFakeTimers({ now: MADE_UP_NOW });
    show({ room: { kind: 'notYet', opensAt: MADE_UP_NOW + 10 * MINUTE_MS } });
    expect(screen.queryByRole('link', { name: /^Join/u })).toBeNull();
    expect(screen.getByText(/in 10 minutes/u)).toBeTruthy();
    act(() => {
      jest.advanceTimersByTime(10 * MINUTE_MS);
    });
    expect(screen.getByRole('link', { name: /^Join/u })).toBeTruthy();
    jest.useRealTimers();
  });

  it('tells what will happen, and leaves out what is not said', () => {
    show({ formats: ['step', 'topic'], tags: [], shareLengthMs: 90_000 });
    const facts = within(screen.getByRole('region', { name: words.what })).getAllByRole('definition');
    expect(facts.map((fact) => fact.textContent)).toEqual([
      'Step study, Topic',
      'Raised hands',
      '90 seconds each',
      'English',
    ]);
  });

  it('offers the calendar, the telephone and the group', () => {
    show({ phone: { number: '+1 (555) 010-0199,,12#', notes: '*9 raises your hand' } });
    expect(hrefOf('Add to calendar')).toBe('/feeds/meetings/tuesday.ics');
    expect(hrefOf(en.directory.calendar.subscribe)).toBe('webcal://localhost/feeds/meetings/tuesday.ics');
    expect(hrefOf(/555/u)).toBe('tel:+15550100199,,12#');
    expect(hrefOf('Riverside Group')).toBe('/groups/riverside');
  });

  it('says so when it is not held, and when the very next one is off', () => {
    const { unmount } = show({ suspended: true, room: { kind: 'none' }, next: [] });
    expect(screen.getByText(words.suspended)).toBeTruthy();
    expect(screen.queryByRole('region', { name: words.come })).toBeNull();
    unmount();
    show({ next: [{ startsAt: MADE_UP_NOW + MINUTE_MS, isCancelled: true, note: 'Feast day' }] });
    expect(screen.getByText(`${words.nextCancelled} Feast day`)).toBeTruthy();
  });
});

describe('a group’s page', () => {
  it('lists its meetings with their days, and how to reach it', () => {
    render(<GroupInfo page={madeUpGroupPage({}, [madeUpComing(60)])} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Riverside Group');
    expect(hrefOf('Tuesday Step Study')).toBe('/meetings/tuesday');
    expect(hrefOf('riverside@example.org')).toBe('mailto:riverside@example.org');
    expect(hrefOf('Add to calendar')).toBe('/feeds/groups/riverside.ics');
    expect(hrefOf('Venmo @Riverside')).toBe('https://venmo.com/Riverside');
    expect(hrefOf('Cash App $Riverside')).toBe('https://cash.app/$Riverside');
    expect(hrefOf('PayPal riverside')).toBe('https://paypal.me/riverside');
  });

  it('leaves out what the group does not say', () => {
    const basket = { venmo: '', square: '', paypal: '', link: '' };
    render(<GroupInfo page={madeUpGroupPage({ about: '', contact: '', basket })} />);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Riverside Group',
      en.directory.group.meetings,
    ]);
    expect(screen.getByText(en.directory.group.none)).toBeTruthy();
  });
});

describe('the page for newcomers', () => {
  it('says that nothing is asked of them, and leads to meetings', () => {
    render(<NewHere />);
    expect(screen.getByRole('heading', { name: en.directory.newHere.asked })).toBeTruthy();
    expect(hrefOf(en.directory.newHere.firstNew)).toBe('/?format=newcomer');
    expect(hrefOf(en.directory.newHere.firstOpen)).toBe('/?attendance=open');
  });
});
